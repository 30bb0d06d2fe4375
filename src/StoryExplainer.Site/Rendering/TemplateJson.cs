using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StoryExplainer.Site.Rendering;

/// <summary>Writes values of templates as JSON that can stand inside a script element: no text in it can end the element.</summary>
internal static class TemplateJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value as JSON.</summary>
    public static string Write(object? value, SourceSpan span)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Write(writer, value, span);
        }

        return KeepInside(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    /// <summary>The same JSON, written so that nothing in it can end or change the script element around it.</summary>
    public static string KeepInside(string json) =>

        // "</script" ends the element and "<!--" changes how it is read; in JSON both can be written otherwise.
        json
            .Replace("</", "<\\/", StringComparison.Ordinal)
            .Replace("<!--", "\\u003c!--", StringComparison.Ordinal)
            .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
            .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    private static void Write(Utf8JsonWriter writer, object? value, SourceSpan span)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case Html html:
                writer.WriteStringValue(html.Value);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case Uri address:
                writer.WriteStringValue(address.ToString());
                break;
            case ScriptObject values:
                WriteObject(writer, values.GetMembers().Select(name => (name, values[name])), span);
                break;
            case IDictionary values:
                WriteObject(writer, values.Keys.Cast<object>().Select(key => (key.ToString()!, values[key])), span);
                break;
            case IEnumerable list:
                WriteList(writer, list, span);
                break;
            default:
                WriteRecord(writer, value, span);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<(string Name, object? Value)> members, SourceSpan span)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            // In structured data an unknown value is left out, not written as null.
            if (value is null)
            {
                continue;
            }

            writer.WritePropertyName(name);
            Write(writer, value, span);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable list, SourceSpan span)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item, span);
        }

        writer.WriteEndArray();
    }

    private static void WriteRecord(Utf8JsonWriter writer, object value, SourceSpan span)
    {
        if (RecordAccessor.For(value.GetType()) is not { } accessor)
        {
            throw new TemplateProblemException(span, ThemeDiagnostics.NotText, "This", "a value without a form in JSON", "Give json texts, numbers, lists or records.");
        }

        WriteObject(writer, accessor.Names.Select(name => (name, accessor.Read(value, name))), span);
    }
}
