using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>All quotations of a story, or one part of them.</summary>
public sealed record QuotesPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "quotes.html";

    /// <inheritdoc/>
    public override string Kind => "quotes";

    /// <summary>Quotations by speaker: people first, those with most quotations in front, then sources without a name, then papers.</summary>
    public ImmutableArray<SpeakerQuotes> Speakers { get; init; } = [];

    /// <summary>All parts of the list; empty if it is whole.</summary>
    public ImmutableArray<IndexPart> Parts { get; init; } = [];

    /// <summary>Number of quotations, over all parts.</summary>
    public int Total { get; init; }
}
