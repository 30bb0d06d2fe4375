using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Language.Glossary;

/// <summary>Chooses the best explanation of each term: the pair of use and stretch with the highest probability. One stretch explains one term.</summary>
internal static class DefinitionChooser
{
    /// <summary>Section of the model in the file of scorers.</summary>
    public const string Model = "definition";

    // Below it nothing is shown. Chosen on held-out articles, where precision falls fast below it.
    private const double Least = 0.6;

    // Three patterns are too rare in annotated articles for a weight, and hardly ever anything but an explanation.
    private const double Sure = 0.85;

    // "the city’s Old Town quarter": kinds of places; "the union’s Leeds office" tells of the office.
    private static readonly string[] _landscapes =
        ["region", "district", "province", "peninsula", "island", "islands", "valley", "quarter", "neighbourhood", "neighborhood", "county", "state", "area", "coast", "desert", "lake", "river", "mountains", "territory", "enclave", "suburb"];

    private const int WordsOfCalling = 4;

    private const int MostUses = 12;
    private const int MoreInitials = 3;

    private static readonly LinearScorer _scorer = LinearScorer.Load(Model);

    /// <summary>Sets <see cref="TermDraft.Definition"/> of all terms that are explained.</summary>
    public static void Choose(GlossaryText text, List<TermDraft> terms)
    {
        foreach (var term in terms)
        {
            var mayExpand = MayExpand(text, term);
            foreach (var candidate in CandidatesOf(text, term))
            {
                if (!mayExpand && term.Names(text[candidate.Sentence], candidate.First, candidate.End))
                    continue;

                var sureRule = IsRuling(text, candidate) ? "under" : IsCoined(text, candidate) ? "called" : IsKindOfOwner(text, candidate) ? "description behind" : null;
                var probability = sureRule is not null ? Sure : _scorer.Probability(DefinitionFeatures.Of(text, term, candidate));
                if (probability >= Least && probability > (term.Definition?.Probability ?? 0))
                    term.Definition = new Definition(candidate.Sentence, candidate.First, candidate.End, sureRule ?? candidate.Rules[0], probability) { IsSure = sureRule is not null };
            }
        }

        foreach (var stretch in terms.Where(term => term.Definition is not null).GroupBy(term => (term.Definition!.Sentence, term.Definition.First, term.Definition.End)).ToArray())
        {
            var best = stretch.MaxBy(term => term.Definition!.Probability);
            foreach (var term in stretch.Where(term => term != best))
                term.Definition = null;
        }
    }

    /// <summary>What initials stand for explains them only where the article goes by the initials; else a term would be explained by its own name.</summary>
    public static bool MayExpand(GlossaryText text, TermDraft term)
    {
        var initials = term.Uses.Count(use => use.End - use.First == 1 && Abbreviations.IsInitials(text[use.Sentence].TextOf(use.First)));
        return initials >= MoreInitials * (term.Uses.Count - initials);
    }

    // "Under Article 9 of the Harbour Treaty, each member …"
    private static bool IsRuling(GlossaryText text, DefinitionCandidate candidate) =>
        candidate.Rules.Contains("under") && char.IsAsciiDigit(text[candidate.Use.Sentence].TextOf(candidate.Use.End - 1)[^1]) && candidate.Use.End - candidate.Use.First > 1;

    // "Norland’s eastern Sula region": whose it is and what kind of thing.
    private static bool IsKindOfOwner(GlossaryText text, DefinitionCandidate candidate)
    {
        var (sentence, use) = (text[candidate.Use.Sentence], candidate.Use);
        return candidate.Rules.Contains("description behind") && sentence.Is(candidate.End - 1, _landscapes)
            && text.NamesOf(sentence).Exists(name => name.Kind == NameKind.Place && name.First <= use.First && name.End >= use.End)
            && Enumerable.Range(candidate.First, Math.Max(0, use.First - candidate.First)).Any(word => word > candidate.First && sentence.Is(word, "’s", "'s") && sentence.TagOf(word - 1) == PartOfSpeech.ProperNoun);
    }

    // "what I call ‘the paper bridge’ - it looks firm until somebody walks on it"
    private static bool IsCoined(GlossaryText text, DefinitionCandidate candidate)
    {
        var (sentence, first) = (text[candidate.Use.Sentence], candidate.Use.First);
        return candidate.Rules.Contains("dash") && first > 1 && sentence.Is(candidate.Use.End, "’", "'", "”", "\"")
            && Enumerable.Range(Math.Max(0, first - WordsOfCalling), Math.Min(first, WordsOfCalling)).Any(word => sentence.Is(word, "call", "calls", "called", "dubbed", "termed"));
    }

    /// <summary>The pairs of a term's uses and what may explain them, the first uses first.</summary>
    public static IEnumerable<DefinitionCandidate> CandidatesOf(GlossaryText text, TermDraft term) =>
        term.Uses.Take(MostUses).SelectMany(use => DefinitionCandidates.Find(text, use));
}
