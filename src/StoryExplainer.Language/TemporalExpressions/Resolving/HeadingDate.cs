using StoryExplainer.Language.TemporalExpressions.Expressions;
using StoryExplainer.Language.TemporalExpressions.Reading;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>Reads the date of a heading that gives the time of the paragraphs below it: "1982", "May 2014", "2021: the quarrel", "Valentine's week, 1983".</summary>
internal static class HeadingDate
{
    /// <summary>The year, month or day; unknown if the heading names none, or a stretch of years.</summary>
    public static DateInterval Read(Paragraph heading)
    {
        var text = new DateText(heading.Text, new TextSpan(0, heading.Text.Length));
        var first = 0;
        while (first < text.Count && text.Kind(first) == WordKind.Mark)
            first++;

        if (heading.Id != "title" && ReadAt(text, first) is { } opening && text.IsBreak(opening.End) && !IsRange(text, opening.End))
            return ((DateMeaning.Absolute)opening.Meaning).Interval;

        var last = text.Count - 1;
        while (last > 0 && text.Kind(last) == WordKind.Mark)
            last--;

        return heading.Id != "title" && text[last - 1].Is(',') && WrittenDateReader.YearAt(text.Words, last) is { } year ? DateInterval.Year(year) : DateInterval.Unknown;
    }

    private static DateMatch? ReadAt(DateText text, int i) =>
        (WrittenDateReader.Read(text.Words, i) ?? MonthReader.Read(text, i)) is { Meaning: DateMeaning.Absolute { Interval.Precision: DatePrecision.Day or DatePrecision.Month or DatePrecision.Season } } written ? written
        : WrittenDateReader.YearAt(text.Words, i) is { } year and >= 1500 and < 2100 ? new DateMatch(i, i + 1, new DateMeaning.Absolute(DateInterval.Year(year)))
        : null;

    private static bool IsRange(DateText text, int i) => text[i].IsDash && text.Kind(i + 1) == WordKind.Digits;
}
