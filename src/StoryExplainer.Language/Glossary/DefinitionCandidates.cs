using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Glossary;

/// <summary>A use of a term and a stretch that may explain it.</summary>
/// <param name="Use">The use.</param>
/// <param name="Sentence">Number of the sentence of the stretch.</param>
/// <param name="First">First word of the stretch.</param>
/// <param name="End">The word after its last one.</param>
/// <param name="Rules">The patterns that found it, the surest first.</param>
internal sealed record DefinitionCandidate(TermUse Use, int Sentence, int First, int End, List<string> Rules);

/// <summary>
/// Gathers the stretches that may explain a use of a term: what the reader marks in its sentence and the next two, what stands beside it by the tree, and the next sentence
/// as a whole.
/// </summary>
internal static class DefinitionCandidates
{
    /// <summary>Name of the rule for what the reader marks.</summary>
    public const string Read = "reading";

    /// <summary>Name of the rule for the next sentence as a whole.</summary>
    public const string NextSentence = "next sentence";

    private const int SentencesBehind = 2;
    private const int LastOfNaming = 8;
    private const int LongestDefinition = 50;
    private const double HalfSure = 0.3;
    private const double LeastOfSentence = 0.15;

    /// <summary>All of them; a stretch that several patterns find comes once.</summary>
    public static IEnumerable<DefinitionCandidate> Find(GlossaryText text, TermUse use)
    {
        var sentence = text[use.Sentence];
        if (text.IsTitle(sentence))
            return [];

        var found = new List<DefinitionCandidate>();
        if (StandsFor(sentence, use) is { } meaning)
            Add(found, use, sentence, meaning.First, meaning.End, "stands for");

        if (use.Sentence > 0 && IsNamingOfSentenceBefore(sentence, use) && text[use.Sentence - 1] is var before && before.Paragraph == sentence.Paragraph)
            Add(found, use, before, 0, before.Count, "sentence before");

        foreach (var (first, end, rule) in new DefinitionPatterns(sentence, use).Find())
            Add(found, use, sentence, first, end, rule);

        for (var index = use.Sentence; index <= Math.Min(use.Sentence + SentencesBehind, text.Document.Sentences.Length - 1); index++)
        {
            foreach (var (first, end) in ReadSpans(text, text[index]))
                Add(found, use, text[index], first, end, Read);
        }

        if (use.Sentence + 1 < text.Document.Sentences.Length && text[use.Sentence + 1] is var next && next.Paragraph == sentence.Paragraph && next.Count > 3
            && SpanEvidence.Of(next, SpanLayer.Definition, 0, next.Count).Mean >= LeastOfSentence)
            Add(found, use, next, 0, next.Count, NextSentence);

        return found.Where(candidate => !DefinitionForm.IsNone(text, candidate));
    }

    // "Officers advise farms (the Farm Advice Scheme, FAS)": what initials stand for.
    private static TermUse? StandsFor(Sentence sentence, TermUse use)
    {
        if (use.End - use.First > 1 || !Abbreviations.IsInitials(sentence.TextOf(use.First)))
            return null;

        foreach (var (initials, meaning) in Abbreviations.Find(sentence))
        {
            if (initials == use)
                return meaning;
        }

        return null;
    }

    // "Everybody around a patient gets a dose. This is called ring vaccination."
    private static bool IsNamingOfSentenceBefore(Sentence sentence, TermUse use) =>
        use.First > 1 && use.First < LastOfNaming && sentence.Is(0, "this", "that", "it", "these", "they", "the") && Enumerable.Range(1, use.First - 1).Any(word => sentence.Is(word, "called", "known", "dubbed", "termed", "named"));

    private static void Add(List<DefinitionCandidate> found, TermUse use, Sentence sentence, int first, int end, string rule)
    {
        if (end - first > LongestDefinition || (!IsBefore(use, end, rule) && IsCut(sentence, first, end)) || IsUnbalanced(sentence, first, end) || (end - first == 1 && !MayBeOneWord(rule)) || (end <= use.End && first >= use.First && sentence.Index == use.Sentence))
            return;

        if (found.Find(other => other.Sentence == sentence.Index && other.First == first && other.End == end) is { } known)
            known.Rules.Add(rule);
        else
            found.Add(new DefinitionCandidate(use, sentence.Index, first, end, [rule]));
    }

    // "flood charity Dry Feet": the words before a name are cut off from it, and yet whole.
    private static bool IsBefore(TermUse use, int end, string rule) => end == use.First && rule is "description before" or "apposition before";

    // "a knife (possibly the murder weapon": half of a bracket or of a quotation.
    private static bool IsUnbalanced(Sentence sentence, int first, int end)
    {
        var (brackets, marks, straight) = (0, 0, 0);
        for (var word = first; word < end; word++)
        {
            brackets += sentence.Is(word, "(", "[") ? 1 : sentence.Is(word, ")", "]") ? -1 : 0;
            marks += sentence.Is(word, "“") ? 1 : sentence.Is(word, "”") ? -1 : 0;
            straight += sentence.Is(word, "\"") ? 1 : 0;
            if (brackets < 0 || marks < 0)
                return true;
        }

        return brackets > 0 || marks > 0 || straight % 2 > 0;
    }

    // "phishing by means of a": the phrase goes on.
    private static bool IsCut(Sentence sentence, int first, int end)
    {
        var last = end - 1;
        return end < sentence.Count && sentence.TagOf(last) != PartOfSpeech.Punctuation && first < last && !(sentence.TagOf(last) == PartOfSpeech.Determiner && sentence.TagOf(end) == PartOfSpeech.Punctuation)
            && (sentence.TagOf(last) is PartOfSpeech.Determiner or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction || sentence.Is(last, "to", "of", "which", "that", "from", "with", "by") || (sentence.HeadOf(last) >= end && sentence.RelationOf(last)
                is Relation.Determiner or Relation.Compound or Relation.AdjectivalModifier or Relation.Case or Relation.NumericModifier or Relation.Marker or Relation.Possessor or Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula));
    }

    // "the Ceannard, or chairperson", "the Ceannard (chairperson)"
    private static bool MayBeOneWord(string rule) => rule is "or" or "or before" or "brackets" or "before brackets";

    // What the reader marks, also completed to the phrase of its head, and wider runs where it is half sure.
    private static IEnumerable<(int First, int End)> ReadSpans(GlossaryText text, Sentence sentence)
    {
        foreach (var span in text.DefinitionsOf(sentence))
        {
            yield return Trim(sentence, span.First, span.End);
            var end = sentence.ExtentOf(sentence.HeadOfRun(span.First, span.End)).End;
            if (end > span.End)
                yield return Trim(sentence, span.First, end);
        }

        for (var word = 0; word < sentence.Count; word++)
        {
            var end = word;
            while (end < sentence.Count && sentence.Reading.ProbabilityOf(SpanLayer.Definition, end) >= HalfSure)
                end++;
            if (end - word > 1)
                yield return Trim(sentence, word, end);
            word = end;
        }
    }

    private static (int First, int End) Trim(Sentence sentence, int first, int end)
    {
        while (end - first > 1 && sentence.Is(first, ",", ";", ":", "(", "–", "—", "-", "or", "and"))
            first++;
        while (end - first > 1 && sentence.Is(end - 1, ",", ";", ":", "–", "—", "-", "("))
            end--;

        return (first, end);
    }
}
