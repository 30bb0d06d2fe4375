using System.Collections.Frozen;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Lexicon;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Scoring;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Glossary;

/// <summary>What speaks for and against a stretch as the explanation of a term.</summary>
internal static class DefinitionFeatures
{
    private const double SureTerm = 0.5;

    /// <summary>Section of the model of <see cref="OfWords"/> in the file of scorers.</summary>
    public const string WordsModel = "definition-words";

    private const double MostLogOdds = 6;

    // "a move that would end the boycott", "a sign of weakness", "a 400 per cent increase": they tell of the sentence, not of the term.
    private static readonly FrozenSet<string> _comments = new[]
    {
        "move", "step", "turnaround", "decision", "sign", "reference", "result", "increase", "rise", "drop", "fall", "record", "reminder", "proof", "claim", "allegation", "charge", "accusation", "blow",
        "boost", "first", "last", "time", "moment", "fact", "problem", "issue", "concern", "challenge", "day", "year", "name", "thing", "reason", "victory", "defeat", "shift", "change", "trend",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly LinearScorer _words = LinearScorer.Load(WordsModel);

    /// <summary>What place, words and tree tell, without the reader's spans: fitted also on articles that the reader was trained on.</summary>
    public static FeatureList OfWords(GlossaryText text, TermDraft term, DefinitionCandidate candidate)
    {
        var features = new FeatureList();
        var sentence = text[candidate.Sentence];
        AddRules(features, candidate);
        AddPlace(features, text, candidate);
        AddWords(features, text, sentence, candidate);
        AddTree(features, sentence, candidate);
        AddTerm(features, text, term, candidate);
        AddKind(features, text, sentence, candidate);
        return features;
    }

    /// <summary>All features of one pair: what the reader says, <see cref="OfWords"/>, and what its model makes of it.</summary>
    public static FeatureList Of(GlossaryText text, TermDraft term, DefinitionCandidate candidate)
    {
        var features = OfWords(text, term, candidate);
        var probability = _words.Probability(features);
        features.Add("words", Math.Clamp(Math.Log(probability / (1 - probability)), -MostLogOdds, MostLogOdds));
        AddReading(features, text, text[candidate.Sentence], candidate);
        AddRivals(features, text, candidate);
        AddReadTerm(features, text, candidate);
        return features;
    }

    private static void AddReading(FeatureList features, GlossaryText text, Sentence sentence, DefinitionCandidate candidate)
    {
        var evidence = SpanEvidence.Of(sentence, SpanLayer.Definition, candidate.First, candidate.End);
        features.Add("reader:mean", evidence.Mean).Add("reader:least", evidence.Least).Add("reader:most", evidence.Most).Add("reader:begin", evidence.Begin).Add("reader:goes-on", evidence.GoesOn)
            .Add("reader:log-odds", Math.Log((evidence.Mean + 0.01) / (1.01 - evidence.Mean)))
            .Add("reader:before", candidate.First > 0 ? sentence.Reading.ProbabilityOf(SpanLayer.Definition, candidate.First - 1) : 0)
            .Add("reader:exact", text.DefinitionsOf(sentence).Any(span => span.First == candidate.First && span.End == candidate.End));
        foreach (var rule in candidate.Rules)
            features.Add($"reader:{NameOf(rule)}", evidence.Mean);

        features.Add("reader:rule", candidate.Rules.Contains(DefinitionCandidates.Read));
    }

    private static void AddRules(FeatureList features, DefinitionCandidate candidate)
    {
        foreach (var rule in candidate.Rules.Where(rule => rule != DefinitionCandidates.Read))
            features.Add($"rule:{NameOf(rule)}", true);

        features.Add("rules", candidate.Rules.Count(rule => rule != DefinitionCandidates.Read));
    }

    private static string NameOf(string rule) => rule.Replace(' ', '-').Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    private static void AddRivals(FeatureList features, GlossaryText text, DefinitionCandidate candidate)
    {
        var use = candidate.Use;
        if (candidate.Sentence != use.Sentence)
        {
            features.Add("reader:rival-behind", text.TermsOf(text[candidate.Sentence]).Any(term => term.First < candidate.First));
            return;
        }

        var (from, to) = candidate.First >= use.End ? (use.End, candidate.First) : (candidate.End, use.First);
        features.Add("reader:rival-between", text.TermsOf(text[use.Sentence]).Any(term => term.First >= from && term.End <= to))
            .Add("reader:rival-inside", text.TermsOf(text[use.Sentence]).Any(term => term.First >= candidate.First && term.End <= candidate.End && !(term.First < use.End && use.First < term.End)));
    }

    private static void AddPlace(FeatureList features, GlossaryText text, DefinitionCandidate candidate)
    {
        var use = candidate.Use;
        var distance = candidate.Sentence - use.Sentence;
        features.Add("sentences-behind", distance);
        if (distance > 0)
        {
            features.Add("other-paragraph", text[candidate.Sentence].Paragraph != text[use.Sentence].Paragraph);
            return;
        }

        var isInside = use.First >= candidate.First && use.End <= candidate.End;
        var (from, to) = candidate.First >= use.End ? (use.End, candidate.First) : (candidate.End, use.First);
        var gap = Math.Max(0, to - from);
        features.Add("inside", isInside).Add("before-term", !isInside && candidate.End <= use.First).Add("touches", !isInside && gap == 0).Add("one-between", !isInside && gap == 1)
            .Add("gap", isInside ? 0 : Math.Log(1 + gap));
        var sentence = text[use.Sentence];
        if (gap > 0 && !isInside)
            features.Add($"mark:{MarkOf(sentence, from, to)}", true);
    }

    private static string MarkOf(Sentence sentence, int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            if (sentence.Is(word, "("))
                return "bracket";
            if (sentence.Is(word, "–", "—", "--", "-"))
                return "dash";
            if (sentence.Is(word, ":"))
                return "colon";
            if (sentence.Is(word, ","))
                return to - from == 1 ? "comma" : "comma-and-more";
            if (sentence.Is(word, ";", ")"))
                return "break";
        }

        return sentence.Is(from, "is", "are", "means", "refers") ? "is" : "words";
    }

