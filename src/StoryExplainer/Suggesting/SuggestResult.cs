using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Suggesting;

namespace StoryExplainer.Suggesting;

/// <summary>What came of asking a model.</summary>
/// <param name="Proposals">What passed, with the sentences that it rests on.</param>
/// <param name="Faults">How many did not pass, by the reason.</param>
internal sealed record SuggestResult(ImmutableArray<(Proposal Proposal, ImmutableArray<string> Sentences)> Proposals, ImmutableSortedDictionary<ProposalFault, int> Faults)
{
    /// <summary>How many did not pass.</summary>
    public int Dropped => Faults.Values.Sum();
}
