namespace StoryExplainer.Stories.Editing;

/// <summary>
/// How much of an article's own words a site may hold where its rights are <c>quoted</c>. Speakers' words in quotation marks do not count.
/// </summary>
public sealed record CopyLimits
{
    /// <summary>Share of the article's words, in per cent, above which the build warns.</summary>
    public double WarnShare { get; init; } = 3;

    /// <summary>Share that is too large.</summary>
    public double MaximumShare { get; init; } = 5;

    /// <summary>Longest run of words that is the same, above which the build warns.</summary>
    public int WarnRun { get; init; } = 10;

    /// <summary>Longest run that is allowed.</summary>
    public int MaximumRun { get; init; } = 12;

    /// <summary>True if the editor set <see cref="MaximumShare"/>: then the build fails above it, whoever wrote the words.</summary>
    public bool IsMaximumShareSet { get; init; }

    /// <summary>True if the editor set <see cref="MaximumRun"/>: then the build fails above it, whoever wrote the words.</summary>
    public bool IsMaximumRunSet { get; init; }
}
