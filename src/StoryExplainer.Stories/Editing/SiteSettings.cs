using StoryExplainer.Language.Diagnostics;
using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Publishing;
using StoryExplainer.Stories.Editing.Suggesting;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

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

    /// <summary>Where the language is chosen; null if it is not.</summary>
    public DiagnosticLocation? LanguageLocation { get; init; }

    /// <summary>Time zone of the newsroom, as an IANA name.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Where readers can write to: a mail address or a web address, or null.</summary>
    public string? Contact { get; init; }

    /// <summary>What stands on a story's overview, in this order. A section that has nothing to show is left out.</summary>
    public ImmutableArray<HomeSection> Home { get; init; } = HomeSections.Default;

    /// <summary>The article (key or id) that citations without a key mean where there are several, or null.</summary>
    public YamlText? Cites { get; init; }

    /// <summary>Which fonts the pages use.</summary>
    public FontChoice Fonts { get; init; }

    /// <summary>The built-in theme that the user's own files stand over, as written; null for the default one.</summary>
    public YamlText? Theme { get; init; }

    /// <summary>True if pages bring a picture for other sites to show when they are shared; needs <see cref="BaseUrl"/>.</summary>
    public bool HasShareImages { get; init; } = true;

    /// <summary>The day that readers are told of: what was planned for an earlier day is not due any more. Null for the day of each story's newest article.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>True if a dictionary may explain what no article explains.</summary>
    public bool HasDictionary { get; init; } = true;

    /// <summary>When the copy meter speaks up.</summary>
    public CopyLimits CopyLimits { get; init; } = new();

    /// <summary>Where the site can be published to.</summary>
    public ImmutableArray<PublishSettings> Publish { get; init; } = [];

    /// <summary>The language model that may be asked for proposals, or null for none.</summary>
    public ModelSettings? Suggest { get; init; }

    /// <summary>Who checked the site and when, or null.</summary>
    public ReviewNote? Review { get; init; }
}
