using System.Net;
using System.Text;
using System.Text.Json;
using StoryExplainer.Commands;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Site;
using StoryExplainer.SiteTests.Support;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Suggesting;

/// <summary>A model is asked over a real connection; what it invents never reaches the desk, and its key never leaves the request.</summary>
public sealed class SuggestTests : IDisposable
{
    private const string Key = "sk-secret-0123456789abcdef";

    private readonly TemporaryFolder _project = new();

    public SuggestTests()
    {
        _project.Write("seeds/bridge.txt", "Harbour bridge to close for repairs\n\nThe harbour bridge will close on Monday for 14 weeks, the transport commissioner, Amara Lindqvist, said on Thursday.\n\n“We would rather explain a queue than a collapse,” Ms Lindqvist told the council.\n");
        _project.Write("seeds/bridge.yml", "published: 2026-03-12\nurl: https://example.org/bridge\nkey: gazette\n");
    }

    [Fact]
    public async Task What_stands_in_the_cited_sentences_is_proposed_and_everything_else_is_dropped_and_counted()
    {
        using var model = new FakeModel(question => !question.StartsWith("Tell the story", StringComparison.Ordinal) ? """{"proposals":[]}""" : Answer(
            ("The bridge closes on Monday for 14 weeks.", ["¶1.1"]),
            ("Lindqvist prefers explaining “a queue than a collapse”.", ["¶2.1"]),
            ("The bridge closes on Monday for 15 weeks.", ["¶1.1"]),            // a number
            ("The bridge closes on Friday.", ["¶1.1"]),                          // a date
            ("Macron told the council about it.", ["¶2.1"]),                     // a name at the start
            ("The council heard it from Ben Okoro.", ["¶2.1"]),                  // a name
            ("She spoke of “a terrible collapse”.", ["¶2.1"]),                   // quoted words
            ("The bridge closes.", ["¶9.1"]),                                    // no such sentence
            ("The bridge closes.", []),                                          // nothing to rest on
            ("The bridge <b>closes</b>.", ["¶1.1"])));                           // markup

        var (code, output, errors) = await Suggest(model.Url);

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("Proposed: 0 definitions, 0 headlines, 2 points. Dropped: 8 (2 for resting on no sentence, 1 for their form, 2 for a name, 1 for a number, 1 for a date, 1 for quoted words).", output, StringComparison.Ordinal);
        var file = File.ReadAllText(_project["input/proposals.yml"]);
        Assert.Contains("    - The bridge closes on Monday for 14 weeks. [¶1.1]\n", file, StringComparison.Ordinal);
        Assert.Contains("\"¶1.1: The harbour bridge will close on Monday for 14 weeks, ", file, StringComparison.Ordinal);
        Assert.Contains("# Dropped because something in them stands in no cited sentence: 8.", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Okoro", file, StringComparison.Ordinal);
        var diagnostics = new DiagnosticBag();
        Assert.Equal(2, StrictYaml.ReadMappings(new SourceText("input/proposals.yml", file), ["for", "paste", "rests-on"], diagnostics).Length);
        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public async Task Proposed_lines_work_as_they_are_and_nothing_is_on_the_site_before()
    {
        using var model = new FakeModel(question => question.StartsWith("Write for each event", StringComparison.Ordinal)
            ? JsonSerializer.Serialize(new { proposals = new[] { new { target = question.Split("Event ")[1].Split(' ')[0], text = "Bridge closes for repair", rests_on = new[] { "¶1.1" } } } })
            : """{"proposals":[]}""");
        await Suggest(model.Url);
        var lines = File.ReadAllLines(_project["input/proposals.yml"]);
        var paste = lines.SkipWhile(line => line != "  paste: |").Skip(1).TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal) && line != "  rests-on:").Select(line => line[4..]);

        Assert.DoesNotContain("Bridge closes for repair", SiteTest.In(_project.Path).Build().Text("timeline.html"), StringComparison.Ordinal);
        _project.Write("input/timeline.yml", string.Join('\n', paste) + "\n");
        var site = SiteTest.In(_project.Path).Build();

        Assert.Empty(site.Diagnostics);
        Assert.Contains("Bridge closes for repair", site.Text("timeline.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_goes_to_the_server_and_nowhere_else()
    {
        using var model = new FakeModel(_ => """{"proposals":[]}""");
        var (_, output, errors) = await Suggest(model.Url, Key);
        await CommandLine.RunAsync(["build", .. Folders(), "--output", _project["output"]], TextWriter.Null, TextWriter.Null);

        Assert.All(model.Keys, header => Assert.Equal("Bearer " + Key, header));
        Assert.NotEmpty(model.Keys);
        Assert.DoesNotContain("secret", output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(_project.Path, "*", SearchOption.AllDirectories), file => Encoding.UTF8.GetString(File.ReadAllBytes(file)).Contains("sk-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_repeats_the_key_in_its_refusal_does_not_get_it_into_the_log()
    {
        using var model = new FakeModel(_ => $$$"""{"error":{"message":"Incorrect API key provided: {{{Key}}} or sk-secret-01234.","type":"invalid_request_error","code":"invalid_api_key"}}""", HttpStatusCode.Unauthorized);

        var (code, output, errors) = await Suggest(model.Url, Key);

        Assert.Equal(1, code);
        Assert.Contains("input/site.yml(2,8): error SE6403: The model \"fake\" at http://127.0.0.1:", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output + errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_project["input/proposals.yml"]));
    }

    [Fact]
    public async Task A_key_is_not_sent_without_encryption_to_another_machine()
    {
        var (code, _, errors) = await Suggest("http://models.example.org/v1/", Key);

        Assert.Equal(1, code);
        Assert.Contains("error SE6402: The address \"http://models.example.org/v1/\" has no encryption, and a key is set in the environment, so nothing was sent. Write https://, or unset STORYEXPLAINER_MODEL_KEY.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_in_the_settings_nothing_is_asked()
    {
        var (code, _, errors) = await Run(null);

        Assert.Equal(1, code);
        Assert.Contains("error SE6401: input/site.yml names no language model, so nothing was asked and nothing was sent. Add the key \"suggest\" with \"url\" and \"model\".", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prose_where_json_was_asked_for_is_told()
    {
        using var model = new FakeModel(_ => "I am afraid I cannot do that.");

        var (code, _, errors) = await Suggest(model.Url);

        Assert.Equal(0, code);
        Assert.Contains("warning SE6404: The model \"fake\" did not answer in the form it was asked for, so there are no proposals of the kind \"brief\". Try again, or another model.", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _project.Dispose();

    private static string Answer(params (string Text, string[] RestsOn)[] points) =>
        "```json\n" + JsonSerializer.Serialize(new { proposals = points.Select(point => new { text = point.Text, rests_on = point.RestsOn }) }) + "\n```";

    private Task<(int Code, string Output, string Errors)> Suggest(string url, string? key = null)
    {
        _project.Write("input/site.yml", $"suggest:\n  url: {url}\n  model: fake\n");
        return Run(key);
    }

    private async Task<(int Code, string Output, string Errors)> Run(string? key)
    {
        Directory.CreateDirectory(_project["input"]);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await SuggestCommand.RunAsync(SiteFolders.In(_project.Path), key, output, errors, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }

    private string[] Folders() => ["--seeds", _project["seeds"], "--input", _project["input"], "--theme", _project["theme"]];
}
