namespace StoryExplainer.Language.Dates.Resolving;

/// <summary>
/// Resolves the expressions of one article, in reading order: absolute ones by themselves, those in a passage about another year by
/// that year, those counted from the date before by it, and all others from the day the article was published.
/// </summary>
internal sealed class DateResolver(DateInterval published, Directions directions)
{
    private readonly Discourse _discourse = new();

    private DateOnly? Day => published.Precision == DatePrecision.Day ? published.Start : null;

    /// <summary>Resolves the next expression; null if, in the light of its sentence, it is no date after all.</summary>
    public Resolution? Resolve(DatedExpression dated)
    {
        _discourse.MoveTo(dated);
        var resolution = Resolve(dated, dated.Expression.Meaning);
        if (resolution is { } found)
            _discourse.Remember(dated, found.Date);

        return resolution;
    }

    private Resolution? Resolve(DatedExpression dated, DateMeaning meaning) => meaning switch
    {
        DateMeaning.Absolute absolute => new Resolution(absolute.Interval, "written in full"),
        DateMeaning.FromOther or DateMeaning.WeekdayFromOther or DateMeaning.MonthFromOther or DateMeaning.SeasonFromOther => FromDateBefore(meaning),
        DateMeaning.Between between => Between(dated, between),
        DateMeaning.WeekOf week => Resolve(dated, week.Day) is { Date.Start: { } first } ? new Resolution(DateInterval.Week(first), "week of that day") : Resolution.Unknown,
        DateMeaning.WeekOfMonth week => Resolve(dated, week.Month) is { Date: { Precision: DatePrecision.Month, Start: { } first } } ? new Resolution(Calendar.WeekOfMonth(first, week.Week), "week counted in its month") : Resolution.Unknown,
        DateMeaning.Shifted { IsDeadline: true } when !SetsDeadline(dated) => null,
        DateMeaning.Shifted { NeedsFuture: true } when dated.Clause.Direction <= 0 || dated.Clause.Time == Clauses.ClauseTime.Present => null,
        DateMeaning.Shifted shifted when Day is null => FromYear(shifted),
        _ => InPassage(dated, meaning) ?? (Day is { } day ? FromDay(dated, meaning, day) : Resolution.Unknown),
    };

    private Resolution FromDay(DatedExpression dated, DateMeaning meaning, DateOnly day)
    {
        var near = new FromPublication(day, directions);
        return meaning switch
        {
            DateMeaning.OfWeekday weekday => new Resolution(near.Weekday(weekday, dated), "weekday, resolved with the others of its name"),
            DateMeaning.WeekdayInWeek weekday => new Resolution(DateInterval.Day(Calendar.Monday(day, weekday.Weeks).AddDays(((int)weekday.Day + 6) % 7)), "weekday of a week counted from publication"),
            DateMeaning.OfMonth month => new Resolution(near.Month(month, dated), "month, resolved with the others of its name"),
            DateMeaning.DayOfYear date => near.DayOfYear(date, dated),
            DateMeaning.DayOfMonth date => new Resolution(DayOfMonth(date, dated, day), "day of a month, nearest to publication"),
            DateMeaning.OfSeason season => new Resolution(near.Season(season, dated), "season, from publication"),
            DateMeaning.OfWeekend weekend => new Resolution(near.Weekend(weekend.Pointer, dated.Clause.Direction), "weekend, from publication"),
            DateMeaning.Shifted shifted => new Resolution(Shift.From(day, shifted, dated.Clause.Direction), "counted from publication"),
            DateMeaning.Overnight => new Resolution(DateInterval.Range(day.AddDays(-1), day), "the night before publication"),
            DateMeaning.OfHoliday holiday => near.Holiday(holiday, dated),
            DateMeaning.BareQuarter quarter => new Resolution(Calendar.Quarter(day, quarter.Quarter, dated.Clause.Direction), "quarter that is over, or the next to end"),
            DateMeaning.WeekAfterWeekday weekday => new Resolution(DateInterval.Day(Calendar.OnOrAfter(day.AddDays(1), weekday.Day).AddDays(7)), "a week after that weekday"),
            _ => InYear(meaning, day.Year),
        };
    }

