using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>A person in one story.</summary>
public sealed record PersonStory
{
    /// <summary>The story, on a site with several; else null.</summary>
    public StoryLink? Story { get; init; }

    /// <summary>What the person said, by article, the newest first.</summary>
    public ImmutableArray<ArticleQuotes> Quotes { get; init; } = [];

    /// <summary>Number of quotations that the page leaves out for want of room.</summary>
    public int MoreQuotes { get; init; }

    /// <summary>Dated things that the person took part in, the earliest first.</summary>
    public ImmutableArray<EventEntry> Events { get; init; } = [];

    /// <summary>Number of dated things that the page leaves out for want of room.</summary>
    public int MoreEvents { get; init; }

    /// <summary>Where each article names the person, the newest first.</summary>
    public ImmutableArray<MentionStrip> Strips { get; init; } = [];

    /// <summary>Number of articles whose strip the page leaves out for want of room.</summary>
    public int MoreStrips { get; init; }

    /// <summary>The page with all quotations of the story; null if there is none.</summary>
    public string? QuotesHref { get; init; }

    /// <summary>The story's timeline; null if there is none.</summary>
    public string? TimelineHref { get; init; }
}

/// <summary>A term in one story.</summary>
public sealed record TermStory
{
    /// <summary>The story, on a site with several; else null.</summary>
    public StoryLink? Story { get; init; }

    /// <summary>The exact words in which people and papers use the term, with the term marked.</summary>
    public ImmutableArray<QuoteEntry> Quotes { get; init; } = [];

    /// <summary>Number of quotations that the page leaves out for want of room.</summary>
    public int MoreQuotes { get; init; }

    /// <summary>Dated things whose sentence uses the term, the earliest first.</summary>
    public ImmutableArray<EventEntry> Events { get; init; } = [];

    /// <summary>Number of dated things that the page leaves out for want of room.</summary>
    public int MoreEvents { get; init; }

    /// <summary>Where each article uses the term, the newest first.</summary>
    public ImmutableArray<MentionStrip> Strips { get; init; } = [];

    /// <summary>Number of articles whose strip the page leaves out for want of room.</summary>
    public int MoreStrips { get; init; }
}
