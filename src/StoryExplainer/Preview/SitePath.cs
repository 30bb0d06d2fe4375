using System.Text;

namespace StoryExplainer.Preview;

/// <summary>Turns the target of a request into a path inside the site. Files are found by name in memory and never on disk, and still anything odd is refused.</summary>
internal static class SitePath
{
    /// <summary>The decoded path of a target, starting with a slash; null if it tries something.</summary>
    /// <param name="target">The target as it came over the wire: <c>/people/ada-obi.html?x=1</c>.</param>
    public static string? Read(string target)
    {
        var query = target.AsSpan().IndexOfAny('?', '#');
        var raw = query < 0 ? target : target[..query];
        if (raw.Length == 0 || raw[0] != '/' || Decode(raw) is not { } path)
        {
            return null;
        }

        // An encoded slash or dot is never needed for an address of ours, so whoever sends one wants something else.
        var isOdd = raw.Contains("%2f", StringComparison.OrdinalIgnoreCase) || raw.Contains("%2e", StringComparison.OrdinalIgnoreCase)
            || path.AsSpan().IndexOfAny('\\', '\0') >= 0 || path.Any(char.IsControl)
            || path[1..].Split('/').SkipLast(1).Any(part => part.Length == 0) || path.Split('/').Any(part => part is "." or "..");
        return isOdd ? null : path;
    }

    private static string? Decode(string raw)
    {
        var bytes = new List<byte>(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] > 127)
            {
                return null;
            }

            if (raw[i] != '%')
            {
                bytes.Add((byte)raw[i]);
            }
            else if (i + 2 < raw.Length && char.IsAsciiHexDigit(raw[i + 1]) && char.IsAsciiHexDigit(raw[i + 2]))
            {
                bytes.Add(Convert.ToByte(raw.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                return null;
            }
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
