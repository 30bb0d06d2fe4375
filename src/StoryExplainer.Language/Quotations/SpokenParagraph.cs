using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Speech;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Quotations;

/// <summary>A paragraph as the attribution rules see it: for each token its cue, who it names, and whether it lies inside a quotation.</summary>
internal sealed class SpokenParagraph
{
    private readonly int[] _holders;
    private readonly bool[] _quoted;

    /// <summary>Prepares a paragraph.</summary>
    public SpokenParagraph(TokenizedParagraph paragraph, int index, IReadOnlyList<QuotedStretch> stretches)
    {
        Paragraph = paragraph;
        Index = index;
        Stretches = stretches;
        Count = paragraph.Tokens.Length;
        Cues = new Cue[Count];
        _holders = new int[Count];
        _quoted = new bool[Count];
        NameKinds = new NameKind?[Count];
        for (var i = 0; i < Count; i++)
        {
            Cues[i] = Speech.Cues.Of(paragraph.TextOf(i));
        }

        foreach (var stretch in stretches)
        {
            for (var i = TokenAt(stretch.Outer.Start); stretch.Depth == 0 && i < Count && paragraph.Tokens[i].Span.Start < stretch.Outer.End; i++)
            {
                _quoted[i] = true;
            }
        }
    }

    /// <summary>The paragraph.</summary>
    public TokenizedParagraph Paragraph { get; }

    /// <summary>Its index in the article.</summary>
    public int Index { get; }

    /// <summary>Its stretches in quotation marks, by start.</summary>
    public IReadOnlyList<QuotedStretch> Stretches { get; }

    /// <summary>Number of tokens.</summary>
    public int Count { get; }

    /// <summary>The cue of each token.</summary>
    public Cue[] Cues { get; }

    /// <summary>The kind of name that each token belongs to, or null.</summary>
    public NameKind?[] NameKinds { get; }

    /// <summary>Its text.</summary>
    public string Text => Paragraph.Paragraph.Text;

    /// <summary>True if the token is any of the cues; there is none before the first and behind the last.</summary>
    public bool Is(int token, Cue cue) => (uint)token < (uint)Count && (Cues[token] & cue) != Cue.None;

    /// <summary>True if the token lies inside quotation marks, the marks included.</summary>
    public bool IsQuoted(int token) => _quoted[token];

    /// <summary>The words of a token; nothing before the first and behind the last.</summary>
    public ReadOnlySpan<char> WordAt(int token) => (uint)token < (uint)Count ? Paragraph.TextOf(token) : [];

    /// <summary>True if the token starts with a capital letter.</summary>
    public bool IsCapital(int token) => char.IsUpper(Text[Paragraph.Tokens[token].Span.Start]);

    /// <summary>Notes that a stretch of the text names a person (holder = index + 1) or an unnamed source (holder = -index - 1).</summary>
    public void Hold(TextSpan span, int holder)
    {
        for (var i = TokenAt(span.Start); i < Count && Paragraph.Tokens[i].Span.Start < span.End; i++)
        {
            if (_holders[i] == 0)
                _holders[i] = holder;
        }
    }

    /// <summary>Notes the kind of a name.</summary>
    public void Name(NameSpan name)
    {
        for (var i = name.FirstToken; i < name.EndToken && i < Count; i++)
        {
            NameKinds[i] = name.Kind;
        }
    }

    /// <summary>Whom a token names: a person's index + 1, an unnamed source's -index - 1, or 0.</summary>
    public int HolderAt(int token) => _holders[token];

    /// <summary>Index of the first token that ends after <paramref name="offset"/>.</summary>
    public int TokenAt(int offset)
    {
        var tokens = Paragraph.Tokens;
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The sentence that holds a token.</summary>
    public Sentence SentenceAt(int token)
    {
        foreach (var sentence in Paragraph.Sentences)
        {
            if (token < sentence.EndToken)
                return sentence;
        }

        return new Sentence(new TextSpan(0, Text.Length), 0, Count);
    }
}
