using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Changes;

/// <summary>What readers were last shown: every fact and every address. Kept in <c>input/published.json</c>.</summary>
public sealed record PublishedSite
{
    /// <summary>The day it was published.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Every address, by path.</summary>
    public required ImmutableArray<PublishedPage> Pages { get; init; }

    /// <summary>Every fact, by kind and in the site's order.</summary>
    public required ImmutableArray<PublishedFact> Facts { get; init; }

    /// <summary>What the editor's corrections matched.</summary>
    public ImmutableArray<CorrectionMatch> Matches { get; init; } = [];

    /// <summary>The last changes that readers were told: those of this publication, or of the last one that had any.</summary>
    public ImmutableArray<FactChange> Changes { get; init; } = [];

    /// <summary>The day of those changes; null if there were none yet.</summary>
    public DateOnly? ChangesDay { get; init; }
}
