using System.Reflection;
using System.Text.RegularExpressions;
using StoryExplainer.Commands;
using StoryExplainer.SiteTests.Support;
using StoryExplainer.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace StoryExplainer.SiteTests.Publishing;

public sealed partial class NewSiteCiTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("github", ".github/workflows/publish.yml")]
    [InlineData("gitlab", ".gitlab-ci.yml")]
    [InlineData("netlify", "netlify.toml")]
    [InlineData("cloudflare", ".github/workflows/publish.yml")]
    public async Task The_workflow_is_as_accepted_and_its_command_publishes_the_new_project(string host, string path)
    {
        Assert.Equal(0, (await Run("new", "site", _folder["project"], "--ci", host)).Code);
        var workflow = await File.ReadAllTextAsync(_folder["project/" + path]);
        Snapshot.VerifyText($"ci/{host}{Path.GetExtension(path)}", workflow);

        // What the host's machine runs, run here.
        var command = Command().Match(workflow).Groups["arguments"].Value.Split(' ');
        Assert.Equal(["publish", "--base-url"], command[..2]);
        var (code, output, errors) = await Run(["publish", "--base-url", "https://ada.example.org/news", .. Folders()]);
        Assert.True(code == 0, errors + output);
        Assert.Contains("https://ada.example.org/news/", await File.ReadAllTextAsync(_folder["project/public/feed.xml"]), StringComparison.Ordinal);
        Assert.Contains("\npublic/\n", await File.ReadAllTextAsync(_folder["project/.gitignore"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("cloudflare")]
    public async Task The_workflow_is_YAML_and_every_action_is_pinned_to_a_major_version(string host)
    {
        await Run("new", "site", _folder["project"], "--ci", host);
        var path = Directory.EnumerateFiles(_folder["project"], "*.yml", SearchOption.AllDirectories).Single(file => Path.GetFileName(file) is "publish.yml" or ".gitlab-ci.yml");
        var yaml = new YamlStream();
        using var reader = new StreamReader(path);
        yaml.Load(reader);
        Assert.NotEmpty(((YamlMappingNode)yaml.Documents.Single().RootNode).Children);
        Assert.All(Action().Matches(await File.ReadAllTextAsync(path)), action => Assert.Matches("@v[0-9]+$", action.Groups["action"].Value));
    }

    [Fact]
    public async Task The_list_of_tools_names_the_version_that_made_the_project()
    {
        await Run("new", "site", _folder["project"], "--ci", "github");
        using var tools = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(_folder["project/.config/dotnet-tools.json"]));
        var version = tools.RootElement.GetProperty("tools").GetProperty("story-explainer").GetProperty("version").GetString();
        Assert.Equal(typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, version);
    }

    [Fact]
    public async Task A_host_that_nobody_knows_is_refused()
    {
        Assert.Equal(2, (await Run("new", "site", _folder["project"], "--ci", "gitbub")).Code);
        Assert.False(Directory.Exists(_folder["project"]));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private string[] Folders() => ["--seeds", _folder["project/seeds"], "--input", _folder["project/input"], "--theme", _folder["project/theme"], "--output", _folder["project/output"]];

    [GeneratedRegex("dotnet story-explainer (?<arguments>[^\n]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    [GeneratedRegex("uses: (?<action>[^\n]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Action();
}
