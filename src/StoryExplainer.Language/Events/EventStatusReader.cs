using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Language.Events;

/// <summary>Says whether a dated thing has happened: from the predicate and all that stand above it up to the clause that is told, and from the calendar where they leave it open.</summary>
internal static class EventStatusReader
{
    private static readonly string[] _callingOff =
        ["cancelled", "canceled", "scrapped", "abandoned", "postponed", "shelved", "dropped", "called", "suspended", "halted", "stopped", "blocked", "delayed", "prevented", "shut", "failed", "changed", "put", "withdrew", "pulled"];

    /// <summary>The status of what is dated.</summary>
    /// <param name="frame">The clause.</param>
    /// <param name="date">The interval that the expression was resolved to.</param>
    /// <param name="published">When the article was published.</param>
    public static EventStatus Read(EventFrame frame, DateInterval date, DateInterval published)
    {
        var isOver = date.IsBefore(published);
        var isToCome = published.IsBefore(date);
        var sentence = frame.Dated.Sentence;
        if (frame.IsCalledOff)
            return EventStatus.Cancelled;
        if (frame.Dated.Attachment == Attachment.Noun)
            return IsCalledOff(frame) ? EventStatus.Cancelled : isToCome ? EventStatus.Planned : EventStatus.Happened;

        var (isDenied, isPossible, isPlanned) = Claims(frame);
        if ((isPlanned || isPossible) && sentence.TenseOf(frame.Predicate) == Tense.Past && IsDropped(sentence, frame.Predicate))
            return EventStatus.Cancelled;
        if (isPossible)
            return EventStatus.Possible;
        if (isPlanned)
            return EventStatus.Planned;
        if (isDenied)
            return isToCome ? EventStatus.Possible : EventStatus.Denied;
        if (isToCome || (sentence.TenseOf(frame.Dated.Predicate) == Tense.Present && date == published && !isOver))
            return EventStatus.Planned;

        return EventStatus.Happened;
    }

    // What the dated predicate and those above it claim: it happens only where none of them denies, doubts or plans it.
    private static (bool IsDenied, bool IsPossible, bool IsPlanned) Claims(EventFrame frame)
    {
        var sentence = frame.Dated.Sentence;
        var (isDenied, isPossible, isPlanned) = (false, false, false);
        for (var at = frame.Dated.Predicate; at >= 0; at = sentence.HeadOf(at))
        {
            if (sentence.IsPredicate(at) || sentence.HeadOf(at) < 0)
            {
                isDenied |= sentence.IsNegated(at);
                isPossible |= sentence.IsConditional(at) || sentence.IsWished(at);
                isPlanned |= sentence.IsPlanned(at);
            }

            if (at == frame.Predicate)
                break;
        }

        return (isDenied, isPossible, isPlanned);
    }

    // "was due to open on 9 May but the flood stopped it": what follows the "but" undoes the plan.
    private static bool IsDropped(Sentence sentence, int predicate)
    {
        foreach (var child in sentence.ChildrenOf(predicate))
        {
            if (sentence.RelationOf(child) is Relation.Conjunct or Relation.Parataxis && sentence.ChildOf(child, Relation.Coordinator) is >= 0 and var coordinator && sentence.Is(coordinator, "but"))
                return true;
            if (sentence.RelationOf(child) == Relation.AdverbialClause && sentence.ChildOf(child, Relation.Marker) is >= 0 and var marker && sentence.Is(marker, "until", "before") && sentence.Is(child, _callingOff))
                return true;
        }

        return false;
    }

    // "Friday's match was cancelled"
    private static bool IsCalledOff(EventFrame frame)
    {
        var sentence = frame.Dated.Sentence;
        return sentence.SubjectOf(frame.Dated.Predicate) == frame.Dated.Host && sentence.IsPassive(frame.Dated.Predicate)
            && sentence.Is(frame.Dated.Predicate, "cancelled", "canceled", "scrapped", "postponed", "called", "abandoned", "delayed", "suspended");
    }
}
