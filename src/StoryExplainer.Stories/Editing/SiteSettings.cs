namespace StoryExplainer.Stories.Editing;

/// <summary>The choices of <c>input/site.yml</c>.</summary>
public sealed record SiteSettings
{
    /// <summary>Name of the site in the masthead.</summary>
    public string Title { get; init; } = "Story Explainer";

    /// <summary>One sentence for search engines, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Absolute address where the site will live, ending in a slash, or null.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Language of the interface, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>Time zone of the newsroom, as an IANA name.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Where readers can write to, or null.</summary>
    public string? Contact { get; init; }
}