    private static void AddWords(FeatureList features, GlossaryText text, Sentence sentence, DefinitionCandidate candidate)
    {
        var (first, end) = (candidate.First, candidate.End);
        var length = end - first;
        features.Add("one-word", length == 1).Add("short", length is 2 or 3).Add("log-length", Math.Log(length)).Add("long", length > 25);
        features.Add("opens:a", sentence.Is(first, "a", "an")).Add("opens:the", sentence.Is(first, "the")).Add("opens:which", sentence.Is(first, "which", "that", "where", "when", "in"))
            .Add("opens:who", sentence.Is(first, "who")).Add("opens:it", sentence.Is(first, "it", "they", "these", "this", "those", "that"))
            .Add("opens:he", sentence.Is(first, "he", "she", "his", "her", "i", "we", "you", "my", "our")).Add("opens:its", sentence.Is(first, "its", "their"))
            .Add("opens:noun", sentence.TagOf(first) == PartOfSpeech.Noun).Add("opens:name", sentence.TagOf(first) == PartOfSpeech.ProperNoun).Add("opens:verb", sentence.TagOf(first) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
            .Add("opens:to", sentence.Is(first, "to"));
        features.Add("person", text.NamesPerson(sentence, first, end)).Add("spoken", text.IsSpoken(sentence, first, end))
            .Add("names", text.NamesOf(sentence).Count(name => name.First >= first && name.End <= end && name.Kind is NameKind.Organisation or NameKind.Place));
        var (reports, talks, numbers) = (0, 0, 0);
        for (var word = first; word < end; word++)
        {
            reports += sentence.IsReportingVerb(word) ? 1 : 0;
            talks += sentence.Is(word, "i", "we", "you", "he", "she", "my", "our") ? 1 : 0;
            numbers += sentence.TagOf(word) == PartOfSpeech.Numeral ? 1 : 0;
        }

        features.Add("reports", reports > 0).Add("talks", talks > 0).Add("numbers", Math.Min(numbers, 3));
    }

    // What kind of thing the stretch speaks of: a mere name, a person, something that happened, nothing ("the group").
    private static void AddKind(FeatureList features, GlossaryText text, Sentence sentence, DefinitionCandidate candidate)
    {
        var (first, end) = (candidate.First, candidate.End);
        if (end - first > 1 && sentence.Is(first, "the", "a", "an"))
            first++;

        var head = sentence.HeadOfRun(first, end);
        var opens = candidate.First < first ? sentence.Is(candidate.First, "the") ? "the" : "a" : "bare";
        features.Add("just-name", sentence.TagOf(head) == PartOfSpeech.ProperNoun && text.NamesOf(sentence).Exists(name => name.First <= first && name.End >= end))
            .Add($"one-noun:{opens}", end - first == 1)
            .Add("comment", _comments.Contains(sentence.WordOf(head)))
            .Add("percent", Enumerable.Range(first, end - first).Any(word => sentence.Is(word, "%", "percent", "cent")))
            .Add("role", sentence.TagOf(head) == PartOfSpeech.Noun && NameLexicon.English.Find(sentence.TextOf(head)).HasFlag(NameClasses.Role))
            .Add("former", sentence.Is(first, "former", "ex"))
            .Add("he", Enumerable.Range(first, end - first).Any(word => sentence.Is(word, "he", "she", "his", "her")))
            .Add("you", Enumerable.Range(first, end - first).Any(word => sentence.Is(word, "i", "we", "my", "our", "us", "me")));
        if (sentence.RelationOf(head) == Relation.RelativeClause)
            features.Add($"relative:{sentence.TenseOf(head)}", true).Add("relative-adjective", sentence.TagOf(head) == PartOfSpeech.Adjective);
    }

    private static void AddTree(FeatureList features, Sentence sentence, DefinitionCandidate candidate)
    {
        var head = sentence.HeadOfRun(candidate.First, candidate.End);
        features.Add($"head:{sentence.TagOf(head)}", true).Add($"is:{sentence.RelationOf(head)}", true);
        var predicate = sentence.IsPredicate(head) ? head : -1;
        if (predicate >= 0)
        {
            features.Add($"tense:{sentence.TenseOf(predicate)}", true).Add("conditional", sentence.IsConditional(predicate)).Add("negated", sentence.IsNegated(predicate))
                .Add("reported", sentence.ReportedBy(predicate) >= 0);
        }

        var after = candidate.End < sentence.Count ? candidate.End : -1;
        features.Add("after:end", after < 0 || sentence.Is(after, ".", ";", "!", "?")).Add("after:comma", after >= 0 && sentence.Is(after, ",")).Add("after:and", after >= 0 && sentence.Is(after, "and", "or"))
            .Add("after:bracket", after >= 0 && sentence.Is(after, ")")).Add("after:dash", after >= 0 && sentence.Is(after, "–", "—", "-", "--"))
            .Add("list", after >= 0 && candidate.End - candidate.First <= 3 && (sentence.Is(after, "and", "or") || (sentence.Is(after, ",") && after + 2 < sentence.Count && sentence.Is(after + 2, ",", "and", "or"))));
        features.Add("whole-sentence", candidate.First == 0 && candidate.End >= sentence.Count - 1);
        features.Add("cut-left", sentence.ExtentOf(head).First < candidate.First && sentence.HeadOf(candidate.First) >= candidate.First)
            .Add("cut-right", sentence.ExtentOf(head).End > candidate.End && sentence.TagOf(Math.Min(candidate.End, sentence.Count - 1)) != PartOfSpeech.Punctuation);
        if (candidate.Use.Sentence != sentence.Index)
            return;

        var term = sentence.HeadOfRun(candidate.Use.First, candidate.Use.End);
        features.Add($"term-is:{sentence.RelationOf(term)}", true).Add($"below-term:{sentence.RelationOf(head)}", sentence.HeadOf(head) == term).Add($"above-term:{sentence.RelationOf(term)}", sentence.HeadOf(term) == head)
            .Add("same-head", sentence.HeadOf(head) >= 0 && sentence.HeadOf(head) == sentence.HeadOf(term) && head != term);
    }

    private static void AddTerm(FeatureList features, GlossaryText text, TermDraft term, DefinitionCandidate candidate)
    {
        var sentence = text[candidate.Use.Sentence];
        features.Add("term-name", term.Sources.HasFlag(TermSources.Name)).Add("term-initials", term.Sources.HasFlag(TermSources.Initials)).Add("term-quoted", term.Sources.HasFlag(TermSources.Quoted))
            .Add("term-spoken", text.IsSpoken(sentence, candidate.Use.First, candidate.Use.End)).Add("term-title", text.IsTitle(sentence));
        var head = sentence.HeadOfRun(candidate.Use.First, candidate.Use.End);
        features.Add("term-inner", sentence.HeadOf(head) >= candidate.Use.End && sentence.RelationOf(head) is Relation.Compound or Relation.Possessor)
            .Add("term-words", TermFeatures.WordsLogOdds(text, term));
        if (text.NamesOf(sentence).Find(name => name.First <= candidate.Use.First && name.End >= candidate.Use.End) is { End: > 0 } named)
            features.Add($"term-kind:{named.Kind}", true);
        features.Add("own-name", term.Names(text[candidate.Sentence], candidate.First, candidate.End))
            .Add("expands", term.Sources.HasFlag(TermSources.Initials) && Abbreviations.IsInitials(sentence.TextOf(candidate.Use.First)) && IsExpansion(text[candidate.Sentence], candidate, sentence.TextOf(candidate.Use.First)));
    }

    private static void AddReadTerm(FeatureList features, GlossaryText text, DefinitionCandidate candidate)
    {
        var sentence = text[candidate.Use.Sentence];
        var evidence = SpanEvidence.Of(sentence, SpanLayer.Term, candidate.Use.First, candidate.Use.End);
        features.Add("reader:term", evidence.Mean).Add("reader:term-begin", evidence.Begin).Add("reader:term-goes-on", evidence.GoesOn)
            .Add("reader:term-exact", text.TermsOf(sentence).Any(span => span.First == candidate.Use.First && span.End == candidate.Use.End && span.Probability >= SureTerm));
    }

    private static bool IsExpansion(Sentence sentence, DefinitionCandidate candidate, ReadOnlySpan<char> initials)
    {
        var at = 0;
        for (var word = candidate.First; word < candidate.End && at < initials.Length; word++)
        {
            if (char.ToUpperInvariant(sentence.TextOf(word)[0]) == char.ToUpperInvariant(initials[at]))
                at++;
        }

        return at >= initials.Length - 1 && candidate.End - candidate.First >= 2 && candidate.End - candidate.First <= initials.Length + 4;
    }
}
