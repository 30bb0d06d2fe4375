using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Language.Glossary;

/// <summary>Ranks terms by how probable it is that a reader would look them up, and keeps those that deserve it.</summary>
internal static class TermRanking
{
    /// <summary>Section of the model in the file of scorers.</summary>
    public const string Model = "term";

    // Chosen on held-out articles: about as many are shown as a careful reader would choose.
    private const double Least = 0.2;

    // Of two cuts of one term the one that the article explains is the better page.
    private const double MoreIfExplained = 0.15;

    // What a pattern explains that is never wrong is worth its place, whatever the words are.
    private const double LeastOfExplained = 0.75;

    private const int Most = 15;

    private static readonly LinearScorer _scorer = LinearScorer.Load(Model);

    /// <summary>The terms worth showing, the best first; equals in order of their first use.</summary>
    public static List<TermDraft> Choose(GlossaryText text, List<TermDraft> terms)
    {
        foreach (var term in terms)
        {
            term.Probability = Math.Round(_scorer.Probability(TermFeatures.Of(text, term)), 4);
            if (term.Definition is { IsSure: true })
                term.Probability = Math.Max(term.Probability, LeastOfExplained);
        }

        var chosen = new List<TermDraft>();
        foreach (var term in terms.Where(term => term.Probability >= Least && !TermForm.IsNoTerm(text, term)).OrderByDescending(term => term.Probability + (term.Definition is null ? 0 : MoreIfExplained)))
        {
            if (chosen.Count < Most && !chosen.Exists(better => IsNested(term, better)) && HasOwnUse(term, chosen))
                chosen.Add(term);
        }

        return [.. chosen.OrderByDescending(term => term.Probability)];
    }

    // "slavery" beside "modern slavery": two cuts of one term, the better of which was chosen.
    private static bool IsNested(TermDraft term, TermDraft better)
    {
        var (one, other) = ($" {term.Key} ", $" {better.Key} ");
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
    }

    private static bool HasOwnUse(TermDraft term, List<TermDraft> chosen) =>
        term.Uses.Exists(use => !chosen.Exists(better => better.Uses.Exists(use.Overlaps)));
}
