namespace StoryExplainer.Language.TemporalExpressions;

/// <summary>What a dated expression says by itself, before anyone knows when the article was written.</summary>
internal abstract record DateMeaning
{
    private DateMeaning()
    {
    }

    /// <summary>Complete in itself: "15 August 2025", "the 1990s", "from 2010 to 2014".</summary>
    public sealed record Absolute(DateInterval Interval) : DateMeaning;

    /// <summary>"15 August", "May 3–5", "Tuesday, March 17th".</summary>
    public sealed record DayOfYear(int Month, int FirstDay, int LastDay, DayOfWeek? Weekday) : DateMeaning;

    /// <summary>"the 15th".</summary>
    public sealed record DayOfMonth(int Day, int Months) : DateMeaning
    {
        /// <summary>The weekday of "Mon 13th"; null if none is told.</summary>
        public DayOfWeek? Weekday { get; init; }
    }

    /// <summary>"in February", "last May", "mid-March".</summary>
    public sealed record OfMonth(int Month, DatePointer Pointer, DatePart Part) : DateMeaning;

    /// <summary>"March last year": a month, season or part of the year that is so many years from now.</summary>
    public sealed record OfMonthInYear(int Month, int Years, DatePart Part) : DateMeaning;

    /// <summary>"15 March last year".</summary>
    public sealed record DayInYear(int Month, int Day, int Years) : DateMeaning;

    /// <summary>"on Friday", "next Monday".</summary>
    public sealed record OfWeekday(DayOfWeek Day, DatePointer Pointer) : DateMeaning
    {
        /// <summary>True for "on the Friday", which is next to a date that the text has told.</summary>
        public bool IsDefinite { get; init; }

        /// <summary>Days to add: "the Monday before last" is a week before "last Monday", "a week on Friday" a week after it.</summary>
        public int MoreDays { get; init; }
    }

    /// <summary>"the third Thursday of February", "the last Friday of this month"; the last one is -1.</summary>
    public sealed record WeekdayOfMonth(int Number, DayOfWeek Day, DateMeaning Month) : DateMeaning;

    /// <summary>"the last day of the month", "the first day of 2026"; counted from the end if negative.</summary>
    public sealed record DayOfSpan(int Number, DateMeaning Span) : DateMeaning;

    /// <summary>"two weeks after Labour Day", "the day before 4 May".</summary>
    public sealed record FromAnchor(CalendarUnit Unit, int Count, DateMeaning Anchor) : DateMeaning
    {
        /// <summary>True for "the week before 4 May", which is that week and not a day seven days before.</summary>
        public bool IsSpan { get; init; }
    }

    /// <summary>"two weeks after the fire", "three days after she resigned": counted from the day of what the word tells.</summary>
    public sealed record FromEvent(CalendarUnit Unit, int Count, string Word) : DateMeaning
    {
        /// <summary>The last word of who did it or what happened to it; null if a noun or a pronoun tells it.</summary>
        public string? Subject { get; init; }

        /// <summary>True for "the week before her death", which is that week and not a day seven days before.</summary>
        public bool IsSpan { get; init; }
    }

    /// <summary>"the Monday after 4 May".</summary>
    public sealed record WeekdayFromAnchor(DayOfWeek Day, bool IsAfter, DateMeaning Anchor) : DateMeaning;

    /// <summary>"over the past two years", "in the next ten days": the time up to publication or from it; a count of 0 is "in the coming weeks", which has no end.</summary>
    public sealed record Window(CalendarUnit Unit, int Count) : DateMeaning;

    /// <summary>"July 4 of that year".</summary>
    public sealed record DayFromOther(int Month, int Day) : DateMeaning;

    /// <summary>"Friday of last week".</summary>
    public sealed record WeekdayInWeek(DayOfWeek Day, int Weeks) : DateMeaning;

    /// <summary>"in the spring", "last summer"; the season is told by its first month.</summary>
    public sealed record OfSeason(int FirstMonth, DatePointer Pointer) : DateMeaning;

    /// <summary>"spring of last year".</summary>
    public sealed record SeasonInYear(int FirstMonth, int Years) : DateMeaning;

    /// <summary>"at the weekend", "last weekend".</summary>
    public sealed record OfWeekend(DatePointer Pointer) : DateMeaning;

    /// <summary>"yesterday", "last week", "two years ago", "in two or three weeks", "by the end of the year".</summary>
    public sealed record Shifted(CalendarUnit Unit, int Least, int Most, DatePart Part) : DateMeaning
    {
        /// <summary>True for "in two weeks", which is a duration in a sentence about the past.</summary>
        public bool NeedsFuture { get; init; }

        /// <summary>True for "two weeks ago today", which is that day and not its week.</summary>
        public bool IsExact { get; init; }

        /// <summary>True for "within 90 days", which is a date only where somebody orders, promises or looks ahead.</summary>
        public bool IsDeadline { get; init; }
    }

    /// <summary>"the night before today": the two days of "overnight".</summary>
    public sealed record Overnight : DateMeaning;

    /// <summary>"the first quarter", of this year or so many years from it.</summary>
    public sealed record OfQuarter(int Quarter, int Years) : DateMeaning;

    /// <summary>"the third quarter", "the June quarter": the last one that is over, or the next to end.</summary>
    public sealed record BareQuarter(int Quarter) : DateMeaning;

    /// <summary>"the first half of last year".</summary>
    public sealed record OfHalf(int Half, int Years) : DateMeaning;

    /// <summary>"the week of 3 March".</summary>
    public sealed record WeekOf(DateMeaning Day) : DateMeaning;

    /// <summary>"the first week of June", of the month's own year; the last one is -1.</summary>
    public sealed record WeekOfMonth(int Week, DateMeaning Month) : DateMeaning;

    /// <summary>"the second half of October".</summary>
    public sealed record HalfOfMonth(int Half, DateMeaning Month) : DateMeaning;

    /// <summary>"in the year to March", "the three months to June": so many months, the named one the last.</summary>
    public sealed record MonthsUpTo(int Count, DateMeaning Month) : DateMeaning;

    /// <summary>"Thursday week".</summary>
    public sealed record WeekAfterWeekday(DayOfWeek Day) : DateMeaning;

    /// <summary>"Christmas Day", "last Easter".</summary>
    public sealed record OfHoliday(Holiday Holiday, DatePointer Pointer) : DateMeaning
    {
        /// <summary>Years from this one for "Christmas next year"; null if it says none.</summary>
        public int? Years { get; init; }

        /// <summary>+1 for "the following Christmas", -1 for "the previous Christmas", else 0.</summary>
        public int FromTold { get; init; }

        /// <summary>True for "Thanksgiving weekend".</summary>
        public bool IsWeekend { get; init; }
    }

    /// <summary>"three days later", "the following week": counted from the date before it in the text.</summary>
    public sealed record FromOther(CalendarUnit Unit, int Count) : DateMeaning;

    /// <summary>"the following Monday": the next or previous weekday from the date before it in the text.</summary>
    public sealed record WeekdayFromOther(DayOfWeek Day, bool IsAfter) : DateMeaning;

    /// <summary>"the following March", "March that year".</summary>
    public sealed record MonthFromOther(int Month, int Years) : DateMeaning;

    /// <summary>"the following spring".</summary>
    public sealed record SeasonFromOther(int FirstMonth, int Years) : DateMeaning;

    /// <summary>From one to another.</summary>
    public sealed record Between(DateMeaning First, DateMeaning Last) : DateMeaning;
}
