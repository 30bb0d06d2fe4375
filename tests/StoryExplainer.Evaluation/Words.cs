using System.Text;

namespace StoryExplainer.Evaluation;

/// <summary>Comparing strings as a reader would: case, quotation marks, hyphens' spacing and a leading article do not count.</summary>
internal static class Words
{
    private static readonly string[] Articles = ["the ", "a ", "an ", "one "];

    /// <summary>Lower case, straight quotes, single spaces, no outer punctuation, no leading article.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            var plain = c switch { '’' or '‘' => '\'', '“' or '”' => '"', '\u00a0' => ' ', '–' or '—' => '-', _ => c };
            if (plain == ' ' && (key.Length == 0 || key[^1] == ' '))
            {
                continue;
            }

            key.Append(plain);
        }

        var trimmed = key.ToString().Trim(' ', ',', '.', ';', ':', '"', '\'', '-', '(', ')');
        foreach (var article in Articles)
        {
            if (trimmed.StartsWith(article, StringComparison.Ordinal))
            {
                return trimmed[article.Length..];
            }
        }

        return trimmed;
    }

    /// <summary>Key of a term: as <see cref="Key"/>, and singular.</summary>
    public static string TermKey(string text)
    {
        var key = Key(text);
        return key.EndsWith('s') && !key.EndsWith("ss", StringComparison.Ordinal) ? key[..^1] : key;
    }

    /// <summary>Shared words over all words: 1 if both are made of the same words.</summary>
    public static double Overlap(string left, string right)
    {
        var first = Split(left);
        var second = Split(right);
        var all = first.Union(second).Count();
        return all == 0 ? 1 : (double)first.Intersect(second).Count() / all;
    }

    /// <summary>The share of <paramref name="part"/>'s words that stand in <paramref name="whole"/>.</summary>
    public static double Share(string part, string whole)
    {
        var words = Split(part);
        return words.Count == 0 ? 0 : (double)words.Intersect(Split(whole)).Count() / words.Count;
    }

    /// <summary>True if two wordings of a role tell the same: half of their words that carry meaning are shared, or one holds all of the other's.</summary>
    public static bool AreAlike(string left, string right)
    {
        var (first, second) = (Split(left), Split(right));
        first.ExceptWith(SmallWords);
        second.ExceptWith(SmallWords);
        var shared = first.Intersect(second).Count();
        return shared > 0 && (2 * shared >= 0.5 * (first.Count + second.Count) || shared == Math.Min(first.Count, second.Count));
    }

    private static readonly string[] SmallWords = ["the", "a", "an", "of", "for", "and", "in", "at", "to", "s", "his", "her", "their", "on", "with", "by", "from", "former"];

    private static HashSet<string> Split(string text) =>
        [.. Key(text).Split([' ', ',', '.', '(', ')', '"', '\''], StringSplitOptions.RemoveEmptyEntries)];
}
