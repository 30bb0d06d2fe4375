using System.Text.RegularExpressions;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Last step: takes from the lines that were left out what they say about the article: whose it is, and when it appeared if nothing above the text says so.</summary>
internal static partial class TailReader
{
    private const int LongestDay = 40;

    /// <summary>Reads rights line, publisher and date from the lines left out.</summary>
    public static void Read(ArticleDraft draft)
    {
        var rights = draft.Lines.Where(line => line.Reason == "rights line").ToArray();
        draft.RightsLine ??= rights.Length > 0 ? rights[0].Text : null;
        draft.Publisher ??= rights.Select(line => RightsNotice.FindPublisher(line.Text)).FirstOrDefault(name => name is not null) ?? draft.Lines.Where(line => line.IsDropped).Select(line => PrintedIn(line.Text)).FirstOrDefault(name => name is not null) ?? draft.Agency;

        draft.SourceUrl = draft.Lines.Where(line => line.IsDropped).Select(line => AddressOf(line.Text)).FirstOrDefault(address => address is not null);
        if (draft.Published is null)
        {
            foreach (var line in draft.Lines.Where(line => line.IsDropped && SaysWhenPublished(line.Text)))
            {
                if (DateLine.TryRead(line.Text) is { } date)
                {
                    draft.AddDate(line, date);
                }
            }
        }

        SettleOrder(draft);
        if (draft.Published is null && draft.Lines.FirstOrDefault(line => line.Role == LineRole.Text && line.IsProse) is { } opening && Opening(opening.Text) is { } day)
        {
            draft.AddDate(opening, day);
        }
    }

    /// <summary>"Posted 05/06/2025" is the 5th of June where the page says "Updated 13/06/2025" too.</summary>
    private static void SettleOrder(ArticleDraft draft)
    {
        if (draft.PossibleDays.IsEmpty)
        {
            return;
        }

        var orders = draft.Lines.Where(line => line.IsDropped).SelectMany(line => StatedDay.FindAll(line.Text)).Select(day => day.IsMonthFirst).OfType<bool>().Distinct().ToArray();
        if (orders is [var isMonthFirst] && StatedDay.FindAll(draft.PossibleLine!.Text).First(day => !day.Possible.IsEmpty) is var stated) // There is a line where there are days.
        {
            draft.Settle(isMonthFirst ? stated.AsMonthFirst : stated.AsDayFirst);
        }
    }

    /// <summary>"Feb. 3, 2015 -- Ferries sail again": the day before a dash that opens the text is that of the report.</summary>
    private static DateLine? Opening(string text) =>
        StatedDay.FindAll(text[..Math.Min(text.Length, LongestDay)]) is [{ Span: { Start: 0, End: var end } }, ..] && OpeningDash().IsMatch(text[end..]) ? DateLine.TryRead(text[..end]) : null;

    [GeneratedRegex(@"^\s*(?:--|[–—]|[-:]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningDash();

    /// <summary>The address of a page that stands alone in a line, as browsers and clippers paste it; the front page of a site is no article.</summary>
    private static string? AddressOf(string text)
    {
        var match = Address().Match(text);
        return match.Success && YamlUrls.TryParse(match.Groups["url"].Value, out var url) && url.AbsolutePath.Length > 1 ? url.AbsoluteUri : null;
    }

    [GeneratedRegex(@"^(?:(?:source|url|link|from|original|address|retrieved from)\s*:\s*)?<?(?<url>https?://[^\s<>]+)>?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>"Published in The Paper, July 22nd, 2023".</summary>
    private static string? PrintedIn(string text)
    {
        var match = PrintedInPattern().Match(text);
        return match.Success ? PublisherName.Find(match.Groups["name"].Value) : null;
    }

    [GeneratedRegex(@"^(?:first |originally )?(?:published|printed|appeared) in (?<name>[^,.:]{3,60})(?:,| on )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PrintedInPattern();

    private static bool SaysWhenPublished(string text) =>
        text.Contains("published", StringComparison.OrdinalIgnoreCase) || text.StartsWith("updated", StringComparison.OrdinalIgnoreCase) || text.StartsWith("posted", StringComparison.OrdinalIgnoreCase);
}
