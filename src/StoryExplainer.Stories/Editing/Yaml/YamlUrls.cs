using System.Diagnostics.CodeAnalysis;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>Web addresses as editors write them: whole ones, of the web, without a name and password.</summary>
internal static class YamlUrls
{
    /// <summary>Reads an address.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? url)
    {
        url = null;
        if (text.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            || !Uri.TryCreate(text, UriKind.Absolute, out var parsed)
            || !(parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps)
            || parsed.UserInfo.Length > 0
            || parsed.Host.Length == 0)
        {
            return false;
        }

        url = parsed;
        return true;
    }

    /// <summary>The address that was probably meant, or null.</summary>
    public static string? Suggest(string text)
    {
        var trimmed = text.Trim();
        foreach (var scheme in (string[])["http//", "https//", "http:/", "https:/", "htp://", "htps://", "htttp://", "htttps://", "//"])
        {
            if (trimmed.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                trimmed = trimmed[scheme.Length..].TrimStart('/');
                break;
            }
        }

        return !trimmed.Contains("://", StringComparison.Ordinal) && trimmed.Split('/')[0] is { } host && host.Contains('.', StringComparison.Ordinal) && !host.EndsWith('.')
            && !host.Contains('@', StringComparison.Ordinal) && TryParse("https://" + trimmed, out var url)
            ? url.OriginalString
            : null;
    }
}
