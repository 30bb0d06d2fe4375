namespace StoryExplainer.Publishing;

/// <summary>Stops a publication that would remove more than anybody is likely to mean.</summary>
internal static class PublishGuard
{
    // Below this, a third is soon reached by an ordinary edit.
    private const int FewFiles = 20;

    /// <summary>Throws a <see cref="PublishProblemException"/> if the plan replaces another site, or removes more than a third of the one that is there.</summary>
    public static void Check(PublishPlan plan, string place)
    {
        var former = plan.Former.Where(IsArticle).ToHashSet(StringComparer.Ordinal);
        if (former.Count > 0 && plan.Files.Any(file => IsArticle(file.Path)) && !plan.Files.Any(file => former.Contains(file.Path)))
        {
            throw new PublishProblemException(PublishDiagnostics.OtherSite, place, former.Min(StringComparer.Ordinal));
        }

        if (plan.Removed.Length > FewFiles && plan.Removed.Length * 3 > plan.Former.Length)
        {
            throw new PublishProblemException(PublishDiagnostics.ManyRemoved, plan.Removed.Length, plan.Former.Length, place, plan.Removed[0]);
        }
    }

    private static bool IsArticle(string path) =>
        path.StartsWith("articles/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal) && path.IndexOf('/', "articles/".Length) < 0 && path != "articles/index.html";
}
