using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Output;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Changes;

/// <summary>Reads and writes <c>input/published.json</c>: a line for each page and each fact, so that version control shows what changed.</summary>
internal static class PublishedFile
{
    private const int Format = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the file.</summary>
    public static byte[] ToUtf8(PublishedSite site)
    {
        using var output = new MemoryStream();
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        var lines = new StoryDataLines(output, buffer, writer);
        lines.Begin();
        lines.Value("format", json => json.WriteNumberValue(Format));
        lines.Value("day", json => json.WriteStringValue(Day(site.Day)));
        lines.List("pages", site.Pages, (json, page) => WriteTexts(json, page.Target is null ? [page.Path, page.Kind] : [page.Path, page.Kind, page.Target]));
        lines.List("facts", site.Facts, (json, fact) => WriteTexts(json, [fact.What, fact.Id, fact.Name, fact.Says, fact.Place]));
        lines.List("matches", site.Matches, (json, match) => WriteTexts(json, [match.File, match.Target, match.Words]));
        if (site.ChangesDay is { } day)
        {
            lines.Value("changesDay", json => json.WriteStringValue(Day(day)));
            lines.List("changes", site.Changes, (json, change) => WriteTexts(
                json, [change.Kind.ToString().ToLowerInvariant(), change.What, change.Id, change.Name, change.Was, change.Now]));
        }

        lines.End();
        return output.ToArray();
    }

    /// <summary>Reads the file; null if it cannot be read, which is an error.</summary>
    public static PublishedSite? Read(SourceText source, DiagnosticBag diagnostics)
    {
        try
        {
            using var document = JsonDocument.Parse(source.Text);
            var root = document.RootElement;
            if (root.GetProperty("format").GetInt32() > Format)
            {
                diagnostics.Add(ChangeDiagnostics.NewerRecord, new DiagnosticLocation(source.Path));
                return null;
            }

            return new PublishedSite
            {
                Day = Day(root.GetProperty("day")),
                Pages = [.. Texts(root, "pages").Select(page => new PublishedPage(page[0]!, page[1]!, page.Length > 2 ? page[2] : null))],
                Facts = [.. Texts(root, "facts").Select(fact => new PublishedFact(fact[0]!, fact[1]!, fact[2]!, fact[3]!, fact[4]!))],
                Matches = [.. Texts(root, "matches").Select(match => new CorrectionMatch(match[0]!, match[1]!, match[2]!))],
                ChangesDay = root.TryGetProperty("changesDay", out var day) ? Day(day) : null,
                Changes = [.. Texts(root, "changes").Select(change => new FactChange(Enum.Parse<ChangeKind>(change[0]!, ignoreCase: true), change[1]!, change[2]!, change[3]!, change[4], change[5]))],
            };
        }
        catch (JsonException exception)
        {
            diagnostics.Add(
                ChangeDiagnostics.BrokenRecord,
                new DiagnosticLocation(source.Path, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1));
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException or ArgumentException)
        {
            // Well-formed, but not what was written: somebody edited it by hand.
            diagnostics.Add(ChangeDiagnostics.BrokenRecord, new DiagnosticLocation(source.Path));
        }

        return null;
    }

    private static IEnumerable<string?[]> Texts(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(item => item.EnumerateArray().Select(text => text.GetString()).ToArray()) : [];

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<string?> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text is null ? null : StoryDataText.Valid(text));
        }

        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(JsonElement day) => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture); // Null is caught with the other slips.
}
