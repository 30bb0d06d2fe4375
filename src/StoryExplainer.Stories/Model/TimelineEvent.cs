using System.Collections.Immutable;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Stories.Model;

/// <summary>An entry of the timeline: a dated expression of an article and what the text says about it.</summary>
public sealed record TimelineEvent
{
    /// <summary>"e1", "e2" … in timeline order; unique on the site.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its story.</summary>
    public required string Story { get; init; }

    /// <summary>The date that the expression resolves to.</summary>
    public required DateInterval Date { get; init; }

    /// <summary>The exact words of the date, or null for an event that the editor added.</summary>
    public string? Expression { get; init; }

    /// <summary>Where the words of the date stand, inside the sentence; null for an event that the editor added.</summary>
    public Evidence? ExpressionEvidence { get; init; }

    /// <summary>Happened, planned or possible.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>True if the clause only says when somebody spoke.</summary>
    public bool IsStatement { get; init; }

    /// <summary>What it is about, at most 12 words; null where no headline says it truly.</summary>
    public required string? Headline { get; init; }

    /// <summary>The whole sentence, where it is short enough to stand in place of a headline; else null.</summary>
    public string? Quoted { get; init; }

    /// <summary>What stands for it in lists: the headline, or else the sentence in quotation marks; empty if there is neither.</summary>
    public string Title => Headline ?? (Quoted is null ? "" : $"“{Quoted}”");

    /// <summary>Other sentences that tell the same event, in reading order.</summary>
    public ImmutableArray<EventAccount> Accounts { get; init; } = [];

    /// <summary>The sentence; null only for an event that the editor added with a source of their own.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Where the editor found an event that no article has: a web address or a line of words; else null.</summary>
    public string? Source { get; init; }

    /// <summary>True if the date rests on an inferred publication date.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Ids of the people in its sentence, or of those whom the editor named.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>Ids of the people whom the editor names in place of those of the sentence, or null.</summary>
    public ImmutableArray<string>? GivenPeople { get; init; }

    /// <summary>Ids of the organisations in its sentence.</summary>
    public ImmutableArray<string> Organisations { get; init; } = [];

    /// <summary>Ids of the places in its sentence.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Ids of the terms in its sentence.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    /// <summary>Who checked the entry and when, or null.</summary>
    public ReviewNote? Review { get; init; }

    /// <summary>Extracted or edited.</summary>
    public Origin Origin { get; init; }
}

/// <summary>Another sentence that tells an event.</summary>
/// <param name="Headline">What it says, or null where no headline says it truly.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record EventAccount(string? Headline, Evidence Evidence);
