using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site;

namespace StoryExplainer.Reporting;

/// <summary>The same as the table and the list of problems, for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints one JSON object.</summary>
    public static void Write(TextWriter writer, SiteBuild build, TimeSpan elapsed)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteBoolean("complete", build.IsComplete);
            json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 3));
            WriteCounts(json, build.Counts);
            json.WriteStartObject("files");
            json.WriteNumber("written", build.Files.Written);
            json.WriteNumber("unchanged", build.Files.Unchanged);
            json.WriteNumber("removed", build.Files.Removed);
            json.WriteEndObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in build.Diagnostics)
            {
                WriteDiagnostic(json, diagnostic);
            }

            json.WriteEndArray();
            json.WriteStartArray("decisions");
            foreach (var decision in build.Decisions)
            {
                WriteDecision(json, decision);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteCounts(Utf8JsonWriter json, SiteCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("stories", counts.Stories);
        json.WriteNumber("articles", counts.Articles);
        json.WriteNumber("people", counts.People);
        json.WriteNumber("alsoNamed", counts.AlsoNamed);
        json.WriteNumber("terms", counts.Terms);
        json.WriteNumber("events", counts.Events);
        json.WriteNumber("quotes", counts.Quotes);
        json.WriteNumber("review", counts.Review);
        json.WriteNumber("copiedShare", counts.CopiedShare);
        json.WriteNumber("copiedRun", counts.CopiedRun);
        json.WriteNumber("pages", counts.Pages);
        json.WriteNumber("remembered", counts.Remembered);
        json.WriteEndObject();
    }

    private static void WriteDecision(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteString("kind", decision.Kind);
        json.WriteString("question", decision.Question);
        json.WriteString("seed", decision.Seed);
        if (decision.Line is { } line)
        {
            json.WriteNumber("line", line);
        }

        json.WriteString("file", decision.File);
        json.WriteString("yaml", decision.Yaml);
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Location is { } location)
        {
            json.WriteString("file", location.Path);
            if (location.Position is { } position)
            {
                json.WriteNumber("line", position.Line);
                json.WriteNumber("column", position.Column);
            }
        }

        json.WriteEndObject();
    }
}
