using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Tests.TemporalExpressions;

public class DateParserTests
{
    [Theory]
    [InlineData("15 August 2025", "2025-08-15")]
    [InlineData("Tuesday, June 9th, 2009 @ 20:28 UTC", "2009-06-09")]
    [InlineData("By The Newsroom • 15 January 2020", "2020-01-15")]
    [InlineData("Published: 7 Sept. 2021, 10:32 BST", "2021-09-07")]
    [InlineData("Sept. 5, 2023", "2023-09-05")]
    [InlineData("AUG 15, 2025", "2025-08-15")]
    [InlineData("2025-08-15T10:32:00Z", "2025-08-15")]
    [InlineData("Mon 3 Feb 2025 07.00 GMT", "2025-02-03")]
    [InlineData("the 3rd of June, 1999", "1999-06-03")]
    [InlineData("15/8/2025", "2025-08-15")]
    [InlineData("8/15/2025", "2025-08-15")]
    [InlineData("15.08.2025", "2025-08-15")]
    [InlineData("Edition Edition 15 August 202515 August 2025", "2025-08-15")]
    [InlineData("August 5, 2025August 5, 2025", "2025-08-05")]
    [InlineData("Published 3 May 2024, updated 5 May 2024", "2024-05-03")]
    public void A_full_date_is_read_wherever_it_stands_in_the_line(string text, string expected)
    {
        Assert.True(DateParser.TryParseDay(text, out var day));
        Assert.Equal(expected, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5/8/2025")]
    [InlineData("31 April 2026")]
    [InlineData("August 2025")]
    [InlineData("Friday")]
    [InlineData("15 August")]
    [InlineData("2025-13-40")]
    [InlineData("In August 15 people, 2025 in all")]
    [InlineData("may 5 2020")]
    public void What_is_no_full_date_or_could_be_two_is_none(string text) => Assert.False(DateParser.TryParseDay(text, out _));

    [Theory]
    [InlineData("March 2024", "2024-03-01..2024-03-31 (Month)")]
    [InlineData("2024", "2024-01-01..2024-12-31 (Year)")]
    [InlineData("3 May 2024", "2024-05-03..2024-05-03 (Day)")]
    public void A_coarser_date_keeps_its_precision(string text, string expected)
    {
        Assert.True(DateParser.TryParse(text, out var interval));
        Assert.Equal(expected, interval.ToString());
    }

    [Fact]
    public void A_year_is_only_a_date_when_it_stands_alone() => Assert.False(DateParser.TryParse("© 2025 The Harbour Times", out _));
}
