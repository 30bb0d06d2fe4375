namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>What the text before an expression has fixed: the last date told, and the year that a passage is about.</summary>
internal sealed class Discourse
{
    private int _paragraph = -1;
    private int _sentence = -1;
    private int _lastSentence;
    private int _lastParagraph = -1;
    private DateInterval _last = DateInterval.Unknown;
    private DateOnly? _day;
    private Passage? _passage;
    private Passage? _heading;
    private bool _isKept;
    private DateOnly? _narrative;
    private int _narrativeParagraph;

    /// <summary>The year of a passage.</summary>
    /// <param name="Day">The last date told in it.</param>
    /// <param name="IsYear">True if the year itself was told ("In 1994, …"), so that every month of the passage is of it.</param>
    public readonly record struct Passage(DateOnly Day, bool IsYear)
    {
        /// <summary>The year of a month or day in the passage: its own, or after a full date the first such day from a little before it on.</summary>
        public int YearOf(int month, int day)
        {
            if (IsYear)
                return Day.Year;

            var days = (month * 31) + day - (Day.Month * 31) - Day.Day;
            return days > 186 ? Day.Year - 1 : days < -20 ? Day.Year + 1 : Day.Year;
        }
    }

    /// <summary>Moves on to the sentence of an expression.</summary>
    public void MoveTo(DatedExpression dated)
    {
        if (dated.Place.Paragraph != _paragraph)
        {
            // "Tour dates 2020:" and below it lines such as "June 9: Leeds".
            var isListed = _passage is { IsYear: true } && dated.Place.Paragraph == _paragraph + 1 && dated.Expression.First == 0 && dated.Clause.Time == Clauses.ClauseTime.None;
            _paragraph = dated.Place.Paragraph;
            _heading = dated.Place.Heading is { Start: { } start, Precision: var precision } ? new Passage(start, precision == DatePrecision.Year) : null;
            (_passage, _day) = (isListed ? _passage : _heading, null);
        }
        else if (dated.Place.Sentence != _sentence && !_isKept)
        {
            _passage = _heading;
        }

        _sentence = dated.Place.Sentence;
    }

    /// <summary>The date before, if it stands in this sentence or one of the two before it.</summary>
    public DateInterval Last => _lastParagraph == _paragraph && _sentence - _lastSentence <= 2 ? _last : DateInterval.Unknown;

    /// <summary>The last day told in the paragraph.</summary>
    public DateOnly? Day => _day;

    /// <summary>The passage about another year; null if it is about the present.</summary>
    public Passage? PassageYear => _passage;

    /// <summary>The last full date told, in this paragraph or one of the two before it, or the last day that followed it; null once the text has come back to the present.</summary>
    public DateOnly? Narrative => _paragraph - _narrativeParagraph <= 2 ? _narrative : null;

    /// <summary>The date that an expression is counted from: "the following year" at the head of a paragraph counts from the end of the one before.</summary>
    public DateInterval LastFor(DateMeaning meaning) => Last.IsKnown ? Last
        : _lastParagraph == _paragraph - 1 && _sentence == 0 && meaning is DateMeaning.FromOther { } or DateMeaning.SeasonFromOther or DateMeaning.MonthFromOther or DateMeaning.DayFromOther ? _last
        : DateInterval.Unknown;

    /// <summary>Remembers a resolved date.</summary>
    public void Remember(DatedExpression dated, DateInterval date)
    {
        if (date.Start is not { } start)
            return;

        (_last, _lastSentence, _lastParagraph) = (date, dated.Place.Sentence, dated.Place.Paragraph);
        if (date.Precision == DatePrecision.Day)
            _day = start;

        Follow(dated, start, date.Precision);
        switch (dated.Expression.Meaning)
        {
            // "In 1994, …" opens a passage about 1994, "3 May 1994" does too; "founded in 1994" only speaks for its own sentence.
            case DateMeaning.Absolute when date.Precision is DatePrecision.Year or DatePrecision.Month && IsAside(dated) && !dated.Place.Text[dated.Place.Text.Count - 1].Is(':'):
                break;
            case DateMeaning.Absolute when date.Precision is DatePrecision.Day or DatePrecision.Month or DatePrecision.Season:
                (_passage, _isKept) = (new Passage(start, false), true);
                break;
            case DateMeaning.Absolute when date.Precision == DatePrecision.Year:
                (_passage, _isKept) = (new Passage(start, true), dated.Expression.First == 0);
                break;
            case DateMeaning.OfMonthInYear or DateMeaning.SeasonInYear or DateMeaning.DayInYear:
                (_passage, _isKept) = (new Passage(start, false), false);
                break;
            case DateMeaning.Shifted { Unit: CalendarUnit.Year, Least: < 0 } when dated.Expression.First == 0:
                (_passage, _isKept) = (new Passage(start, true), false);
                break;
            case DateMeaning.OfMonth or DateMeaning.DayOfYear or DateMeaning.OfSeason or DateMeaning.OfHoliday or DateMeaning.Between when _passage is { } passage:
                _passage = passage with { Day = start };
                break;
            case DateMeaning.FromOther or DateMeaning.MonthFromOther or DateMeaning.SeasonFromOther or DateMeaning.WeekdayFromOther or DateMeaning.DayFromOther:
                _passage = _passage is { } told ? told with { Day = start } : null;
                break;
            default:
                _passage = _heading;
                break;
        }
    }

    private void Follow(DatedExpression dated, DateOnly start, DatePrecision precision)
    {
        switch (dated.Expression.Meaning)
        {
            case DateMeaning.Absolute when precision == DatePrecision.Day && dated.Clause.IsStrong && !dated.IsQuoted && !IsAside(dated):
                (_narrative, _narrativeParagraph) = (start, dated.Place.Paragraph);
                break;
            case DateMeaning.DayOfYear or DateMeaning.WeekdayFromOther or DateMeaning.FromOther when _narrative is not null && precision == DatePrecision.Day:
                (_narrative, _narrativeParagraph) = (start, dated.Place.Paragraph);
                break;
            case DateMeaning.OfWeekday { IsDefinite: false } or DateMeaning.Shifted { IsDeadline: false, NeedsFuture: false } or DateMeaning.OfWeekend or DateMeaning.Overnight or DateMeaning.Window when !dated.IsQuoted:
                _narrative = null;
                break;
        }
    }

    // "The dam, built in 1961, failed on 4 May", "the first since 1993", "after the February 2023 derailment": such a year speaks for itself alone.
    private static bool IsAside(DatedExpression dated)
    {
        if (dated.Expression.First > 0 && (dated.Clause.IsAttribute || dated.Place.Text.Kind(dated.Expression.First) is Reading.WordKind.Since or Reading.WordKind.Until))
            return true;

        var clause = dated.Place.Clauses[dated.Clause.Clause];
        return dated.Expression.First > 0 && (clause.Opener is Clauses.ClauseOpener.Relative or Clauses.ClauseOpener.Bracket
            || (clause.Opener == Clauses.ClauseOpener.Comma && clause.Verbs.Count > 0 && clause.Verbs[0] is { Time: Clauses.ClauseTime.Past } verb && verb.First == clause.First && verb.End == verb.First + 1));
    }
}
