using System.Text;

namespace StoryExplainer.Site.Rendering;

/// <summary>Makes an address fit for <c>href</c> and <c>src</c>: no scheme that runs something, no character that ends the attribute.</summary>
internal static class SafeUrl
{
    private const string AllowedPunctuation = "-._~:/?#[]@!$&()*+,;=%";

    /// <summary>The address, or <c>#</c> if following it could run code.</summary>
    public static string From(string address)
    {
        var trimmed = address.Trim();
        if (!HasHarmlessScheme(trimmed))
        {
            return "#";
        }

        foreach (var character in trimmed)
        {
            if (!IsAllowed(character))
            {
                return Encode(trimmed);
            }
        }

        return trimmed;
    }

    private static bool HasHarmlessScheme(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        if (end < 0 || address[end] != ':')
        {
            return true;
        }

        return address.AsSpan(0, end).ToString().ToLowerInvariant() is "http" or "https" or "mailto";
    }

    private static bool IsAllowed(char character) =>
        char.IsAsciiLetterOrDigit(character) || AllowedPunctuation.Contains(character, StringComparison.Ordinal);

    private static string Encode(string address)
    {
        var encoded = new StringBuilder(address.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.IsBmp && IsAllowed((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            {
                encoded.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }
}
