using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Events;

/// <summary>Says whether a dated clause tells something that happens on its date: a habit, an impression, a caption, a period that figures cover and a date that is only compared with do not.</summary>
internal static class HeadlineEvent
{
    private const int FarthestFigure = 5;

    private static readonly string[] _habits = ["usually", "typically", "normally", "generally", "traditionally", "ordinarily"];

    private static readonly string[] _impressions =
    [
        "seem", "seems", "seemed", "appear", "appears", "appeared", "looked", "feels", "felt", "resembled", "remember", "remembers", "remembered", "recall", "recalls", "loves", "loved", "likes", "liked", "thinks", "thought", "knows", "knew",
    ];

    private static readonly string[] _periods = ["quarter", "half", "year", "season", "month", "fiscal"];

    private static readonly string[] _superlatives = ["first", "most", "highest", "lowest", "largest", "biggest", "smallest", "worst", "best", "longest", "deadliest", "strongest", "weakest", "fewest", "driest", "wettest", "hottest", "coldest"];

    /// <summary>True if the clause tells nothing that happened, or will, on the date; also where it only plans what the day, which is over, has decided.</summary>
    /// <param name="frame">The clause and its date.</param>
    /// <param name="status">Whether it happened.</param>
    /// <param name="isOver">True if the date lies before the day of publication.</param>
    public static bool IsNone(EventFrame frame, EventStatus status, bool isOver)
    {
        var (sentence, dated, predicate) = (frame.Dated.Sentence, frame.Dated, frame.Predicate);
        return (isOver && status is EventStatus.Planned or EventStatus.Possible)
            || sentence.ChildrenOf(predicate).Any(child => sentence.Is(child, _habits))
            || (sentence.Is(predicate, _impressions) && !IsAppearance(sentence, predicate))
            || (sentence.Is(dated.First, "as") || (dated.First > 1 && sentence.Is(dated.First - 1, "of") && sentence.Is(dated.First - 2, "as")))
            || (sentence.TagOf(predicate) == PartOfSpeech.Numeral && (predicate < dated.First || predicate >= dated.End) && sentence.ChildOf(predicate, Relation.Copula) >= 0)
            || (dated.First > 0 && sentence.Is(dated.First - 1, "over", "under", "than") && sentence.Is(dated.End - 1, "ago"))
            || IsPeriodCovered(sentence, dated, status)
            || IsRecord(sentence, dated)
            || IsFigureThen(sentence, dated)
            || IsCaption(frame, status)
            || IsSpent(sentence, dated)
            || IsDenialUpTo(sentence, frame, status);
    }

    // "appeared in court": an act, where "appeared to back down" and "appeared tired" are impressions.
    private static bool IsAppearance(Sentence sentence, int predicate) =>
        sentence.Is(predicate, "appear", "appears", "appeared") && sentence.ChildOf(predicate, Relation.OpenComplement) < 0 && sentence.ChildrenOf(predicate).Any(child => sentence.RelationOf(child) is Relation.Oblique);

    // "reported earnings of $2 for the third quarter": what the figures cover is not when they were told.
    private static bool IsPeriodCovered(Sentence sentence, DatedPredicate dated, EventStatus status) =>
        status is not (EventStatus.Planned or EventStatus.Possible)
        && (dated.IsLedBy("for") || (dated.First > 1 && sentence.Is(dated.First - 1, "the") && sentence.Is(dated.First - 2, "for")))
        && Enumerable.Range(dated.First, dated.End - dated.First).Any(word => sentence.Is(word, _periods) || sentence.TagOf(word) == PartOfSpeech.Numeral);

    // "the first time it has happened since 1905": in 1905 it was another.
    private static bool IsRecord(Sentence sentence, DatedPredicate dated) =>
        dated.IsLedBy("since") && Enumerable.Range(0, dated.First).Any(word => sentence.Is(word, _superlatives) && sentence.TagOf(word) is PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Numeral);

    // "down from 2.3% on Monday", "from $23 today to $10 by 2030": a figure of the date, compared with the one that is told.
    private static bool IsFigureThen(Sentence sentence, DatedPredicate dated)
    {
        var hasFigure = false;
        for (var word = dated.First - 1; word >= 0 && word >= dated.First - FarthestFigure; word--)
        {
            if (sentence.Is(word, "from"))
                return hasFigure;
            if (sentence.TagOf(word) is PartOfSpeech.Verb or PartOfSpeech.ProperNoun or PartOfSpeech.Punctuation)
                return false;

            hasFigure |= sentence.TagOf(word) is PartOfSpeech.Numeral;
        }

        return false;
    }

    // "The president shakes hands with the mayor in Leeds on Monday": the present tense of what is over is that of captions and headlines.
    private static bool IsCaption(EventFrame frame, EventStatus status)
    {
        var (sentence, predicate) = (frame.Dated.Sentence, frame.Predicate);
        return status == EventStatus.Happened && frame.Dated.Predicate == predicate && sentence.TenseOf(predicate) == Tense.Present && !sentence.IsReportingVerb(predicate)
            && sentence.TagOf(predicate) == PartOfSpeech.Verb && sentence.ChildOf(predicate, Relation.Auxiliary, Relation.PassiveAuxiliary, Relation.Copula) < 0
            && sentence.TextOf(predicate).EndsWith("s", StringComparison.Ordinal)
            && (sentence.Is(frame.Dated.First, "on") || (frame.Dated.First > 0 && sentence.Is(frame.Dated.First - 1, "on", ",")));
    }

    // "The club spent Monday rehearsing": what it spent it with is the news.
    private static bool IsSpent(Sentence sentence, DatedPredicate dated) =>
        dated.Attachment == Attachment.Argument && sentence.Is(dated.Predicate, "spent", "spend", "spends");

    // "did not search the house until October": then it did.
    private static bool IsDenialUpTo(Sentence sentence, EventFrame frame, EventStatus status) =>
        status is EventStatus.Denied or EventStatus.Happened && sentence.IsNegated(frame.Dated.Predicate)
        && frame.Dated.IsLedBy("until", "till", "before");
}
