using System.Buffers;
using System.Text;

namespace StoryExplainer.Site.Rendering;

/// <summary>Makes text harmless between tags and in quoted attributes, and leaves every letter of every script readable.</summary>
internal static class HtmlEscaper
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Index of the first character that needs escaping, or -1.</summary>
    public static int FirstSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(Special);

    /// <summary>What stands for a special character.</summary>
    public static string Entity(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    /// <summary>The text with its five special characters escaped; the same string where there are none.</summary>
    public static string Escape(string text)
    {
        var next = FirstSpecial(text);
        if (next < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        while (next >= 0)
        {
            escaped.Append(rest[..next]).Append(Entity(rest[next]));
            rest = rest[(next + 1)..];
            next = FirstSpecial(rest);
        }

        return escaped.Append(rest).ToString();
    }
}
