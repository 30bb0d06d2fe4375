using System.Collections.Immutable;
using System.IO.Enumeration;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Editing.Publishing;

/// <summary>A place to publish to, as <c>publish:</c> in <c>input/site.yml</c> describes it. Secrets are never part of it.</summary>
public abstract record PublishSettings
{
    /// <summary>Name of a place that is given without one.</summary>
    public const string OnlyName = "publish";

    /// <summary>What <c>--target</c> calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is described.</summary>
    public required DiagnosticLocation Location { get; init; }

    /// <summary>Address of the site at this place, ending in a slash, instead of the site's own; or null.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>True for a place that readers do not see: what is there is not remembered as published.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Paths at the place that belong to somebody else and stay as they are; a path that ends in a slash stands for all below it, an asterisk for any part of a name.</summary>
    public ImmutableArray<string> Keep { get; init; } = [];

    /// <summary>True for a path that stays as it is.</summary>
    public bool Keeps(string path) => Keep.Any(pattern => pattern.EndsWith('/') ? path.StartsWith(pattern, StringComparison.Ordinal) : FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false));
}
