using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Tests.TemporalExpressions;

public class HolidayTests
{
    [Theory]
    [InlineData(1916, 4, 23)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2038, 4, 25)]
    public void Easter_is_found_by_the_western_rule(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), new Holiday(HolidayRule.Easter, 0, 0, DayOfWeek.Sunday, 0).In(year));

    [Fact]
    public void The_last_Monday_of_a_month_is_counted_from_its_end() =>
        Assert.Equal(new DateOnly(2026, 5, 25), new Holiday(HolidayRule.NthWeekday, 5, -1, DayOfWeek.Monday, 0).In(2026));

    [Fact]
    public void The_day_after_the_fourth_Thursday_is_not_the_fourth_Friday()
    {
        // November 2024 begins on a Friday, so its fourth Friday is a week too early.
        Assert.Equal(new DateOnly(2024, 11, 29), new Holiday(HolidayRule.NthWeekday, 11, 4, DayOfWeek.Thursday, 1).In(2024));
    }

    [Fact]
    public void A_feast_without_a_rule_has_no_day() => Assert.Null(Holiday.Unknown.In(2026));
}
