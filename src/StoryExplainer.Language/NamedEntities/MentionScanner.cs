using StoryExplainer.Language.Lexicon;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>Finds every place where one of the given forms stands, whole tokens only, longest form first, never inside another name.</summary>
internal sealed class MentionScanner
{
    private readonly Dictionary<string, List<(string[] Words, int Owner)>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, int Owner)>>.AlternateLookup<ReadOnlySpan<char>> _formsBySpan;

    /// <summary>A scanner without forms.</summary>
    public MentionScanner() => _formsBySpan = _forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a form and the number of the thing that it names.</summary>
    public void Add(string form, int owner)
    {
        var words = ArticleTokenizer.Tokenize(form).Select(token => Plain(token.Span.Of(form))).ToArray();
        if (!_forms.TryGetValue(words[0], out var forms))
            _forms.Add(words[0], forms = []);

        forms.Add((words, owner));
        forms.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
    }

    /// <summary>All mentions in a paragraph, in reading order.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="index">Its index in the article.</param>
    /// <param name="others">Names of other things in it, such as people: nothing is found inside them.</param>
    public IEnumerable<(Passage Passage, int Owner)> Scan(TokenizedParagraph paragraph, int index, IReadOnlyList<TextSpan> others)
    {
        var isShouted = !Characters.HasSmallLetter(paragraph.Paragraph.Text);
        for (var i = 0; i < paragraph.Tokens.Length;)
        {
            var (length, owner) = Match(paragraph, i);
            if (length == 0)
            {
                i++;
                continue;
            }

            // In a headline of capitals "WHO" and "US" may be the ordinary words.
            var span = paragraph.SpanOf(i, i + length);
            if (length == 1 && isShouted && NameLexicon.English.Find(paragraph.TextOf(i)).HasFlag(NameClasses.OrdinaryWord))
            {
                i++;
                continue;
            }

            if (!OverlapsAny(others, span))
                yield return (new Passage(index, span), owner);

            i += length;
        }
    }

    private (int Length, int Owner) Match(TokenizedParagraph paragraph, int start)
    {
        var first = paragraph.TextOf(start);
        if (!(first.IndexOfAny('’', '‘') < 0 ? _formsBySpan.TryGetValue(first, out var forms) : _forms.TryGetValue(Plain(first), out forms)))
            return default;

        foreach (var (words, owner) in forms)
        {
            if (start + words.Length > paragraph.Tokens.Length)
                continue;

            var matches = true;
            for (var i = 1; i < words.Length && matches; i++)
                matches = IsSame(paragraph.TextOf(start + i), words[i]);

            // "The Independent Electoral Commission" is no newspaper.
            if (matches && words.Length == 2 && words[0] == "The" && start + 2 < paragraph.Tokens.Length && char.IsUpper(paragraph.TextOf(start + 2)[0]))
                matches = false;

            if (matches)
                return (words.Length, owner);
        }

        return default;
    }

    private static bool IsSame(ReadOnlySpan<char> word, string plain) =>
        word.Length == plain.Length && (word.SequenceEqual(plain) || (word.IndexOfAny('’', '‘') >= 0 && Plain(word) == plain));

    private static bool OverlapsAny(IReadOnlyList<TextSpan> others, TextSpan span)
    {
        for (var i = 0; i < others.Count; i++)
        {
            if (others[i].Overlaps(span))
                return true;
        }

        return false;
    }

    private static string Plain(ReadOnlySpan<char> word) => word.ToString().Replace('’', '\'').Replace('‘', '\'');
}
