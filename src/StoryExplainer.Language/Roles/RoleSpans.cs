using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Roles;

/// <summary>
/// The stretches of a sentence that may be roles: what the reader marks, cut at names; and, where it marks nothing, appositions of names, title words before them and what is
/// said of them by "is" and its like.
/// </summary>
internal static class RoleSpans
{
    // A stretch that the tree offers needs at least this share of the reader's belief.
    private const float LeastBelief = 0.2f;

    private const int Longest = 28;

    private static readonly string[] _honorifics = ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "dr", "dr.", "prof", "prof.", "who", "whose"];

    /// <summary>Words from first to end (exclusive), in reading order, none within another.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isName">True for words of people's names, honorifics included.</param>
    public static List<(int First, int End)> Find(Sentence sentence, bool[] isName)
    {
        var spans = new List<(int First, int End)>();
        foreach (var span in sentence.Reading.SpansOf(SpanLayer.Role))
        {
            if (!spans.Exists(known => known.End > span.First))
                AddParts(sentence, span.First, EndOfClause(sentence, span, isName), isName, spans);
        }

        for (var word = 0; word < sentence.Count; word++)
        {
            if (isName[word])
                AddOfName(sentence, word, isName, spans);
        }

        return [.. spans.Order()];
    }

    /// <summary>The reader's mean belief that the words are part of a role.</summary>
    public static float BeliefOf(Sentence sentence, int first, int end)
    {
        var sum = 0f;
        for (var word = first; word < end; word++)
            sum += sentence.Reading.ProbabilityOf(SpanLayer.Role, word);

        return sum / (end - first);
    }

    // "who rode it out in a cooler with three customers": a relative clause counts whole, or up to the next name of a person.
    private static int EndOfClause(Sentence sentence, ReadSpan span, bool[] isName)
    {
        if (!sentence.Is(span.First, "who", "whose"))
            return span.End;

        var predicate = sentence.PredicateOf(span.First);
        var end = sentence.RelationOf(predicate) == Relation.RelativeClause ? Math.Max(span.End, sentence.ExtentOf(predicate).End) : span.End;
        return end - span.First > Longest || Array.IndexOf(isName, true, span.First, end - span.First) >= 0 ? span.End : end;
    }

    // "master thatcher {Hugh Brown}, a father of two": a name parts a stretch.
    private static void AddParts(Sentence sentence, int first, int end, bool[] isName, List<(int First, int End)> spans)
    {
        for (var at = first; at < end;)
        {
            while (at < end && isName[at])
                at++;

            var start = at;
            while (at < end && !isName[at])
                at++;

            Add(sentence, start, at, spans);
        }
    }

    private static void AddOfName(Sentence sentence, int name, bool[] isName, List<(int First, int End)> spans)
    {
        foreach (var apposition in sentence.AppositionsOf(name))
            Offer(sentence, sentence.PhraseOf(apposition), isName, spans);

        if (sentence.RelationOf(name) is Relation.Apposition or Relation.Flat && sentence.HeadOf(name) is >= 0 and var head && !isName[head])
            Offer(sentence, sentence.PhraseOf(head), isName, spans);

        if (sentence.HeadOf(name) is >= 0 and var predicate && sentence.RelationOf(name) == Relation.Subject
            && sentence.TagOf(predicate) == PartOfSpeech.Noun && sentence.ChildOf(predicate, Relation.Copula) is >= 0 and var copula)
            Offer(sentence, sentence.PhraseOf(predicate) is var (first, end) ? (Math.Max(first, copula + 1), end) : default, isName, spans);
    }

    private static void Offer(Sentence sentence, (int First, int End) phrase, bool[] isName, List<(int First, int End)> spans)
    {
        var (first, end) = phrase;
        for (var word = first; word < end; word++)
        {
            if (isName[word])
                (first, end) = word - first >= end - word - 1 ? (first, word) : (word + 1, end);
        }

        if (end <= first || spans.Exists(span => span.First < end && first < span.End) || BeliefOf(sentence, first, end) < LeastBelief)
            return;

        Add(sentence, first, end, spans);
    }

    private static void Add(Sentence sentence, int first, int end, List<(int First, int End)> spans)
    {
        while (first < end && (sentence.TagOf(first) is PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction || sentence.Is(first, "'s", "’s")) && !sentence.Is(first, "$"))
            first++;

        while (end > first && (sentence.TagOf(end - 1) is PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Determiner or PartOfSpeech.Adposition) && !IsClosingPair(sentence, first, end))
            end--;

        if (end > first && end - first <= Longest && !(end - first == 1 && sentence.Is(first, _honorifics)))
            spans.Add((first, end));
    }

    private static bool IsClosingPair(Sentence sentence, int first, int end)
    {
        if (!sentence.Is(end - 1, ")", "”", "\""))
            return false;

        for (var word = first; word < end - 1; word++)
        {
            if (sentence.Is(word, "(", "“", "\""))
                return true;
        }

        return false;
    }
}