    // What counts from a year needs no more of publication than its year.
    private static Resolution InYear(DateMeaning meaning, int year) => meaning switch
    {
        DateMeaning.OfMonthInYear month => new Resolution(Parts.OfMonth(year + month.Years, month.Month, month.Part), "month of a year counted from publication"),
        DateMeaning.DayInYear date => new Resolution(OneDay(year + date.Years, date.Month, date.Day), "day of a year counted from publication"),
        DateMeaning.SeasonInYear season => new Resolution(DateInterval.ThreeMonths(year + season.Years, season.FirstMonth), "season of a year counted from publication"),
        DateMeaning.OfQuarter quarter => new Resolution(DateInterval.ThreeMonths(year + quarter.Years, (quarter.Quarter * 3) - 2), "quarter of a year counted from publication"),
        DateMeaning.OfHalf half => new Resolution(DateInterval.HalfYear(year + half.Years, half.Half), "half of a year counted from publication"),
        _ => Resolution.Unknown,
    };

    // "ordered a poll within 90 days", "must answer within a week"; not "put out the fire within two days".
    private static bool SetsDeadline(DatedExpression dated)
    {
        if (dated.Clause.Direction > 0)
            return true;

        var clause = dated.Place.Clauses[dated.Clause.VerbClause];
        for (var i = clause.First; i < dated.Expression.First; i++)
        {
            if (Clauses.VerbWords.Find(dated.Place.Text.Letters(i)) is var kind && (Clauses.VerbWords.Has(kind, Clauses.VerbKind.Commitment) || dated.Place.Text.IsAny(i, "directed", "gave", "instructed", "required", "requires", "demanded", "must", "deadline")))
                return true;
        }

        return false;
    }

