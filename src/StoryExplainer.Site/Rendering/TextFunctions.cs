using System.Collections;
using System.Globalization;
using System.Text;

namespace StoryExplainer.Site.Rendering;

/// <summary>Small things that templates do with words.</summary>
internal static class TextFunctions
{
    /// <summary>Names as a sentence has them: "A, B and C", with "and 3 more" if some are left out.</summary>
    public static string Join(Labels labels, object? names, int more)
    {
        string[] words = names is IEnumerable list and not string ? [.. list.Cast<object?>().Select(name => name?.ToString() ?? "")] : [names?.ToString() ?? ""];
        if (more > 0)
        {
            words = [.. words, Say("list.more", KeyValuePair.Create<string, object?>("count", more))];
        }

        return words.Length < 2
            ? words.FirstOrDefault() ?? ""
            : string.Join(Say("list.comma"), words[..^1]) + Say("list.and") + words[^1];

        string Say(string key, params KeyValuePair<string, object?>[] values) => labels.Format(key, values, default).ToString() ?? "";
    }

    /// <summary>The text with a capital letter in front, where its first letter has one.</summary>
    public static string? Capital(string? text, CultureInfo culture)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var first = StringInfo.GetNextTextElementLength(text);
        return text[..first].ToUpper(culture) + text[first..];
    }

    /// <summary>The text cut at a space before the given length, with an ellipsis; the text itself if it is short enough.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length);
        var cut = new StringBuilder().Append(text, 0, end > length / 2 ? end : length);
        if (char.IsHighSurrogate(cut[^1]))
        {
            cut.Length--;
        }

        return cut.Append('…').ToString();
    }
}
