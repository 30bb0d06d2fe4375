using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.NamedEntities.Words;

/// <summary>A paragraph whose tokens know what kinds of words they are and which name they belong to.</summary>
internal sealed class MarkedParagraph
{
    private readonly WordKinds[] _kinds;
    private readonly int[] _names;
    private readonly int[] _sentences;
    private byte[]? _entities;
    private bool? _isTitleCase;

    /// <summary>Looks up all words of a paragraph.</summary>
    public MarkedParagraph(int index, TokenizedParagraph source)
    {
        Index = index;
        Source = source;
        _kinds = new WordKinds[source.Tokens.Length];
        _names = new int[source.Tokens.Length];
        _sentences = new int[source.Tokens.Length];
        Array.Fill(_names, -1);
        for (var i = 0; i < _kinds.Length; i++)
        {
            _kinds[i] = PeopleVocabulary.KindsOf(source.TextOf(i));
        }

        for (var i = 0; i < source.Sentences.Length; i++)
        {
            var (first, end) = (source.Sentences[i].FirstToken, source.Sentences[i].EndToken);
            Array.Fill(_sentences, i, first, end - first);
            while (first < end - 1 && (_kinds[first] & WordKinds.Mark) != WordKinds.None)
            {
                first++;
            }

            if (first < end)
            {
                _kinds[first] |= WordKinds.First;
            }
        }
    }

    /// <summary>The name of a token that names one of several people, nobody knows which.</summary>
    public const int SomePerson = int.MaxValue;

    /// <summary>Index into the article's paragraphs.</summary>
    public int Index { get; }

    /// <summary>The paragraph.</summary>
    public TokenizedParagraph Source { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _kinds.Length;

    /// <summary>What the token can be; nothing outside the paragraph.</summary>
    public WordKinds this[int token] => (uint)token < (uint)_kinds.Length ? _kinds[token] : WordKinds.None;

    /// <summary>True if the token can be one of <paramref name="kinds"/>.</summary>
    public bool Is(int token, WordKinds kinds) => (this[token] & kinds) != WordKinds.None;

    /// <summary>True if the token is exactly this word or mark, without regard to case.</summary>
    public bool Says(int token, ReadOnlySpan<char> word) =>
        (uint)token < (uint)_kinds.Length && Source.TextOf(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Index of the name that the token belongs to, or -1.</summary>
    public int NameAt(int token) => (uint)token < (uint)_names.Length ? _names[token] : -1;

    /// <summary>Says that tokens belong to a name.</summary>
    public void SetName(int firstToken, int endToken, int name) => Array.Fill(_names, name, firstToken, endToken - firstToken);

    /// <summary>Whether the token says what one person is.</summary>
    public bool IsRoleNoun(int token) =>
        (uint)token < (uint)_kinds.Length && (PeopleVocabulary.IsRoleNoun(Source.TextOf(token), _kinds[token]) || IsTheAccused(token));

    /// <summary>Whether the token says what several people are.</summary>
    public bool IsRolePlural(int token) =>
        (uint)token < (uint)_kinds.Length && (PeopleVocabulary.IsRolePlural(Source.TextOf(token), _kinds[token]) || IsTheAccused(token));

    /// <summary>True for an article's title and headings where most words have a capital: capitals say nothing there.</summary>
    public bool IsTitleCase => _isTitleCase ??= FindTitleCase();

    /// <summary>The sentence that a token belongs to.</summary>
    public Sentence SentenceOf(int token) => Source.Sentences[_sentences[token]];

    /// <summary>What kind of name other than a person's the token belongs to, or null.</summary>
    public NameKind? EntityAt(int token) =>
        _entities is null || (uint)token >= (uint)_entities.Length || _entities[token] == 0 ? null : (NameKind)(_entities[token] - 1);

    /// <summary>Says that tokens belong to the name of something that is not a person.</summary>
    public void SetEntity(int firstToken, int endToken, NameKind kind) =>
        Array.Fill(_entities ??= new byte[Count], (byte)(kind + 1), firstToken, endToken - firstToken);

    /// <summary>The stretch of text from one token to another.</summary>
    public Text.Passage PassageOf(int firstToken, int endToken) => new(Index, Source.SpanOf(firstToken, endToken));

    /// <summary>"the accused," and "the deceased," are nouns of one or several; everywhere else they are adjectives.</summary>
    private bool IsTheAccused(int token) =>
        Is(token, WordKinds.Modifier) && Is(token - 1, WordKinds.Determiner | WordKinds.Number) && Is(token + 1, WordKinds.Mark)
        && (Says(token, "accused") || Says(token, "deceased"));

    private bool FindTitleCase()
    {
        if (Source.Paragraph.Kind != ParagraphKind.Heading)
        {
            return false;
        }

        var (small, capital) = (0, 0);
        for (var i = 1; i < Count; i++)
        {
            if (Source.Tokens[i].Span.Length > 3 && !Is(i, WordKinds.Mark | WordKinds.Digit))
            {
                _ = Is(i, WordKinds.Capital) ? capital++ : small++;
            }
        }

        return capital > 3 * small;
    }
}
