using System.Collections.Immutable;
using StoryExplainer.Language.Explaining;

namespace StoryExplainer.Preview.Desk;

/// <summary>
/// A paragraph cut wherever something begins or ends. Findings may lie inside one another (a person in a quotation) or overlap, so each piece knows all
/// that hold there, the shortest first: that is what a reader who points at it means.
/// </summary>
internal static class MarkedText
{
    /// <summary>Cuts a paragraph.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="findings">What was found in it.</param>
    public static ImmutableArray<MarkedPiece> Cut(string text, ImmutableArray<Explanation> findings)
    {
        var cuts = findings.SelectMany(finding => new[] { finding.Passage.Span.Start, finding.Passage.Span.End }).Concat([0, text.Length])
            .Where(cut => cut >= 0 && cut <= text.Length).Distinct().Order().ToList();
        var pieces = ImmutableArray.CreateBuilder<MarkedPiece>();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            var here = Enumerable.Range(0, findings.Length)
                .Where(number => findings[number].Passage.Span.Start <= start && end <= findings[number].Passage.Span.End)
                .OrderBy(number => findings[number].IsRejected).ThenBy(number => findings[number].Passage.Span.Length).ThenBy(number => number);
            pieces.Add(new MarkedPiece(text[start..end], [.. here]));
        }

        return pieces.ToImmutable();
    }
}

/// <summary>Some words of a paragraph.</summary>
/// <param name="Words">The words.</param>
/// <param name="Findings">Numbers of what was found there, what a reader means first; empty for plain words.</param>
internal sealed record MarkedPiece(string Words, ImmutableArray<int> Findings);
