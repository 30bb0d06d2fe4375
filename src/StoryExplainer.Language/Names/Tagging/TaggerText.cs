using StoryExplainer.Language.Sentences;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Names;

/// <summary>A sentence of a <see cref="TaggerText"/>: a run of its tokens, and how the whole of it is written.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Style">0 for running text, 1 if (nearly) all words have a capital, 2 if all are written in capitals.</param>
internal readonly record struct TaggerSentence(int Start, int End, int Style);

/// <summary>All tokens of a document in one array, as the tagger sees them.</summary>
internal sealed class TaggerText
{
    private readonly NameLexicon _lexicon;
    private readonly List<TaggerSentence> _sentences = [];
    private TaggerToken[] _tokens;
    private int _count;
    private int _sentenceStart;

    /// <summary>Makes an empty document.</summary>
    public TaggerText(NameLexicon lexicon, int capacity) => (_lexicon, _tokens) = (lexicon, new TaggerToken[Math.Max(capacity, 16)]);

    /// <summary>All tokens in reading order.</summary>
    public Span<TaggerToken> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>All sentences in reading order.</summary>
    public IReadOnlyList<TaggerSentence> Sentences => _sentences;

    /// <summary>Reads the paragraphs of an article, captions and nicknames inside names left out, together with what the document says of its words.</summary>
    public static TaggerText From(TokenizedArticle article, NameLexicon lexicon)
    {
        var text = new TaggerText(lexicon, article.Paragraphs.Sum(LengthOf));
        for (var index = 0; index < article.Paragraphs.Length; index++)
        {
            var paragraph = article.Paragraphs[index];
            if (LengthOf(paragraph) == 0)
                continue;

            foreach (var sentence in paragraph.Sentences)
            {
                for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                {
                    i = Nickname.EndAt(paragraph, i, sentence);
                    text.Add(paragraph.Paragraph.Text, paragraph.Tokens[i].Span);
                    text.Tokens[^1].Place = (index, i);
                }

                text.EndSentence();
            }
        }

        DocumentClueFinder.Find(text);
        return text;
    }

    private static int LengthOf(TokenizedParagraph paragraph) => paragraph.Paragraph.Kind == ParagraphKind.Caption ? 0 : paragraph.Tokens.Length;

    /// <summary>Adds a token to the open sentence.</summary>
    public void Add(string source, TextSpan span)
    {
        if (_count == _tokens.Length)
            Array.Resize(ref _tokens, _count * 2);

        ref var token = ref _tokens[_count++];
        token.Source = source;
        token.Span = span;
        var word = token.Text;
        token.Form = FormOf(word, out token.Shape);
        token.Folded = WordHash.OfFolded(word);
        token.Exact = WordHash.OfExact(word);
        token.Classes = token.HasLetter ? _lexicon.Find(token.Folded) : NameClasses.None;
    }

    /// <summary>Closes the open sentence.</summary>
    public void EndSentence()
    {
        if (_count == _sentenceStart)
            return;

        var style = FinishSentence(_tokens.AsSpan(_sentenceStart, _count - _sentenceStart));
        _sentences.Add(new TaggerSentence(_sentenceStart, _count, style));
        _sentenceStart = _count;
    }

    private int FinishSentence(Span<TaggerToken> sentence)
    {
        int words = 0, capitalised = 0, allCapitals = 0;
        for (var i = 0; i < sentence.Length; i++)
        {
            ref var token = ref sentence[i];
            if (!token.HasLetter)
                continue;

            if (token.HasCapital)
            {
                MarkPhrases(sentence, i);
                if (token.Span.Length > 3 && token.Text.Contains('-'))
                    token.Classes |= ClassesOfHalves(token.Text);
            }

            if (token.Span.Length < 4)
                continue;

            words++;
            capitalised += token.IsCapitalised ? 1 : 0;
            allCapitals += token.IsAllCapitals ? 1 : 0;
        }

        if (words < 3)
            return 0;

        return allCapitals * 10 >= words * 8 ? 2 : capitalised * 10 >= words * 8 ? 1 : 0;
    }

    // "New York", "Abu Dhabi", "Financial Times": up to four words.
    private void MarkPhrases(Span<TaggerToken> sentence, int start)
    {
        var phrase = sentence[start].Folded;
        for (var end = start + 1; end < sentence.Length && end < start + 4; end++)
        {
            phrase = WordHash.OfPhrase(phrase, sentence[end].Folded);
            var classes = sentence[end].HasCapital ? _lexicon.FindPhrase(phrase) : NameClasses.None;
            if (classes == NameClasses.None)
                continue;

            for (var i = start; i <= end; i++)
                sentence[i].Classes |= classes;
        }
    }

    // "Jean-Claude", "Smith-Jones": the halves are names.
    private NameClasses ClassesOfHalves(ReadOnlySpan<char> word)
    {
        var classes = NameClasses.None;
        foreach (var range in word.Split('-'))
            classes |= _lexicon.Find(word[range]) & (NameClasses.FirstName | NameClasses.Surname | NameClasses.Demonym);

        return classes;
    }

    private static TokenForm FormOf(ReadOnlySpan<char> word, out uint shape)
    {
        var form = char.IsUpper(word[0]) ? TokenForm.Capitalised : char.IsAsciiDigit(word[0]) ? TokenForm.Number : TokenForm.None;
        int letters = 0, capitals = 0, run = 0;
        char previous = '\0';
        shape = 17;
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : WordHash.Fold(c);
            letters += kind is 'X' or 'x' ? 1 : 0;
            capitals += kind == 'X' ? 1 : 0;
            run = kind == previous ? run + 1 : 1;
            previous = kind;
            if (run <= 2)
                shape = (shape * 31) + kind;
        }

        form |= letters > 0 ? TokenForm.HasLetter : TokenForm.None;
        form |= capitals > 0 ? TokenForm.HasCapital : TokenForm.None;
        return capitals > 1 && capitals == letters ? form | TokenForm.AllCapitals : form;
    }
}
