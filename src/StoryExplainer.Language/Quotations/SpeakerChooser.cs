using StoryExplainer.Language.Coreference;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Scoring;
using StoryExplainer.Language.Speech;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Quotations;

/// <summary>
/// Weighs the reasons for each possible speaker of a quotation with the model <c>[speaker]</c> of scorers.txt, and takes the best where it leads; else nobody, with the candidates.
/// </summary>
internal sealed class SpeakerChooser(PeopleFindings people, CoreferenceResolver coreference, Func<Sentence, NameKind?[]> namesOf)
{
    /// <summary>A speaker of a smaller probability is not taken.</summary>
    public const double Limit = 0.6;

    /// <summary>Two speakers that are nearer to each other than this leave it open.</summary>
    public const double Lead = 0.2;

    // Before words for nobody known ("European leaders"), somebody who is named needs less of a lead.
    private const double SureOfPerson = 0.9;
    private const double LeadBeforeNobody = 0.1;

    private const double MostOfOpen = 0.5;
    private const int LongestLabel = 14;
    private const int MostMeanings = 3;

    private static readonly LinearScorer _scorer = LinearScorer.Load("speaker");

    /// <summary>Who may speak, the likeliest first.</summary>
    public List<SpeakerCandidate> Weigh(IEnumerable<QuoteSource> sources)
    {
        var candidates = new List<SpeakerCandidate>();
        foreach (var source in sources)
            AddVoices(source, candidates);

        foreach (var candidate in candidates)
        {
            candidate.Features = FeaturesOf(candidate, candidates);
            candidate.Probability = _scorer.Probability(candidate.Features);

            // Who goes on speaking is no surer than who spoke: what was left open stays open. Nor is it enough to stand near as the subject of a sentence that says nothing of speaking.
            if (candidate.Best is { IsOpen: true } or { Kind: <= SourceKind.Main })
                candidate.Probability = Math.Min(candidate.Probability, MostOfOpen);
        }

        return [.. candidates.OrderByDescending(candidate => candidate.Probability).ThenByDescending(candidate => candidate.Best.Kind)];
    }

    /// <summary>The speaker, or null where it stays open.</summary>
    public static SpeakerCandidate? Choose(List<SpeakerCandidate> candidates)
    {
        // What cannot speak ("the results", "the plan") is no rival of somebody who is said to have spoken.
        var known = candidates.Where(candidate => candidate.Voice.IsKnown).ToArray();
        var rivals = known is [{ Best.Kind: >= SourceKind.SaidFar }, ..] ? known : [.. candidates];
        if (rivals.Length == 0 || rivals[0].Probability < Limit)
            return null;

        var lead = rivals[0] is { Voice.Person: not null, Probability: >= SureOfPerson } && rivals.Length > 1 && rivals[1].Voice is { Person: null, Source: null } ? LeadBeforeNobody : Lead;
        return rivals.Length == 1 || rivals[0].Probability - rivals[1].Probability >= lead ? rivals[0] : null;
    }

    private void AddVoices(QuoteSource source, List<SpeakerCandidate> candidates)
    {
        if (source.Voice is { } known)
        {
            Add(candidates, known, source, source.Confidence, 1, false);
            return;
        }

        var (sentence, word) = (source.Sentence!, source.Subject);
        if (IsJoint(sentence, word))
        {
            var (first, end) = sentence.ExtentOf(word);
            Add(candidates, new Voice(null, null, end - first <= LongestLabel ? sentence.TextOf(first, end) : null, false), source, 1, 1, false);
            return;
        }

        // "his report says", "her letter reads": the writer speaks.
        if (Cues.Of(sentence.TextOf(word)) is var cue && (cue & (Cue.OwnWords | Cue.Document)) != Cue.None && sentence.OwnerOf(word) is >= 0 and var owner
            && (CoreferenceResolver.IsPersonalPronoun(sentence, owner) || coreference.Resolve(sentence, owner).Who is { Kind: ReferentKind.Person }))
            word = owner;

        var resolution = coreference.Resolve(sentence, word);
        var isNamed = NamesPerson(sentence, word);
        if (resolution.Candidates.IsEmpty || resolution.Candidates[0].Who.Kind == ReferentKind.Organisation)
        {
            Add(candidates, Described(sentence, word), source, 1, 1, false);
            return;
        }

        foreach (var candidate in resolution.Candidates.Take(MostMeanings))
        {
            var next = resolution.Candidates.Where(other => other.Who != candidate.Who).Select(other => other.Confidence).DefaultIfEmpty(0).Max();
            Add(candidates, VoiceOf(candidate.Who), source, candidate.Confidence, candidate.Confidence - next, !isNamed);
        }
    }

