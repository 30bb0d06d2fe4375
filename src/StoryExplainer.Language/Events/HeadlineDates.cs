using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Language.Events;

/// <summary>Says whether a headline keeps the words of its date: the timeline shows the day, but not "until" or "Friday’s".</summary>
internal static class HeadlineDates
{
    /// <summary>True if the words of the date have to stay for the headline to be true.</summary>
    public static bool IsKept(EventFrame frame, EventStatus status)
    {
        var dated = frame.Dated;
        if (dated.Attachment != Attachment.Clause)
            return true;

        var sentence = dated.Sentence;
        var head = sentence.HeadOfRun(dated.First, dated.End);
        // "torn for most of this year": what is measured by the date needs it.
        return (dated.First > 0 && sentence.Is(dated.First - 1, "of")) || IsLimit(sentence, dated.First) || (dated.First > 0 && IsLimit(sentence, dated.First - 1)) || sentence.ChildrenOf(head).Any(child => IsLimit(sentence, child))
            || (sentence.Is(dated.First, "by") && status is not (EventStatus.Planned or EventStatus.Possible));
    }

    /// <summary>True for a word of the date, and for the words before it that only lead to it.</summary>
    public static bool Covers(EventFrame frame, int word)
    {
        var dated = frame.Dated;
        if (word >= dated.Run.First && word < dated.Run.End)
            return true;
        if (word == dated.Run.First - 1 && dated.Sentence.Is(word, "nearly", "about", "around", "almost", "exactly", "just", "only", "late", "early", "roughly", "some", "shortly"))
            return true;

        if (IsExplanation(dated, word) || (word < dated.Run.End + 2 && word >= dated.Run.End && dated.Sentence.Is(word, "local", "time") && dated.Sentence.Is(dated.Run.End, "local")))
            return true;

        var head = dated.Sentence.HeadOf(word);
        return head >= dated.First && head < dated.End && (dated.Sentence.RelationOf(word) is Relation.Case or Relation.Determiner or Relation.Punctuation
            || dated.Sentence.Is(word, "early", "late", "earlier", "later", "only", "just", "back"));
    }

    // "In 2019, the last normal year, Colombians filed", "Friday morning, local time": what tells more of the date goes with it.
    private static bool IsExplanation(DatedPredicate dated, int word)
    {
        var sentence = dated.Sentence;
        for (var at = word; sentence.HeadOf(at) >= 0; at = sentence.HeadOf(at))
        {
            if (sentence.RelationOf(at) is Relation.UnmarkedOblique or Relation.Apposition or Relation.UnmarkedModifier && sentence.ExtentOf(at) is var (first, end) && first == dated.Run.End + 1 && sentence.Is(dated.Run.End, ",")
                && !Enumerable.Range(first, Math.Min(end + 1, sentence.Count) - first).Any(part => sentence.Is(part, "after", "before")))
                return true;
        }

        return false;
    }

    /// <summary>True for a word of a date that stands beside the date: "and on 27 November".</summary>
    public static bool IsSecond(EventFrame frame, int word)
    {
        var sentence = frame.Dated.Sentence;
        for (var at = word; at >= 0; at = sentence.HeadOf(at))
        {
            var head = sentence.HeadOf(at);
            if (head >= frame.Dated.First && head < frame.Dated.End && sentence.RelationOf(at) == Relation.Conjunct)
                return true;
        }

        return false;
    }

    private static bool IsLimit(Sentence sentence, int word) =>
        sentence.Is(word, "until", "till", "before", "after", "since", "from", "between", "through", "pending", "over", "throughout", "within", "than", "as", "for", "to", "towards");
}
