namespace StoryExplainer.Stories.Editing.Publishing;

/// <summary>A branch of a git repository, as GitHub Pages and GitLab Pages serve it.</summary>
public sealed record GitPublishing : PublishSettings
{
    /// <summary>Name of a remote of the project's repository, or an address.</summary>
    public string Remote { get; init; } = "origin";

    /// <summary>The branch; it belongs to the site alone.</summary>
    public string Branch { get; init; } = "gh-pages";

    /// <summary>A domain of one's own, written to the file <c>CNAME</c>; or null.</summary>
    public string? Domain { get; init; }
}
