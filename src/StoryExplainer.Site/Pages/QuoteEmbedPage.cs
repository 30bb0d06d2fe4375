namespace StoryExplainer.Site.Pages;

/// <summary>One quotation, to be shown inside other sites.</summary>
public sealed record QuoteEmbedPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "quote-embed.html";

    /// <inheritdoc/>
    public override string Kind => "quote_embed";

    /// <summary>The quotation.</summary>
    public required QuoteEntry Quote { get; init; }

    /// <summary>The quotation on this site, absolute where the site's address is known.</summary>
    public required string Link { get; init; }
}
