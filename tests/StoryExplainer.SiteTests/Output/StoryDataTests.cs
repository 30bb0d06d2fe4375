using System.Text;
using System.Text.Json.Nodes;
using Json.Schema;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Output;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Output;

public class StoryDataTests
{
    private static readonly SiteSettings Settings = new() { Title = "Ferry \"papers\" é", BaseUrl = new Uri("https://example.org/ferry/") };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_files_are_valid_by_the_published_schema(bool full)
    {
        var schema = JsonSchema.FromText(Encoding.UTF8.GetString(StoryDataSchema.ToUtf8()));

        var result = schema.Evaluate(JsonNode.Parse(Write(Ferry(), full)), new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join('\n', result.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
    }

    [Fact]
    public void The_schema_refuses_what_is_not_in_it()
    {
        var schema = JsonSchema.FromText(Encoding.UTF8.GetString(StoryDataSchema.ToUtf8()));
        var data = JsonNode.Parse(Write(Ferry(), false))!;
        data["people"]![0]!["birthday"] = "1970-01-01";

        Assert.False(schema.Evaluate(data).IsValid);
    }

    [Fact]
    public void The_published_file_holds_no_text_of_an_article_that_may_only_be_quoted()
    {
        var published = JsonNode.Parse(Write(Ferry(), false))!;

        var texts = published["articles"]!.AsArray().Single(article => (string?)article!["rightsMode"] == "quoted")!["paragraphs"]!.AsArray().Select(paragraph => (string?)paragraph!["text"]);
        Assert.All(texts, Assert.Null);
        Assert.DoesNotContain("nobody was hurt", published.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("All is our own.", published.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal([1, 9, 8, 7], Words(published));
    }

    [Fact]
    public void The_full_file_holds_every_text()
    {
        var full = JsonNode.Parse(Write(Ferry(), true))!;

        Assert.All(full["articles"]!.AsArray().SelectMany(article => article!["paragraphs"]!.AsArray()), paragraph => Assert.NotNull((string?)paragraph!["text"]));
        Assert.Contains("Sign up", full.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_citation_lies_inside_its_paragraph_and_every_quotation_is_its_words()
    {
        var full = JsonNode.Parse(Write(Ferry(), true))!;
        var texts = full["articles"]!.AsArray()
            .SelectMany(article => article!["paragraphs"]!.AsArray().Select(paragraph => (Key: (article!["id"]!.ToString(), paragraph!["id"]!.ToString()), Text: paragraph["text"]!.ToString())))
            .ToDictionary(paragraph => paragraph.Key, paragraph => paragraph.Text);

        var cites = Cites(full).ToList();
        Assert.True(cites.Count > 8, $"{cites.Count}");
        foreach (var cite in cites)
        {
            var text = texts[(cite["article"]!.ToString(), cite["paragraph"]!.ToString())];
            Assert.InRange((int)cite["end"]!, (int)cite["start"]! + 1, text.Length);
        }

        foreach (var quote in full["quotes"]!.AsArray())
        {
            var cite = quote!["cite"]!;
            Assert.Equal(quote["text"]!.ToString(), texts[(cite["article"]!.ToString(), cite["paragraph"]!.ToString())][(int)cite["start"]!..(int)cite["end"]!]);
        }
    }

    [Fact]
    public void Each_entry_stands_on_a_line_of_its_own()
    {
        var lines = Write(Ferry(), false).Split('\n');

        Assert.Single(lines, line => line.Contains("\"id\":\"ada-obi\",", StringComparison.Ordinal));
        Assert.StartsWith("{\"id\":\"ada-obi\",\"tier\":\"page\",\"url\":\"/ferry/people/ada-obi.html\",\"name\":\"Ada Obi\",", lines.Single(line => line.Contains("\"name\":\"Ada Obi\"", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_null()
    {
        var data = JsonNode.Parse(Write(Build(new Reading("a.txt", "A", "Ada was seen.").Person("Ada", null, PersonTier.Named)), false))!;

        Assert.Null(data["articles"]![0]!["published"]);
        Assert.Null(data["articles"]![0]!["publisher"]);
        Assert.Null(data["people"]![0]!["url"]);
    }

    [Fact]
    public void An_empty_site_is_a_valid_file() =>
        Assert.True(JsonSchema.FromText(Encoding.UTF8.GetString(StoryDataSchema.ToUtf8())).Evaluate(JsonNode.Parse(Write(new StoryCollection(), false))).IsValid);

    [Fact]
    public void Half_a_surrogate_pair_does_not_stop_the_build()
    {
        var data = Write(Build(new Reading("a.txt", "A", "Ada \ud800 was 😀 seen.").With(seed => seed with { Rights = RightsMode.Own })), false);

        Assert.Equal("Ada \ufffd was 😀 seen.", JsonNode.Parse(data)!["articles"]![0]!["paragraphs"]![1]!["text"]!.ToString());
    }

    private static IEnumerable<JsonNode> Cites(JsonNode? node) => node switch
    {
        JsonObject entry when entry.ContainsKey("start") && entry.ContainsKey("paragraph") => [entry],
        JsonObject entry => entry.SelectMany(property => Cites(property.Value)),
        JsonArray list => list.SelectMany(Cites),
        _ => [],
    };

    private static IEnumerable<int> Words(JsonNode data) => data["articles"]!.AsArray().SelectMany(article => article!["paragraphs"]!.AsArray()).Select(paragraph => (int)paragraph!["words"]!).Take(4);

    private static string Write(StoryCollection stories, bool full)
    {
        using var stream = new MemoryStream();
        StoryData.Write(stream, stories, Settings, full);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static StoryCollection Ferry() => Build(
        new Reading(
            "ferry.txt",
            "Ferry",
            "Mayor Ada Obi said “we were lucky” on Friday.",
            "The Board, a watchdog, met Mr Okoro Tuesday.",
            "Police in Hull said nobody was hurt.")
            .Published(2026, 3, 8, DateBasis.Inferred)
            .Person("Ada Obi", "Mayor").Person("Mr Okoro", null, PersonTier.Named).Unnamed("Police")
            .Organisation("Board").Place("Hull").Term("watchdog", "a watchdog")
            .Quote("we were lucky", speaker: 0)
            .Event("on Friday", DateInterval.Day(new DateOnly(2026, 3, 6)), "Mayor speaks")
            .Event("Tuesday", DateInterval.Unknown, "Board meets")
            .With(seed => seed with { Text = seed.Text with { Publisher = "The Hull Herald", Authors = ["Cleo Ray"] }, Dropped = [new DroppedLine(3, "Sign up now.", 3, "newsletter")] }),
        new Reading("own.txt", "Ours", "All is our own.").Published(2026, 3, 1).With(seed => seed with { Rights = RightsMode.Own, SourceUrl = "https://example.org/own" }));

    private static StoryCollection Build(params Reading[] readings) =>
        StoryBuilder.Build([.. readings.Select(reading => ((CleanedSeed, ArticleAnalysis))reading)], Settings, null, new DiagnosticBag());
}
