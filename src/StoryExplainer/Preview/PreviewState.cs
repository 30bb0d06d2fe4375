using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Incremental;

namespace StoryExplainer.Preview;

/// <summary>What the preview shows from one change to the next.</summary>
/// <param name="Id">Different for every state, also after the preview was started again; open pages compare it with their own.</param>
/// <param name="Before">Id of the state before.</param>
/// <param name="Site">The site as the files are.</param>
/// <param name="LastGood">The last site without errors; null if there was none yet. The same as <paramref name="Site"/> if that has none.</param>
/// <param name="Renames">Where pages went that had another address earlier.</param>
internal sealed record PreviewState(string Id, string Before, LiveSite Site, LiveSite? LastGood, Renames Renames)
{
    /// <summary>Where the site begins on the server: "/", or "/repo/" for a site that will live below a folder of its host.</summary>
    public string BasePath { get; } = (LastGood ?? Site).Settings.BaseUrl?.AbsolutePath is { } path ? path.EndsWith('/') ? path : path + "/" : "/";

    /// <summary>What is wrong with pages and links of the whole site; null until it was looked through.</summary>
    public ImmutableArray<Diagnostic>? PageProblems { get; init; }

    /// <summary>True if an open page only needs its styles again.</summary>
    public bool ChangesStylesOnly => Site.ChangesStylesOnly;
}
