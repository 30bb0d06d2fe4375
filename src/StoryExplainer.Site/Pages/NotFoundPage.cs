using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>The page for an address that does not exist. Its links work at any depth.</summary>
public sealed record NotFoundPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "404.html";

    /// <inheritdoc/>
    public override string Kind => "not_found";

    /// <summary>Where readers may have wanted to go: the people and terms that carry the site.</summary>
    public ImmutableArray<NamedLink> Suggestions { get; init; } = [];

    /// <summary>The first script of the search index, with which the page guesses what was meant.</summary>
    public required string IndexScript { get; init; }
}