    private static DateInterval OneDay(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? DateInterval.Day(new DateOnly(year, month, day)) : DateInterval.Unknown;

    private DateInterval DayOfMonth(DateMeaning.DayOfMonth date, DatedExpression dated, DateOnly day)
    {
        // "on 2 July … and not on the 5th": the month of the day before it.
        if (date.Months == 0 && _discourse.Last is { Precision: DatePrecision.Day, Start: { } last } && dated.Expression.End - dated.Expression.Core == 1)
            return date.Day >= last.Day ? OneDay(last.Year, last.Month, date.Day) : OneDay(last.AddMonths(1).Year, last.AddMonths(1).Month, date.Day);

        var first = new DateOnly(day.Year, day.Month, 1).AddMonths(date.Months);
        if (date.Months == 0 && dated.Expression.End - dated.Expression.Core == 1)
            first = dated.Clause.Direction < 0 && date.Day > day.Day ? first.AddMonths(-1) : dated.Clause.Direction > 0 && date.Day < day.Day ? first.AddMonths(1) : first;

        return OneDay(first.Year, first.Month, date.Day);
    }

    // In a passage about 1994, "in March" is March 1994, and after "December 1994" it is the March nearest to it.
    private Resolution? InPassage(DatedExpression dated, DateMeaning meaning)
    {
        if (_discourse.PassageYear is not { } passage || dated.Clause.Time is Clauses.ClauseTime.Future)
            return null;

        DateInterval? date = meaning switch
        {
            DateMeaning.OfMonth { Pointer: DatePointer.None } month => NearMonth(passage, month.Month),
            DateMeaning.DayOfYear day => NearDay(passage, day),
            DateMeaning.OfSeason { Pointer: DatePointer.None } season => DateInterval.ThreeMonths(passage.Year, season.FirstMonth),
            DateMeaning.OfHoliday { Pointer: DatePointer.None } holiday when holiday.Holiday.In(passage.Year) is { } day => DateInterval.Day(day),
            _ => null,
        };
        return date is { } found && !(Day < found.Start) ? new Resolution(found, "in the year that the passage tells of") : null;
    }

    private DateInterval NearMonth(DateOnly passage, int month) =>
        DateInterval.Month(IsYearOnly ? passage.Year : NearestYear(passage, month, 1), month);

    private DateInterval NearDay(DateOnly passage, DateMeaning.DayOfYear date) =>
        FromPublication.Days(IsYearOnly ? passage.Year : NearestYear(passage, date.Month, date.FirstDay), date);

    private bool IsYearOnly => _discourse.Last.Precision == DatePrecision.Year;

    private static int NearestYear(DateOnly passage, int month, int day)
    {
        var days = (month * 31) + day - (passage.Month * 31) - passage.Day;
        return days > 186 ? passage.Year - 1 : days < -186 ? passage.Year + 1 : passage.Year;
    }

    private Resolution? FromDateBefore(DateMeaning meaning)
    {
        if (_discourse.Last is not { Start: { } start } last)
            return null;

        return meaning switch
        {
            DateMeaning.FromOther other => Shift.From(last, other) is { } date ? new Resolution(date, "counted from the date before it") : null,
            DateMeaning.WeekdayFromOther weekday when last.Precision == DatePrecision.Day => new Resolution(
                DateInterval.Day(weekday.IsAfter ? Calendar.OnOrAfter(start.AddDays(1), weekday.Day) : Calendar.OnOrBefore(start.AddDays(-1), weekday.Day)), "weekday next to the date before it"),
            DateMeaning.SeasonFromOther season => new Resolution(DateInterval.ThreeMonths(YearFromOther(last, start, new DateMeaning.MonthFromOther(season.FirstMonth, season.Years)), season.FirstMonth), "season next to the date before it"),
            DateMeaning.MonthFromOther month => new Resolution(DateInterval.Month(YearFromOther(last, start, month), month.Month), "month next to the date before it"),
            _ => null,
        };
    }

    private static int YearFromOther(DateInterval last, DateOnly start, DateMeaning.MonthFromOther month) => month.Years switch
    {
        > 0 => last.Precision != DatePrecision.Year && month.Month > start.Month ? start.Year : start.Year + 1,
        < 0 => last.Precision != DatePrecision.Year && month.Month < start.Month ? start.Year : start.Year - 1,
        _ => start.Year,
    };

    private Resolution? Between(DatedExpression dated, DateMeaning.Between between)
    {
        // "open Tuesday to Sunday" is every week.
        if (between.First is DateMeaning.OfWeekday && dated.Clause.Time == Clauses.ClauseTime.Present && dated.Place.Text.Kind(dated.Expression.First) is not (Reading.WordKind.From or Reading.WordKind.Between))
            return null;

        var first = Resolve(dated, between.First)?.Date;
        var last = Resolve(dated, between.Last)?.Date;
        if (first is not { Start: { } start } || last is not { Start: { } lastStart, End: { } end })
            return first is null || last is null ? null : Resolution.Unknown;

        // The end of a range comes after its beginning, whatever the tense said of each.
        if (end < start)
            end = between.Last is DateMeaning.OfWeekday ? end.AddDays(7) : end.AddYears(1);
        else if (between.Last is DateMeaning.OfWeekday && lastStart.DayNumber - start.DayNumber > 7)
            start = start.AddDays(7);

        return new Resolution(DateInterval.Range(start, end), "from one date to the other");
    }

    // A publication year alone still tells what "last year" is.
    private Resolution FromYear(DateMeaning.Shifted shifted) =>
        shifted is { Unit: CalendarUnit.Year, Part: DatePart.Whole } && published is { Start: { } start, End: { } end } && start.Year == end.Year && shifted.Least == shifted.Most
            ? new Resolution(DateInterval.Year(start.Year + shifted.Least), "counted from the year of publication")
            : Resolution.Unknown;
}
