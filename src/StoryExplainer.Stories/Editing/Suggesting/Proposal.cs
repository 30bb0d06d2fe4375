using System.Collections.Immutable;

namespace StoryExplainer.Stories.Editing.Suggesting;

/// <summary>Words that a model proposes, with the sentences that they rest on.</summary>
/// <param name="Kind">What they are for.</param>
/// <param name="Target">The id of the term or event; null for a point of "In brief".</param>
/// <param name="Text">The words.</param>
/// <param name="RestsOn">Places as the editor would cite them: "¶8.2", "herald ¶8.2".</param>
public sealed record Proposal(ProposalKind Kind, string? Target, string Text, ImmutableArray<string> RestsOn);
