using System.Collections.Immutable;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.Glossary;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Relations;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language;

/// <summary>What an article says: everything found in it, each with the words that say it.</summary>
public sealed record ArticleAnalysis
{
    /// <summary>The article that was read.</summary>
    public required ArticleText Article { get; init; }

    /// <summary>All sentences in reading order.</summary>
    public ImmutableArray<Passage> Sentences { get; init; } = [];

    /// <summary>Named people, in order of first mention.</summary>
    public ImmutableArray<PersonFinding> People { get; init; } = [];

    /// <summary>Unnamed sources, in order of first mention.</summary>
    public ImmutableArray<UnnamedSourceFinding> UnnamedSources { get; init; } = [];

    /// <summary>Organisations, in order of first mention.</summary>
    public ImmutableArray<EntityFinding> Organisations { get; init; } = [];

    /// <summary>Places, in order of first mention.</summary>
    public ImmutableArray<EntityFinding> Places { get; init; } = [];

    /// <summary>Terms a lay reader would look up, the most useful first.</summary>
    public ImmutableArray<TermFinding> Terms { get; init; } = [];

    /// <summary>When the article was published: stated, edited or inferred; null if it stays unknown.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Dated events, in order of their expression in the text.</summary>
    public ImmutableArray<EventFinding> Events { get; init; } = [];

    /// <summary>Quotations, in reading order.</summary>
    public ImmutableArray<QuoteFinding> Quotes { get; init; } = [];

    /// <summary>Who is said to have done what with whom.</summary>
    public ImmutableArray<StatementFinding> Statements { get; init; } = [];

    /// <summary>Names that could be several people, left unlinked for the editor.</summary>
    public ImmutableArray<AmbiguousName> AmbiguousNames { get; init; } = [];
}
