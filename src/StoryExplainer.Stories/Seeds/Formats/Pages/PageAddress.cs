using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Finds the address that a page came from: its own word first, then what the program that saved it wrote down.</summary>
internal static partial class PageAddress
{
    private const int LongestOpening = 32 * 1024;

    /// <summary>The address, or null.</summary>
    /// <param name="document">The page.</param>
    /// <param name="head">Its head.</param>
    public static string? Find(IDocument document, PageHead head)
    {
        var saved = Parse(SavedFrom(document, head), null);
        var open = Parse(head.Tags.First("og:url"), null);
        var given = Parse(document.QuerySelector("base[href]")?.GetAttribute("href"), null);
        var basis = saved ?? open ?? given;
        Uri?[] addresses =
        [
            Parse(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), basis), open, Parse(head.Linked.Address, basis), Parse(head.Tags.First("twitter:url", "parsely-link", "dc.identifier", "citation_public_url"), null), saved,
        ];

        // A page that gives the front page as its address, as misconfigured systems do, says nothing.
        return (Array.Find(addresses, address => address is { AbsolutePath.Length: > 1 }) ?? Array.Find(addresses, address => address is not null))?.AbsoluteUri;
    }

    /// <summary>Reads an address; one of an archive's copy becomes that of the original, and what was added to follow the reader goes.</summary>
    public static Uri? Parse(string? text, Uri? basis)
    {
        if (text is null || text.Trim() is not { Length: > 0 } trimmed)
        {
            return null;
        }

        if (!YamlUrls.TryParse(trimmed, out var url) && !(basis is not null && !trimmed.Contains(':', StringComparison.Ordinal) && Uri.TryCreate(basis, trimmed, out var joined) && YamlUrls.TryParse(joined.AbsoluteUri, out url)))
        {
            return null;
        }

        if (Archived().Match(url.AbsoluteUri) is { Success: true } archived && YamlUrls.TryParse(archived.Groups["url"].Value, out var original))
        {
            url = original;
        }

        return url.Query.Length > 1 || url.Fragment.Length > 0 ? WithoutTracking(url) : url;
    }

    private static Uri WithoutTracking(Uri url)
    {
        var query = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !Tracking().IsMatch(part)).ToArray();
        var address = url.GetLeftPart(UriPartial.Path) + (query.Length > 0 ? "?" + string.Join('&', query) : "");
        return YamlUrls.TryParse(address, out var clean) ? clean : url;
    }

    /// <summary>SingleFile and browsers write a comment, other programs a tag or an attribute.</summary>
    private static string? SavedFrom(IDocument document, PageHead head)
    {
        if ((head.Tags.First("savepage-url") ?? document.DocumentElement.GetAttribute("data-scrapbook-source")) is { } noted)
        {
            return noted;
        }

        var comments = document.ChildNodes.Concat(document.DocumentElement.ChildNodes).Concat(document.Head?.ChildNodes ?? Enumerable.Empty<INode>()).Concat((document.Body?.ChildNodes ?? Enumerable.Empty<INode>()).Take(20)).OfType<IComment>();
        foreach (var comment in comments)
        {
            if (comment.Data.Length <= LongestOpening && Saved().Match(comment.Data) is { Success: true } match)
            {
                return match.Groups["url"] is { Success: true, Value: var url } ? url : "https://" + match.Groups["mirrored"].Value;
            }
        }

        return null;
    }

    [GeneratedRegex(@"saved with SingleFile\s+url:\s*(?<url>https?://\S+)|saved from url=\(\d+\)\s*(?<url>https?://\S+)|Mirrored from (?<mirrored>\S+) by HTTrack", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Saved();

    [GeneratedRegex(@"^https?://web\.archive\.org/web/\d+[a-z_]*/(?<url>https?://.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Archived();

    [GeneratedRegex(@"^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ocid|cmpid|smid|ref_src)(?:=|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tracking();
}
