using System.Globalization;
using System.Text.RegularExpressions;

namespace StoryExplainer.Stories.Model;

/// <summary>Who checked something, and when: <c>review: checked by Ada Obi on 2026-03-14</c>.</summary>
/// <param name="By">The editor's name.</param>
/// <param name="On">The day.</param>
public sealed partial record ReviewNote(string By, DateOnly On)
{
    /// <summary>Reads a note, or null if the words are none.</summary>
    public static ReviewNote? Parse(string words)
    {
        var match = Form().Match(words);
        return match.Success && DateOnly.TryParseExact(match.Groups["on"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? new ReviewNote(match.Groups["by"].Value, on)
            : null;
    }

    [GeneratedRegex(@"^\s*checked\s+by\s+(?<by>\S.*?)\s+on\s+(?<on>\d{4}-\d{2}-\d{2})\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
