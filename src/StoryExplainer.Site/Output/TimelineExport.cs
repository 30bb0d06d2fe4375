using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Pages;
using StoryExplainer.Site.Pages.Making;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Output;

/// <summary>Writes <c>data/timelinejs.json</c>, the form that TimelineJS reads. Events without a date stay out.</summary>
internal static class TimelineExport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

    /// <summary>The file.</summary>
    public static byte[] Write(SiteModel site)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var dates = new DateTexts(site.Words);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("title");
            WriteText(json, site.Content.Settings.Title);
            json.WriteEndObject();
            json.WriteStartArray("events");
            foreach (var entry in site.Collection.Events)
            {
                if (entry.Date is not { Start: { } start, End: { } end })
                {
                    continue;
                }

                json.WriteStartObject();
                WriteDate(json, "start_date", start, entry.Date.Precision);
                if (start != end)
                {
                    WriteDate(json, "end_date", end, entry.Date.Precision);
                }

                json.WriteString("display_date", dates.Of(entry.Date).Text);
                WriteText(json, entry.Title);
                json.WriteString("group", EventStates.NameOf(entry));
                json.WriteString("unique_id", entry.Id);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>No part of a date is written that is not known.</summary>
    private static void WriteDate(Utf8JsonWriter json, string name, DateOnly day, DatePrecision precision)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year", day.Year);
        if (precision is not (DatePrecision.Year or DatePrecision.Decade))
        {
            json.WriteNumber("month", day.Month);
        }

        if (precision is DatePrecision.Day or DatePrecision.Week or DatePrecision.Range)
        {
            json.WriteNumber("day", day.Day);
        }

        json.WriteEndObject();
    }

    /// <summary>TimelineJS takes headlines as markup, so the words are escaped.</summary>
    private static void WriteText(Utf8JsonWriter json, string headline)
    {
        json.WriteStartObject("text");
        json.WriteString("headline", headline.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
        json.WriteEndObject();
    }
}
