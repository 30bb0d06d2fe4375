using System.Collections.Immutable;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Quotations;

/// <summary>
/// Holds two readings of the same quotations against each other: one by the tree and coreference, one by the order of words around the marks. They err in different places, so where
/// they name two people, or the second names one whom the first does not hold the likeliest, the speaker stays open, with both as candidates; a wrong speaker is worse than none.
/// </summary>
internal static class SpeakerAgreement
{
    /// <summary>The quotations of the second reading, with speakers that the first does not contradict.</summary>
    /// <param name="byTree">Quotations read by the tree.</param>
    /// <param name="byOrder">Quotations read by the order of words.</param>
    public static ImmutableArray<QuoteFinding> Join(ImmutableArray<QuoteFinding> byTree, ImmutableArray<QuoteFinding> byOrder)
    {
        var other = new Dictionary<Passage, QuoteFinding>();
        foreach (var quote in byTree)
            other.TryAdd(quote.Words, quote);

        return [.. byOrder.Select(quote => other.TryGetValue(quote.Words, out var second) ? Join(second, quote) : quote)];
    }

    private static QuoteFinding Join(QuoteFinding tree, QuoteFinding order) => (tree.Speaker, order.Speaker) switch
    {
        ({ } first, { } second) when first != second => Open(order, first, second),
        ({ }, null) => tree,
        (null, { } second) when tree.SpeakerCandidates.Length > 0 && tree.SpeakerCandidates[0] != second => Open(order, tree.SpeakerCandidates[0], second),
        _ => order,
    };

    private static QuoteFinding Open(QuoteFinding quote, int first, int second) => quote with
    {
        Speaker = null,
        UnnamedSource = null,
        SpeakerLabel = null,
        Attribution = null,
        SpeakerCandidates = [first, second],
        Rule = "two readings name two people",
    };
}
