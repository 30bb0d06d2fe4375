using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Pages.Making;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Pages;

public sealed class DateTextTests
{
    private static readonly DateTexts Dates = new(new EnglishWords());

    public static TheoryData<DateInterval, string?, string?> Examples => new()
    {
        { DateInterval.Day(new DateOnly(2025, 8, 15)), "Friday 15 August 2025", "2025-08-15" },
        { DateInterval.Week(new DateOnly(2025, 8, 13)), "week of 11 Aug 2025", null },
        { DateInterval.Weekend(new DateOnly(2025, 8, 13)), "weekend of 16 Aug 2025", null },
        { DateInterval.Month(2025, 8), "August 2025", "2025-08" },
        { DateInterval.ThreeMonths(2022, 6), "summer 2022", null },
        { DateInterval.ThreeMonths(2022, 12), "winter 2022–23", null },
        { DateInterval.ThreeMonths(2022, 4), "quarter 2 of 2022", null },
        { DateInterval.Year(2022), "2022", "2022" },
        { DateInterval.Decade(1990), "the 1990s", null },
        { DateInterval.Range(new DateOnly(2010, 1, 1), new DateOnly(2014, 12, 31)), "2010 to 2014", null },
        { DateInterval.Range(new DateOnly(2025, 5, 3), new DateOnly(2025, 5, 5)), "3 May 2025 to 5 May 2025", null },
        { DateInterval.Unknown, null, null },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_date_is_never_more_exact_than_it_is_known(DateInterval date, string? text, string? iso)
    {
        var shown = Dates.Of(date);
        Assert.Equal(text, shown.Text);
        Assert.Equal(iso, shown.Iso);
    }
}
