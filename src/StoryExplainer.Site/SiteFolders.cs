namespace StoryExplainer.Site;

/// <summary>The folders of a project.</summary>
/// <param name="Seeds">The articles.</param>
/// <param name="Input">The editor's desk.</param>
/// <param name="Theme">How the site looks; may be missing or partial, the built-in theme fills in.</param>
/// <param name="Output">Where the site goes.</param>
/// <param name="Cache">What may be lost: remembered results.</param>
public sealed record SiteFolders(string Seeds, string Input, string Theme, string Output, string Cache)
{
    /// <summary>The usual folders of a project.</summary>
    public static SiteFolders In(string project) => new(
        Path.Combine(project, "seeds"),
        Path.Combine(project, "input"),
        Path.Combine(project, "theme"),
        Path.Combine(project, "output"),
        Path.Combine(project, ".cache"));
}
