using StoryExplainer.Site.Checking.Copying;
using StoryExplainer.Stories.Editing;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Shows on an article's page how many of its words the site shows.</summary>
internal static class CopyMeterMaker
{
    /// <summary>The measure in whole per cent.</summary>
    public static CopyMeter Show(CopyMeasure measure, CopyLimits limits) => new(
        Percent(measure.Speakers, measure.Words),
        Percent(measure.Own, measure.Words),
        measure.LongestRun,
        measure.Words,
        measure.IsMoreThanExcerpt(limits.MaximumShare) || measure.LongestRun > limits.MaximumRun ? "over" : measure.IsMoreThanExcerpt(limits.WarnShare) || measure.LongestRun > limits.WarnRun ? "near" : "within");

    private static int Percent(int part, int whole) => whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);
}
