namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>Reads the years of a page's copyright lines. They are printed when the page is, so an article is never younger than the last of them.</summary>
internal static class CopyrightYear
{
    /// <summary>All years of all lines.</summary>
    public static HashSet<int> In(ArticleText article) =>
    [
        .. article.DatedFurniture
            .Where(line => line.Text.Contains('©', StringComparison.Ordinal) || line.Text.Contains("copyright", StringComparison.OrdinalIgnoreCase) || line.Text.Contains("(c)", StringComparison.OrdinalIgnoreCase))
            .SelectMany(line => YearsIn(line.Text)),
    ];

    private static IEnumerable<int> YearsIn(string text)
    {
        var words = new List<Reading.DateWord>();
        Reading.DateWordReader.Read(text, words);
        for (var i = 0; i < words.Count; i++)
        {
            if (Expressions.WrittenDateReader.YearAt(words, i) is { } year and > 1990)
                yield return year;
        }
    }
}
