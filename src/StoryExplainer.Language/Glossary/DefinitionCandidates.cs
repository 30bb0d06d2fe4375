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

        return found;
    }

    private static void Add(List<DefinitionCandidate> found, TermUse use, Sentence sentence, int first, int end, string rule)
    {
        if (end - first > LongestDefinition || (end <= use.End && first >= use.First && sentence.Index == use.Sentence))
            return;

        if (found.Find(other => other.Sentence == sentence.Index && other.First == first && other.End == end) is { } known)
            known.Rules.Add(rule);
        else
            found.Add(new DefinitionCandidate(use, sentence.Index, first, end, [rule]));
    }

    // What the reader marks, and wider runs where it is half sure.
    private static IEnumerable<(int First, int End)> ReadSpans(GlossaryText text, Sentence sentence)
    {
        foreach (var span in text.DefinitionsOf(sentence))
            yield return Trim(sentence, span.First, span.End);

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
