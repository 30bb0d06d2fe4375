using System.Globalization;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Checking.Copying;

/// <summary>
/// Tells where a site shows more of an article's own words than its rights allow. What the editor wrote over the limit is an error. What the program
/// found by itself is one only where the editor set the limit: a first build from somebody's articles should show a site to improve, and not nothing.
/// </summary>
internal static class CopyLimitChecker
{
    private const int ShownWords = 8;

    /// <summary>Checks every article that may only be quoted.</summary>
    public static void Check(SiteModel site, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < site.Index.Articles.Length; i++)
        {
            if (site.Index.Articles[i].Article.Rights == RightsMode.Quoted)
            {
                Check(site, site.Index.Articles[i], site.Copies[i], diagnostics);
            }
        }
    }

    private static void Check(SiteModel site, ArticleIndex article, CopyMeasure measure, DiagnosticBag diagnostics)
    {
        var limits = site.Content.Settings.CopyLimits;
        var seed = "seeds/" + article.Article.Seed;
        if (measure.Longest is { } run && run.Words > limits.WarnRun)
        {
            var paragraph = article.Article.Text.Paragraphs[run.Paragraph];
            var rule = run.Words <= limits.MaximumRun ? CopyDiagnostics.LongRun
                : run.IsEditors || limits.IsMaximumRunSet ? CopyDiagnostics.TooLongRun : CopyDiagnostics.TooLongRunFound;
            diagnostics.Add(
                rule, new DiagnosticLocation(seed, paragraph.Line, 1), run.Words, WordCount.First(run.Span.Of(paragraph.Text), ShownWords), paragraph.Id.Replace("p", "¶", StringComparison.Ordinal),
                run.Words <= limits.MaximumRun ? limits.WarnRun : limits.MaximumRun, AdviceFor(site, run));
        }

        if (measure.IsMoreThanExcerpt(limits.WarnShare))
        {
            var rule = measure.OwnShare <= limits.MaximumShare ? CopyDiagnostics.LargeShare : limits.IsMaximumShareSet ? CopyDiagnostics.TooLargeShare : CopyDiagnostics.TooLargeShareFound;
            diagnostics.Add(rule, new DiagnosticLocation(seed), Percent(measure.OwnShare), Percent(measure.OwnShare <= limits.MaximumShare ? limits.WarnShare : limits.MaximumShare));
        }
    }

    private static string AdviceFor(SiteModel site, CopiedRun run)
    {
        foreach (var fact in run.Facts)
        {
            switch (fact.Kind)
            {
                case FactKind.Definition:
                    return $"Define \"{site.Collection.Terms[fact.Index].Id}\" in your own words in input/terms.yml (definition, source).";
                case FactKind.Role:
                    return $"Give \"{site.Collection.People[fact.Index].Id}\" a shorter role in input/people.yml (role, source).";
                case FactKind.Event when !run.IsEditors:
                    return "Write the headline in your own words in input/timeline.yml (in, headline).";
            }
        }

        return run.Facts.Count == 0 && !run.IsEditors
            ? "The overview opens with them: write an opening of your own, a paragraph below the title of story.md."
            : "Say it in your own words in input/, or put it in quotation marks.";
    }

    private static string Percent(double share) => share.ToString("0.#", CultureInfo.InvariantCulture);
}
