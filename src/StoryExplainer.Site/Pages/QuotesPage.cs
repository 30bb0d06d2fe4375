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

    /// <summary>Who speaks about what; null where there is too little to compare, and on the parts of a split list.</summary>
    public SpeakerTopics? Topics { get; init; }
}

/// <summary>Who uses which terms in their own words.</summary>
/// <param name="Terms">The terms, the most used first.</param>
/// <param name="Rows">The people, those who use most of them first.</param>
public sealed record SpeakerTopics(ImmutableArray<NamedLink> Terms, ImmutableArray<SpeakerRow> Rows);

/// <summary>What one person speaks about.</summary>
/// <param name="Person">The person.</param>
/// <param name="Cells">One for each term.</param>
public sealed record SpeakerRow(PersonLink Person, ImmutableArray<TopicCell> Cells);

/// <summary>How often somebody uses a term.</summary>
/// <param name="Count">Number of quotations.</param>
/// <param name="Level">0 for none, to 3 for most.</param>
/// <param name="Href">The first of them, or null.</param>
public sealed record TopicCell(int Count, int Level, string? Href);
