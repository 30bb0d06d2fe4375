using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace StoryExplainer.Stories.Seeds.Formats.Mail;

/// <summary>A kind of content, as RFC 2045 writes it: <c>text/html; charset="utf-8"</c>.</summary>
/// <param name="Name">Type and subtype in small letters.</param>
/// <param name="Parameters">The parameters by name.</param>
internal sealed partial record MimeType(string Name, FrozenDictionary<string, string> Parameters)
{
    /// <summary>Reads a Content-Type header.</summary>
    public static MimeType Parse(string value)
    {
        var end = value.IndexOf(';', StringComparison.Ordinal);
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Parameter().Matches(end < 0 ? "" : value[end..]))
        {
            parameters.TryAdd(match.Groups["name"].Value, match.Groups["quoted"] is { Success: true, Value: var quoted } ? quoted.Replace("\\", "", StringComparison.Ordinal) : match.Groups["plain"].Value);
        }

        return new MimeType((end < 0 ? value : value[..end]).Trim().ToLowerInvariant(), parameters.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The value of a parameter, or null.</summary>
    public string? this[string parameter] => Parameters.GetValueOrDefault(parameter);

    [GeneratedRegex("""(?<name>[\w-]+)\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^\s;"]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
