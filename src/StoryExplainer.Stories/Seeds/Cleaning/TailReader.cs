namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Last step: takes from the lines that were left out what they say about the article: whose it is, and when it appeared if nothing above the text says so.</summary>
internal static class TailReader
{
    /// <summary>Reads rights line, publisher and date from the lines left out.</summary>
    public static void Read(ArticleDraft draft)
    {
        var rights = draft.Lines.Where(line => line.Reason == "rights line").ToArray();
        draft.RightsLine ??= rights.Length > 0 ? rights[0].Text : null;
        draft.Publisher ??= rights.Select(line => RightsNotice.FindPublisher(line.Text)).FirstOrDefault(name => name is not null) ?? draft.Agency;

        if (draft.Published is null)
        {
            foreach (var line in draft.Lines.Skip(draft.BodyStart).Where(line => line.IsDropped && SaysWhenPublished(line.Text)))
            {
                if (DateLine.TryRead(line.Text) is { } date)
                {
                    draft.AddDate(line, date);
                }
            }
        }
    }

    private static bool SaysWhenPublished(string text) =>
        text.Contains("published", StringComparison.OrdinalIgnoreCase) || text.StartsWith("updated", StringComparison.OrdinalIgnoreCase) || text.StartsWith("posted", StringComparison.OrdinalIgnoreCase);
}
