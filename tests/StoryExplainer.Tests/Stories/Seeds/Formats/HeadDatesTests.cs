using StoryExplainer.Stories.Seeds.Formats.Pages;

namespace StoryExplainer.Tests.Stories.Seeds.Formats;

public class HeadDatesTests
{
    [Theory]
    [InlineData("2024-05-03T07:00:00+02:00", "2024-05-03")]
    [InlineData("20240503T070000Z", "2024-05-03")]
    [InlineData("20240503", "2024-05-03")]
    [InlineData("20240503070000", "2024-05-03")]
    [InlineData("1714719600", "2024-05-03")]
    [InlineData("1714719600000", "2024-05-03")]
    [InlineData("Fri, 05/03/2024 - 09:12", "2024-05-03")]
    [InlineData("Fri, 03/05/2024 - 09:12", "2024-05-03")]
    [InlineData("05/23/2024 9:12 AM", "2024-05-23")]
    [InlineData("23.05.2024", "2024-05-23")]
    [InlineData("Fri, 03 May 2024 07:00:00 +0200", "2024-05-03")]
    [InlineData("May 3, 2024", "2024-05-03")]
    [InlineData("05/05/2024", "2024-05-05")]
    [InlineData("05/03/2024", null)]
    [InlineData("Mon, 05/03/2024", null)]
    [InlineData("20241340", null)]
    [InlineData("1234", null)]
    [InlineData("soon", null)]
    public void A_date_of_a_head_is_read_if_it_can_be_only_one(string value, string? day) => Assert.Equal(day, new HeadDates([]).Read(value)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Another_date_of_the_same_head_settles_the_order()
    {
        Assert.Equal(new DateOnly(2024, 5, 3), new HeadDates(["width=device-width", "05/16/2024"]).Read("05/03/2024"));
        Assert.Equal(new DateOnly(2024, 3, 5), new HeadDates(["16/05/2024"]).Read("05/03/2024"));
    }

    [Theory]
    [InlineData("2024-05-04T02:30:00Z", true)]
    [InlineData("2024-05-04 02:30:00 UTC", true)]
    [InlineData("2024-05-04T02:30:00+00:00", true)]
    [InlineData("2024-05-04T20:30:00Z", false)]
    [InlineData("2024-05-04T02:30:00-04:00", false)]
    [InlineData("2024-05-04", false)]
    public void Only_a_morning_in_London_may_be_the_day_before_elsewhere(string value, bool may) => Assert.Equal(may, HeadDates.IsMorningInUniversalTime(value));
}
