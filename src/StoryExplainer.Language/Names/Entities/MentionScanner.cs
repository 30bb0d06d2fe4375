using StoryExplainer.Language.Sentences;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Names;

/// <summary>Finds every place where one of the given forms stands, whole tokens only, longest form first, never inside another name.</summary>
internal sealed class MentionScanner
{
    private readonly Dictionary<string, List<(string[] Words, int Owner)>> _forms = new(StringComparer.Ordinal);

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
        var isShouted = !paragraph.Paragraph.Text.Any(char.IsLower);
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

            if (!others.Any(other => other.Overlaps(span)))
                yield return (new Passage(index, span), owner);

            i += length;
        }
    }

    private (int Length, int Owner) Match(TokenizedParagraph paragraph, int start)
    {
        if (!_forms.TryGetValue(Plain(paragraph.TextOf(start)), out var forms))
            return default;

        foreach (var (words, owner) in forms)
        {
            if (start + words.Length > paragraph.Tokens.Length)
                continue;

            var matches = true;
            for (var i = 1; i < words.Length && matches; i++)
                matches = Plain(paragraph.TextOf(start + i)) == words[i];

            // "The Independent Electoral Commission" is no newspaper.
            if (matches && words.Length == 2 && words[0] == "The" && start + 2 < paragraph.Tokens.Length && char.IsUpper(paragraph.TextOf(start + 2)[0]))
                matches = false;

            if (matches)
                return (words.Length, owner);
        }

        return default;
    }

    private static string Plain(ReadOnlySpan<char> word) => word.ToString().Replace('’', '\'').Replace('‘', '\'');
}
