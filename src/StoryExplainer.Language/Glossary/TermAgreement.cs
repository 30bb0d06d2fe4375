using System.Collections.Immutable;
using StoryExplainer.Language.Terms;

namespace StoryExplainer.Language.Glossary;

/// <summary>
/// Joins two lists of terms of one article: those of the reading, ranked by what readers looked up, and those that patterns of words explain. Of the patterns only those that hold on
/// articles which they were not written for bring in a definition; all else is the reading's.
/// </summary>
internal static class TermAgreement
{
    // Explained terms stand among the first, below those that the reading is sure of.
    private const double ScoreOfExplained = 0.75;

    private const int Most = 15;

    private static readonly string[] _trusted = [DefinitionFinder.CalledRule, "what they call X", "or", "spelled out"];

    /// <summary>The terms of the reading with those that only patterns explain.</summary>
    /// <param name="read">Terms of the reading, the best first.</param>
    /// <param name="explained">Terms found by patterns.</param>
    public static ImmutableArray<TermFinding> Join(ImmutableArray<TermFinding> read, ImmutableArray<TermFinding> explained)
    {
        var terms = read.Where(term => !term.Name.AsSpan().ContainsAny(":;?!")).ToList();
        foreach (var term in explained.Where(IsTrusted))
        {
            var index = terms.FindIndex(known => Forms(known).Intersect(Forms(term), StringComparer.OrdinalIgnoreCase).Any());
            if (index < 0)
                terms.Add(term with { Score = ScoreOfExplained });
            else if (terms[index].Definition is null)
                terms[index] = terms[index] with { Definition = term.Definition, Score = Math.Max(terms[index].Score, ScoreOfExplained) };
        }

        return [.. terms.OrderByDescending(term => term.Score).ThenBy(term => term.Mentions[0]).Take(Math.Max(Most, read.Length))];
    }

    // Of the kind behind a name, "Norland’s eastern Sula region" explains, "the Sula council" does not; of laws, a numbered article states a rule, "under the Constitution" opens a story.
    private static bool IsTrusted(TermFinding term) => term.Definition is { } definition
        && (_trusted.Contains(definition.Rule)
            || (definition.Rule == "kind behind the name" && (definition.Text.Contains("’s ", StringComparison.Ordinal) || definition.Text.Contains("'s ", StringComparison.Ordinal)))
            || (definition.Rule == "under X" && char.IsAsciiDigit(term.Name[^1])));

    private static IEnumerable<string> Forms(TermFinding term) => term.Variants.Prepend(term.Name);
}
