using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace StoryExplainer.Site.Output;

/// <summary>Writes texts and days. A text that is not known is <c>null</c> in the file, never an empty string.</summary>
internal static class StoryDataText
{
    /// <summary>Writes a text, or null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, Valid(text));
        }
    }

    /// <summary>Writes a list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(Valid(text));
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a day as <c>2026-03-14</c>, or null.</summary>
    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteText(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Half of a surrogate pair cannot be written as UTF-8. One replacement character has the same length, so offsets stay right.</summary>
    internal static string Valid(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text;
        }

        return string.Create(text.Length, text, static (valid, original) =>
        {
            for (var i = 0; i < original.Length; i++)
            {
                var isPaired = char.IsHighSurrogate(original[i]) ? i + 1 < original.Length && char.IsLowSurrogate(original[i + 1])
                    : !char.IsLowSurrogate(original[i]) || (i > 0 && char.IsHighSurrogate(original[i - 1]));
                valid[i] = isPaired ? original[i] : '\uFFFD';
            }
        });
    }
}
