using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Stories.Editing;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes the notes about corrections.</summary>
internal static class CorrectionMaker
{
    /// <summary>The corrections that concern a page.</summary>
    public static ImmutableArray<CorrectionEntry> For(PageMaking making) =>
        [.. making.Site.Content.Desk.Notices.Select((notice, number) => (notice, number)).Where(entry => entry.notice.Page == making.Address.Path).Select(entry => Make(making, entry.notice, entry.number))];

    /// <summary>All corrections.</summary>
    public static ImmutableArray<CorrectionEntry> All(PageMaking making) => [.. making.Site.Content.Desk.Notices.Select((notice, number) => Make(making, notice, number))];

    /// <summary>
    /// The place of a correction on its page and in the feed: its day, and for several of one day their number counted from the oldest. A correction that is
    /// added, taken out or worded better does not move the others.
    /// </summary>
    public static string IdOf(ImmutableArray<CorrectionNotice> notices, int number)
    {
        var day = notices[number].Date;
        var earlier = notices.Skip(number + 1).Count(notice => notice.Date == day);
        return "c-" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (earlier == 0 ? "" : "-" + (earlier + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static CorrectionEntry Make(PageMaking making, CorrectionNotice notice, int number) => new(
        IdOf(making.Site.Content.Desk.Notices, number),
        making.Dates.Of(DateInterval.Day(notice.Date)),
        making.Linker.Link(notice.What),
        notice.Was,
        notice.Now,
        notice.Why,
        notice.Page is { } page ? new NamedLink(page, page, making.Href(new PageAddress(page))) : null);
}