    private static void Add(List<SpeakerCandidate> candidates, Voice voice, QuoteSource source, double confidence, double lead, bool isResolved)
    {
        var candidate = candidates.Find(other => other.Voice == voice);
        if (candidate is null)
            candidates.Add(candidate = new SpeakerCandidate(voice));

        var isSurer = candidate.Sources.Count == 0 || source.Kind > candidate.Best.Kind || (source.Kind == candidate.Best.Kind && confidence > candidate.Confidence);
        candidate.Sources.Add(source);
        if (isSurer)
            (candidate.Confidence, candidate.Lead, candidate.IsResolved) = (confidence, lead, isResolved);
    }

    private Voice VoiceOf(Referent who) => who.Kind switch
    {
        ReferentKind.Person => Voice.OfPerson(who.Index),
        ReferentKind.Source => Voice.OfSource(who.Index, people.UnnamedSources[who.Index].Label),
        _ => Voice.Nobody,
    };

    /// <summary>The words for a speaker that is nobody known: an organisation, a paper, somebody without a name. Without a label where the words cannot speak.</summary>
    private Voice Described(Sentence sentence, int word)
    {
        if (sentence.TagOf(word) == PartOfSpeech.Pronoun)
            return Voice.Nobody;

        var (first, end) = sentence.PhraseOf(word);
        var kinds = namesOf(sentence);
        var canSpeak = false;
        var isPaper = false;
        for (var i = first; i < end; i++)
        {
            if (i > word && sentence.RelationOf(i) == Relation.Case && !sentence.Is(i, "'s", "’s"))
                break;

            var cue = Cues.Of(sentence.TextOf(i));
            var isAuthor = (cue & Cue.PersonNoun) != Cue.None || kinds[sentence.FirstToken + i] is NameKind.Organisation or NameKind.Place || coreference.Mentions.At(sentence.Paragraph, sentence.FirstToken + i) is not null;
            canSpeak |= isAuthor || (cue & Cue.Document) != Cue.None;
            isPaper |= (cue & Cue.Document) != Cue.None && i == word;
        }

        var label = canSpeak && end - first <= LongestLabel ? sentence.TextOf(first, end) : null;
        return new Voice(null, null, label, isPaper && label is not null);
    }

    // "Obi and Kay said": no one person is the speaker.
    private bool IsJoint(Sentence sentence, int word) =>
        sentence.ChildrenOf(word).Any(child => sentence.RelationOf(child) == Relation.Conjunct && sentence.ChildOf(child, Relation.Coordinator) is >= 0 and var and && sentence.Is(and, "and")
            && (sentence.IsNominal(child) && sentence.TagOf(word) != PartOfSpeech.Pronoun) && (NamesPerson(sentence, child) || NamesPerson(sentence, child + 1))
            && NamesPerson(sentence, word));

    // Also of a title before a name: "and the engineer Ben Kay".
    private bool NamesPerson(Sentence sentence, int word) => word < sentence.Count && coreference.Mentions.At(sentence.Paragraph, sentence.FirstToken + word) is { Who.Kind: ReferentKind.Person };

    private static FeatureList FeaturesOf(SpeakerCandidate candidate, List<SpeakerCandidate> all)
    {
        var features = new FeatureList();
        var best = candidate.Best;
        foreach (var kind in candidate.Sources.Select(source => source.Kind).Distinct())
            features.Add("has-" + kind, true);
        foreach (var trait in best.Traits)
            features.Add(trait, true).Add(best.Kind + "-" + trait, true);

        var rival = all.Where(other => other != candidate).Select(other => (int)other.Best.Kind).DefaultIfEmpty(-1).Max();
        features.Add("best-" + best.Kind, true)
            .Add("above-rivals", (int)best.Kind > rival && rival >= 0)
            .Add("below-rival", (int)best.Kind < rival)
            .Add("rival-" + (SourceKind)Math.Max(0, rival), rival > (int)best.Kind)
            .Add("far-below-rival", (int)best.Kind < (int)SourceKind.SaidFar && rival > (int)SourceKind.SaidFar)
            .Add("equal-rival", (int)best.Kind == rival)
            .Add("alone", all.Count == 1)
            .Add("resolved", candidate.IsResolved)
            .Add(best.Voice is null ? "uncertain" : "uncertain-before", 1 - candidate.Confidence)
            .Add("lead", candidate.IsResolved ? candidate.Lead : 0)
            .Add("person", candidate.Voice.Person is not null)
            .Add("source", candidate.Voice.Source is not null)
            .Add("unknown", !candidate.Voice.IsKnown)
            .Add("document", candidate.Voice.IsDocument);
        return features;
    }
}
