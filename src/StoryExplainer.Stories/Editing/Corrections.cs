using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing;

/// <summary>What an editor corrects in <c>input/</c>: applied last, and never overwritten by a build.</summary>
public sealed record Corrections
{
    /// <summary>From <c>people.yml</c>.</summary>
    public ImmutableArray<PersonCorrection> People { get; init; } = [];

    /// <summary>From <c>organisations.yml</c>.</summary>
    public ImmutableArray<EntityCorrection> Organisations { get; init; } = [];

    /// <summary>From <c>places.yml</c>.</summary>
    public ImmutableArray<EntityCorrection> Places { get; init; } = [];

    /// <summary>From <c>terms.yml</c>.</summary>
    public ImmutableArray<TermCorrection> Terms { get; init; } = [];

    /// <summary>From <c>timeline.yml</c>.</summary>
    public ImmutableArray<EventCorrection> Events { get; init; } = [];

    /// <summary>What citations without a key mean; null where nothing is known about that.</summary>
    public KeylessCitations? Keyless { get; init; }

    /// <summary>What corrections matched in earlier builds.</summary>
    public ImmutableArray<CorrectionMatch> Former { get; init; } = [];

    /// <summary>From <c>quotes.yml</c>.</summary>
    public ImmutableArray<QuoteCorrection> Quotes { get; init; } = [];
}
