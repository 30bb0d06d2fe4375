namespace StoryExplainer.Stories.Editing;

/// <summary>
/// How much of an article's own words a site may hold where its rights are <c>quoted</c>. Speakers' words in quotation marks do not count.
/// </summary>
public sealed record CopyLimits
{
    /// <summary>Share of the article's words, in per cent, from which the build warns.</summary>
    public double WarnShare { get; init; } = 3;

    /// <summary>Share from which the build fails.</summary>
    public double MaximumShare { get; init; } = 5;

    /// <summary>Longest run of words that is the same, from which the build warns.</summary>
    public int WarnRun { get; init; } = 10;

    /// <summary>Longest run from which the build fails.</summary>
    public int MaximumRun { get; init; } = 12;
}
