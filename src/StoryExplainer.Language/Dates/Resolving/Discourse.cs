namespace StoryExplainer.Language.Dates.Resolving;

/// <summary>What the text before an expression has fixed: the last date told, and the year that a passage is about.</summary>
internal sealed class Discourse
{
    private int _paragraph = -1;
    private int _sentence = -1;
    private int _lastSentence;
    private DateInterval _last = DateInterval.Unknown;
    private DateOnly? _year;
    private bool _isYearKept;

    /// <summary>Moves on to the sentence of an expression.</summary>
    public void MoveTo(DatedExpression dated)
    {
        if (dated.Place.Paragraph != _paragraph)
        {
            // "The following year" at the head of a paragraph counts from the end of the one before.
            var goesOn = dated.Place.Paragraph == _paragraph + 1 && dated.Place.Sentence == 0 && dated.Expression.Meaning is DateMeaning.FromOther { Unit: >= CalendarUnit.Week } or DateMeaning.SeasonFromOther or DateMeaning.MonthFromOther;
            _paragraph = dated.Place.Paragraph;
            (_last, _lastSentence, _year) = (goesOn ? _last : DateInterval.Unknown, 0, null);
        }

        if (dated.Place.Sentence != _sentence && !_isYearKept)
            _year = null;

        _sentence = dated.Place.Sentence;
    }

    /// <summary>The date before, if it stands in this sentence or one of the two before it.</summary>
    public DateInterval Last => _sentence - _lastSentence <= 2 ? _last : DateInterval.Unknown;

    /// <summary>A day in the year that the passage tells of; null if the passage is about the present.</summary>
    public DateOnly? PassageYear => _year;

    private static bool IsAside(DatedExpression dated)
    {
        var clause = dated.Place.Clauses[dated.Clause.Clause];
        return dated.Expression.First > 0 && (clause.Opener is Clauses.ClauseOpener.Relative or Clauses.ClauseOpener.Bracket
            || (clause.Opener == Clauses.ClauseOpener.Comma && clause.Verbs.Count > 0 && clause.Verbs[0] is { Time: Clauses.ClauseTime.Past } verb && verb.First == clause.First && verb.End == verb.First + 1));
    }

    /// <summary>Remembers a resolved date.</summary>
    public void Remember(DatedExpression dated, DateInterval date)
    {
        if (date.Start is not { } start)
            return;

        (_last, _lastSentence) = (date, dated.Place.Sentence);
        switch (dated.Expression.Meaning)
        {
            // "In 1994, …" opens a passage about 1994, "3 May 1994" does too; "founded in 1994" only speaks for its own sentence.
            case DateMeaning.Absolute when date.Precision is DatePrecision.Day or DatePrecision.Month or DatePrecision.Season:
                (_year, _isYearKept) = (start, true);
                break;
            // "The dam, built in 1961, failed on 4 May": an aside speaks for itself alone.
            case DateMeaning.Absolute when date.Precision == DatePrecision.Year && IsAside(dated):
                break;
            case DateMeaning.Absolute when date.Precision == DatePrecision.Year:
                (_year, _isYearKept) = (start, dated.Expression.First == 0);
                break;
            case DateMeaning.OfMonthInYear or DateMeaning.SeasonInYear or DateMeaning.DayInYear:
                (_year, _isYearKept) = (start, false);
                break;
            case DateMeaning.Shifted { Unit: CalendarUnit.Year, Least: < 0 } when dated.Expression.First == 0:
                (_year, _isYearKept) = (start, false);
                break;
            case DateMeaning.OfMonth or DateMeaning.DayOfYear or DateMeaning.OfSeason or DateMeaning.OfHoliday or DateMeaning.Between when _year is not null:
                _year = start;
                break;
            case DateMeaning.FromOther or DateMeaning.MonthFromOther or DateMeaning.SeasonFromOther or DateMeaning.WeekdayFromOther:
                _year = _year is null ? null : start;
                break;
            default:
                _year = null;
                break;
        }
    }
}
