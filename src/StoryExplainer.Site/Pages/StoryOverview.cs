using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>A story at a glance. What the editor wrote takes the machine's place; the machine chooses by evidence and never concludes.</summary>
public sealed record StoryOverview
{
    /// <summary>What is shown and in which order, in the editor's choice: "brief", "upcoming", "claims", "positions", "people", "quotes", "terms",
    /// "timeline", "questions", "connections", "places", "organisations", "sources", "provenance". A section that has nothing to show is left out by the template.</summary>
    public ImmutableArray<string> Sections { get; init; } = [];

    /// <summary>The story's title.</summary>
    public required string Title { get; init; }

    /// <summary>The editor's opening sentences, or null: then <see cref="Glance"/> has what the newest report says first.</summary>
    public LinkedText? Standfirst { get; init; }

    /// <summary>The story in numbers and names.</summary>
    public required StoryGlance Glance { get; init; }

    /// <summary>The editor's "in brief", or empty.</summary>
    public ImmutableArray<LinkedText> Brief { get; init; } = [];

    /// <summary>What comes next with who takes part, or null if no article has anything to come.</summary>
    public DueNext? Due { get; init; }

    /// <summary>The editor's columns of what is claimed, contested and not known; empty if there are none.</summary>
    public ImmutableArray<LedgerColumn> Ledger { get; init; } = [];

    /// <summary>Where each side stands, as the editor wrote it; empty if there is nothing.</summary>
    public ImmutableArray<PositionTopic> Positions { get; init; } = [];

    /// <summary>The people who carry the story, at most nine.</summary>
    public ImmutableArray<PersonEntry> People { get; init; } = [];

    /// <summary>In their own words: at most four quotations by different speakers where that can be.</summary>
    public ImmutableArray<QuoteEntry> Quotes { get; init; } = [];

    /// <summary>The terms that carry the story, at most eight.</summary>
    public ImmutableArray<TermEntry> Terms { get; init; } = [];

    /// <summary>The track of time: at most seven entries, the earliest first.</summary>
    public ImmutableArray<EventEntry> Track { get; init; } = [];

    /// <summary>Places named most often, at most ten.</summary>
    public ImmutableArray<NamedLink> Places { get; init; } = [];

    /// <summary>Organisations named most often, at most ten.</summary>
    public ImmutableArray<NamedLink> Organisations { get; init; } = [];

    /// <summary>Connections that sentences state, at most six.</summary>
    public ImmutableArray<ConnectionEntry> Connections { get; init; } = [];

    /// <summary>Questions that readers ask, with the editor's answers; empty if there are none.</summary>
    public ImmutableArray<QuestionEntry> Questions { get; init; } = [];

    /// <summary>Where it comes from: the newest articles, at most eight.</summary>
    public ImmutableArray<ArticleEntry> Sources { get; init; } = [];

    /// <summary>How the page was made.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>All people of the story.</summary>
    public required string PeopleHref { get; init; }

    /// <summary>All terms of the story; null if it has none.</summary>
    public string? TermsHref { get; init; }

    /// <summary>The timeline; null if nothing is dated.</summary>
    public string? TimelineHref { get; init; }

    /// <summary>All quotations; null if there are none.</summary>
    public string? QuotesHref { get; init; }

    /// <summary>Connections; null if no sentence states any.</summary>
    public string? ConnectionsHref { get; init; }

    /// <summary>All articles.</summary>
    public required string SourcesHref { get; init; }
}

/// <summary>A story in numbers and names: what a template can turn into a sentence without concluding anything.</summary>
public sealed record StoryGlance
{
    /// <summary>Number of articles.</summary>
    public int Articles { get; init; }

    /// <summary>When the first article was published; null if no article has a date.</summary>
    public DateText? First { get; init; }

    /// <summary>When the newest article was published; null if no article has a date.</summary>
    public DateText? Last { get; init; }

    /// <summary>What the newest report says first, or null.</summary>
    public NewestReport? Newest { get; init; }

    /// <summary>Number of facts that are new since readers last saw the site.</summary>
    public int NewFacts { get; init; }

    /// <summary>When readers last saw it, or null.</summary>
    public DateText? NewSince { get; init; }
}

/// <summary>The newest report of a story.</summary>
/// <param name="Article">Its headline, publisher and page.</param>
/// <param name="Date">When it was published, or null.</param>
/// <param name="Words">Its opening sentence, where that is short enough to be quoted whole or its text may be shown; else null.</param>
/// <param name="Cite">Where the sentence stands, or null.</param>
public sealed record NewestReport(ArticleLink Article, DateText? Date, LinkedText? Words, Citation? Cite);

/// <summary>What comes next.</summary>
/// <param name="Date">When.</param>
/// <param name="State">"planned".</param>
/// <param name="Events">What the articles plan or announce for that day.</param>
/// <param name="People">Who takes part by the words of the events, at most five.</param>
/// <param name="AsOf">The day of the newest report, or null.</param>
public sealed record DueNext(DateText Date, string State, ImmutableArray<EventEntry> Events, ImmutableArray<PersonLink> People, DateText? AsOf);

/// <summary>A column of what is known: the editor's work.</summary>
/// <param name="Kind">"claimed", "contested" or "unknown".</param>
/// <param name="Items">Its statements.</param>
public sealed record LedgerColumn(string Kind, ImmutableArray<LedgerItem> Items);

/// <summary>A statement of the editor's, with who stands behind what it cites.</summary>
/// <param name="Text">The words, with links and citations.</param>
/// <param name="Grades">Who stands behind the citations, each grade once.</param>
public sealed record LedgerItem(LinkedText Text, ImmutableArray<AttributionGrade> Grades);

/// <summary>A question on which sides differ: the editor's work.</summary>
/// <param name="Title">The question.</param>
/// <param name="Sides">The sides.</param>
public sealed record PositionTopic(string Title, ImmutableArray<SidePosition> Sides);

/// <summary>Where one side stands.</summary>
/// <param name="Side">The side's name.</param>
/// <param name="Text">The words; null if the articles do not say: the page must say so.</param>
public sealed record SidePosition(string Side, LinkedText? Text);

/// <summary>A question that readers ask.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer, by paragraph.</param>
public sealed record QuestionEntry(string Question, ImmutableArray<LinkedText> Answer);

/// <summary>Who checked something, and when.</summary>
/// <param name="By">The editor.</param>
/// <param name="On">The day.</param>
public sealed record CheckedText(string By, DateText On);

/// <summary>What a story's pages rest on, in numbers.</summary>
public sealed record Provenance
{
    /// <summary>Number of articles.</summary>
    public int Articles { get; init; }

    /// <summary>Number of paragraphs of text.</summary>
    public int Paragraphs { get; init; }

    /// <summary>Number of words.</summary>
    public int Words { get; init; }

    /// <summary>People with a page.</summary>
    public int People { get; init; }

    /// <summary>People who are only named.</summary>
    public int AlsoNamed { get; init; }

    /// <summary>Sources without a name.</summary>
    public int UnnamedSources { get; init; }

    /// <summary>Quotations.</summary>
    public int Quotes { get; init; }

    /// <summary>Entries of the timeline.</summary>
    public int Events { get; init; }

    /// <summary>Key terms.</summary>
    public int Terms { get; init; }

    /// <summary>Key terms that only the dictionary explains.</summary>
    public int DictionaryTerms { get; init; }

    /// <summary>Facts that an editor added or changed.</summary>
    public int Edited { get; init; }

    /// <summary>Who checked the story and when; null if nobody did yet.</summary>
    public CheckedText? Checked { get; init; }
}
