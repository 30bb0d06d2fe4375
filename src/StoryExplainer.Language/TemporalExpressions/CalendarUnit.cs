namespace StoryExplainer.Language.TemporalExpressions;

/// <summary>The units in which news counts time. The values stand in <c>English/Dates/words.txt</c>.</summary>
internal enum CalendarUnit
{
    Day = 0,
    Week = 1,
    Fortnight = 2,
    Month = 3,
    Quarter = 4,
    Year = 5,
    Decade = 6,
    Century = 7,
    Weekend = 8,
}
