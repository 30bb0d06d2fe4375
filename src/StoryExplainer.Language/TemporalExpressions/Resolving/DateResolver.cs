namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>
/// Resolves the expressions of one article, in reading order: absolute ones by themselves, those in a passage about another year by
/// that year, those counted from the date before by it, and all others from the day the article was published.
/// </summary>
internal sealed class DateResolver(DateInterval published, Directions directions)
{
    // How far a story goes on, or back, from one date to the next without a year. Chosen on the open and half of the written articles.
    private const int LongestStep = 120;
    private const int LongestStepBack = 40;

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
        DateMeaning.FromOther or DateMeaning.WeekdayFromOther or DateMeaning.MonthFromOther or DateMeaning.SeasonFromOther or DateMeaning.DayFromOther or DateMeaning.OfHoliday { FromTold: not 0 } => FromDateBefore(meaning),
        // Its day is looked up when all others are known.
        DateMeaning.FromEvent => null,
        DateMeaning.Between between => Between(dated, between),
        DateMeaning.WeekOf or DateMeaning.WeekOfMonth or DateMeaning.HalfOfMonth or DateMeaning.MonthsUpTo or DateMeaning.WeekdayOfMonth or DateMeaning.DayOfSpan or DateMeaning.FromAnchor or DateMeaning.WeekdayFromAnchor => FromPart(dated, meaning),
        DateMeaning.Shifted { IsDeadline: true } when !SetsDeadline(dated) => null,
        DateMeaning.Shifted { NeedsFuture: true } when dated.Clause.Direction <= 0 || dated.Clause.Time == Clauses.ClauseTime.Present => null,
        DateMeaning.Shifted shifted when Day is null => FromYear(shifted),
        DateMeaning.Window { Count: 0 } => new Resolution(DateInterval.Unknown, "a time without an end"),
        _ => InPassage(dated, meaning) ?? (Day is { } day ? FromDay(dated, meaning, day) : Resolution.Unknown),
    };

    // What is counted from a date that stands in the same expression.
    private Resolution? FromPart(DatedExpression dated, DateMeaning meaning)
    {
        var part = meaning switch
        {
            DateMeaning.WeekOf week => week.Day,
            DateMeaning.WeekOfMonth week => week.Month,
            DateMeaning.HalfOfMonth half => half.Month,
            DateMeaning.MonthsUpTo months => months.Month,
            DateMeaning.WeekdayOfMonth weekday => weekday.Month,
            DateMeaning.DayOfSpan day => day.Span,
            DateMeaning.FromAnchor anchor => anchor.Anchor,
            DateMeaning.WeekdayFromAnchor anchor => anchor.Anchor,
            _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
        };
        if (Resolve(dated, part) is not { } found)
            return null;

        if (found.Date is not { Start: { } start, End: { } end } whole)
            return Resolution.Unknown;

        return meaning switch
        {
            DateMeaning.WeekOf => new Resolution(DateInterval.Week(start), "week of that day"),
            DateMeaning.WeekOfMonth week when whole.Precision == DatePrecision.Month => new Resolution(Calendar.WeekOfMonth(start, week.Week), "week counted in its month"),
            DateMeaning.HalfOfMonth half when whole.Precision == DatePrecision.Month => new Resolution(half.Half == 1 ? DateInterval.Range(start, start.AddDays(14)) : DateInterval.Range(start.AddDays(15), end), "half of its month"),
            DateMeaning.MonthsUpTo months when whole.Precision == DatePrecision.Month => new Resolution(DateInterval.Range(start.AddMonths(1 - months.Count), end), "the months up to that month"),
            DateMeaning.WeekdayOfMonth weekday when whole.Precision == DatePrecision.Month => new Resolution(Calendar.WeekdayOfMonth(start, weekday.Number, weekday.Day), "weekday counted in its month"),
            DateMeaning.DayOfSpan day => new Resolution(DateInterval.Day(day.Number < 0 ? end.AddDays(day.Number + 1) : start.AddDays(day.Number - 1)), "day counted in its month or year"),
            DateMeaning.FromAnchor anchor => new Resolution(Shift.From(whole, new DateMeaning.FromOther(anchor.Unit, anchor.Count), isExact: !anchor.IsSpan) ?? DateInterval.Unknown, "counted from the date that it names"),
            DateMeaning.WeekdayFromAnchor anchor => new Resolution(DateInterval.Day(anchor.IsAfter ? Calendar.OnOrAfter(end.AddDays(1), anchor.Day) : Calendar.OnOrBefore(start.AddDays(-1), anchor.Day)), "weekday next to the date that it names"),
            _ => Resolution.Unknown,
        };
    }

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
            DateMeaning.Window window => new Resolution(Shift.Window(day, window), window.Count < 0 ? "the time up to publication" : "the time from publication on"),
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
        var clause = dated.Place.Clauses[dated.Clause.VerbClause];
        // "An appeal must be filed within 21 days" is a rule for any day, "it must answer within 21 days" is an order.
        for (var i = clause.First; i + 1 < dated.Expression.First; i++)
        {
            if (dated.Place.Text.Is(i, "must") && dated.Place.Text.Is(i + 1, "be"))
                return false;
        }

        if (dated.Clause.Time is Clauses.ClauseTime.Future or Clauses.ClauseTime.FutureInPast or Clauses.ClauseTime.Possible)
            return !dated.Place.Text.IsAny(clause.First, "if", "unless");

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
        var isBare = date.Months == 0 && dated.Place.Text.Kind(dated.Expression.End - 1) is Reading.WordKind.OrdinalDigits or Reading.WordKind.OrdinalWord;
        if (date.Weekday is { } weekday)
            return Calendar.DayOnWeekday(day, date.Day, weekday);

        // "on 2 July … and not on the 5th": the month of the day before it.
        if (isBare && _discourse.Last is { Precision: DatePrecision.Day or DatePrecision.Month, Start: { } last })
            return date.Day >= last.Day ? OneDay(last.Year, last.Month, date.Day) : OneDay(last.AddMonths(1).Year, last.AddMonths(1).Month, date.Day);

        var first = new DateOnly(day.Year, day.Month, 1).AddMonths(date.Months);
        if (isBare)
            first = dated.Clause.Direction < 0 && date.Day > day.Day ? first.AddMonths(-1) : dated.Clause.Direction > 0 && date.Day < day.Day ? first.AddMonths(1) : first;

        return OneDay(first.Year, first.Month, date.Day);
    }

    // In a passage about 1994, "in March" is March 1994, and after "December 1994" it is the March nearest to it.
    private Resolution? InPassage(DatedExpression dated, DateMeaning meaning)
    {
        if (meaning is DateMeaning.OfWeekday { IsDefinite: true } definite && _discourse.Day is { } told && told != Day)
            return new Resolution(DateInterval.Day(Calendar.OnOrAfter(told, definite.Day)), "weekday next to the day that the passage tells of");

        if (dated.Clause.Time is Clauses.ClauseTime.Future)
            return null;

        if (_discourse.PassageYear is not { } passage || dated.Clause.Time == Clauses.ClauseTime.Present && !dated.Place.Heading.IsKnown && Signs.Of(dated).Contains(Sign.Begins))
            return InNarrative(dated, meaning);

        DateInterval? date = meaning switch
        {
            DateMeaning.OfMonth { Pointer: DatePointer.None } month => Parts.OfMonth(passage.YearOf(month.Month, 1), month.Month, month.Part),
            DateMeaning.DayOfYear day => InYear(passage.YearOf(day.Month, day.FirstDay), day),
            DateMeaning.OfSeason { Pointer: DatePointer.None } season => DateInterval.ThreeMonths(passage.Day.Year, season.FirstMonth),
            DateMeaning.DayOfMonth { Weekday: { } weekday } day when passage.Day.Year != Day?.Year => Calendar.DayOnWeekday(passage.Day, day.Day, weekday),
            DateMeaning.OfHoliday { Pointer: DatePointer.None, Years: null, IsWeekend: false } holiday when holiday.Holiday.In(passage.Day.Year) is { } day => DateInterval.Day(day),
            _ => null,
        };
        // What is still to come is told of the passage's year only where it is a list of dates.
        var isListed = passage.IsYear && dated.Clause.Time == Clauses.ClauseTime.None && dated.Expression.First == 0;
        return date is { IsKnown: true } found && (isListed || !(Day < found.Start)) ? new Resolution(found, "in the year that the passage tells of") : null;
    }

    // After "On 9 July 2021, …" the paragraphs that follow tell on: "On 30 August" is of 2021 too, until something happens "on Tuesday" or "last week".
    private Resolution? InNarrative(DatedExpression dated, DateMeaning meaning)
    {
        if (_discourse.Narrative is not { } told || dated.Clause.IsStatement || dated.IsQuoted || dated.Clause.Time is not (Clauses.ClauseTime.Past or Clauses.ClauseTime.None or Clauses.ClauseTime.Present))
            return null;

        return meaning is DateMeaning.DayOfYear day && Nearest(told, day) is { Start: { } start } found && !(Day < start) && start > told.AddDays(-LongestStepBack) && start < told.AddDays(LongestStep)
            ? new Resolution(found, "in the story that the text tells on")
            : null;
    }

    private static DateInterval Nearest(DateOnly told, DateMeaning.DayOfYear day) =>
        Enumerable.Range(told.Year - 1, 3).Select(year => InYear(year, day)).Where(date => date.IsKnown).MinBy(date => Math.Abs(date.Start!.Value.DayNumber - told.DayNumber)); // A known day has a start.

    private static DateInterval InYear(int year, DateMeaning.DayOfYear date)
    {
        var days = FromPublication.Days(year, date);
        return date.Weekday is null || days.Start?.DayOfWeek == date.Weekday ? days : DateInterval.Unknown;
    }

    private Resolution? FromDateBefore(DateMeaning meaning)
    {
        if (_discourse.LastFor(meaning) is not { Start: { } start } last)
            return null;

        return meaning switch
        {
            DateMeaning.FromOther other => Shift.From(last, other) is { } date ? new Resolution(date, "counted from the date before it") : null,
            DateMeaning.WeekdayFromOther weekday when last.Precision == DatePrecision.Day => new Resolution(
                DateInterval.Day(weekday.IsAfter ? Calendar.OnOrAfter(start.AddDays(1), weekday.Day) : Calendar.OnOrBefore(start.AddDays(-1), weekday.Day)), "weekday next to the date before it"),
            DateMeaning.SeasonFromOther season => new Resolution(DateInterval.ThreeMonths(YearFromOther(last, start, new DateMeaning.MonthFromOther(season.FirstMonth, season.Years)), season.FirstMonth), "season next to the date before it"),
            DateMeaning.MonthFromOther month => new Resolution(DateInterval.Month(YearFromOther(last, start, month), month.Month), "month next to the date before it"),
            DateMeaning.DayFromOther date => new Resolution(OneDay(start.Year, date.Month, date.Day), "day of the year before it"),
            DateMeaning.OfHoliday holiday => Enumerable.Range(start.Year - 1, 4).Select(holiday.Holiday.In).OfType<DateOnly>().ToArray() is { Length: 4 } near
                ? new Resolution(DateInterval.Day(holiday.FromTold > 0 ? near.First(found => found > last.End) : near.Last(found => found < start)), "feast next to the date before it")
                : Resolution.Unknown,
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
        if (between.First is DateMeaning.OfWeekday && dated.Clause.Time == Clauses.ClauseTime.Present && dated.Place.Text.Kind(dated.Expression.First) is not (Reading.WordKind.From or Reading.WordKind.Between or Reading.WordKind.On))
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
