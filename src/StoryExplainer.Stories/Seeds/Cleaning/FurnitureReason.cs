using System.Text.RegularExpressions;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Names a line of furniture for the editor. It decides nothing: the line has been left out already.</summary>
internal static partial class FurnitureReason
{
    private const string Unknown = "page furniture";

    /// <summary>True if the line has none of the words that furniture is known by.</summary>
    public static bool IsUnknown(string text) => Of(text) == Unknown;

    /// <summary>"newsletter", "sharing" and so on; "page furniture" where nothing is plain.</summary>
    public static string Of(string text) =>
        Newsletter().IsMatch(text) ? "newsletter"
        : Related().IsMatch(text) ? "related links"
        : Comments().IsMatch(text) ? "comments"
        : Advertisement().IsMatch(text) ? "advertisement"
        : Sharing().IsMatch(text) ? "sharing"
        : Terms().IsMatch(text) ? "cookie and terms notice"
        : Unknown;

    [GeneratedRegex(@"\bnewsletters?\b|\binbox\b|\bsubscri|\bsign(?:ing)? up\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Newsletter();

    [GeneratedRegex(@"^(?:related|recommended|also read|read (?:more|next|also)|more (?:on|from|stories)|most (?:read|popular|viewed)|you (?:may|might) also|see also|trending|up next|watch)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Related();

    [GeneratedRegex(@"^(?:\d+ )?comments?\b|\breply\b|\bcommenting\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\badvert|\bsponsored\b|\bpromoted\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advertisement();

    [GeneratedRegex(@"^(?:share|tweet|facebook|twitter|whatsapp|linkedin|copy link|print|email|follow)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sharing();

    [GeneratedRegex(@"\bcookies?\b|\bprivacy\b|\bterms (?:of|and)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Terms();
}
