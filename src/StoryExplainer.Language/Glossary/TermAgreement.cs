using System.Collections.Immutable;

namespace StoryExplainer.Language.Glossary;

/// <summary>
/// Joins two lists of terms of one article: those of the reading, ranked by what readers looked up, and those that patterns of words explain. What patterns explain is rarely wrong, so
/// it comes in with its definition; all else is the reading's.
/// </summary>
internal static class TermAgreement
{
    // Explained terms stand among the first, below those that the reading is sure of.
    private const double ScoreOfExplained = 0.75;

    private const int Most = 15;

    /// <summary>The terms of the reading with those that only patterns explain.</summary>
    /// <param name="read">Terms of the reading, the best first.</param>
    /// <param name="explained">Terms found by patterns.</param>
    public static ImmutableArray<TermFinding> Join(ImmutableArray<TermFinding> read, ImmutableArray<TermFinding> explained)
    {
        var terms = read.Where(term => !term.Name.AsSpan().ContainsAny(":;?!")).ToList();
        foreach (var term in explained.Where(term => term.Definition is not null))
        {
            var index = terms.FindIndex(known => Forms(known).Intersect(Forms(term), StringComparer.OrdinalIgnoreCase).Any());
            if (index < 0)
                terms.Add(term with { Score = ScoreOfExplained });
            else if (terms[index].Definition is null)
                terms[index] = terms[index] with { Definition = term.Definition, Score = Math.Max(terms[index].Score, ScoreOfExplained) };
        }

        return [.. terms.OrderByDescending(term => term.Score).ThenBy(term => term.Mentions[0]).Take(Math.Max(Most, read.Length))];
    }

    private static IEnumerable<string> Forms(TermFinding term) => term.Variants.Prepend(term.Name);
}
