using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language.Dates;
using StoryExplainer.Site.Planning;
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

    private static CorrectionEntry Make(PageMaking making, CorrectionNotice notice, int number) => new(
        // Counted from the oldest, so that a new correction does not move the places of the others.
        "c" + (making.Site.Content.Desk.Notices.Length - number).ToString(CultureInfo.InvariantCulture),
        making.Dates.Of(DateInterval.Day(notice.Date)),
        making.Linker.Link(notice.What),
        notice.Was,
        notice.Now,
        notice.Why,
        notice.Page is { } page ? new NamedLink(page, page, making.Href(new PageAddress(page))) : null);
}
