namespace StoryExplainer.Site;

/// <summary>What a build is to do.</summary>
public sealed record SiteRequest
{
    /// <summary>Where everything lies.</summary>
    public required SiteFolders Folders { get; init; }

    /// <summary>Address of the site, instead of the one in <c>input/site.yml</c>; null to use that.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Where to write the data file with every text, outside the output folder; null for none.</summary>
    public string? FullDataFile { get; init; }

    /// <summary>Tells the day of the build. It decides whether a date is a slip, and reaches no page.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>True to show drafts.</summary>
    public bool IncludesDrafts { get; init; }

    /// <summary>True to neither use nor change what earlier builds remember.</summary>
    public bool UsesNoCache { get; init; }

    /// <summary>True to work everything out again instead of remembering.</summary>
    public bool ForgetsCache { get; init; }

    /// <summary>
    /// A file of <c>input/</c> that is taken to have another text, to see what would come of it; null for a real build. What is only tried is not remembered
    /// on disk.
    /// </summary>
    internal (string Name, string Text)? Tried { get; init; }

    /// <summary>True if the caller holds the project's lock already, because it does more with the project than to build it.</summary>
    public bool HoldsLock { get; init; }
}
