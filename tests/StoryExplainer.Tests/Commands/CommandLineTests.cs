using StoryExplainer.Commands;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_shows_every_command_and_examples()
    {
        var (code, output, _) = await Run("--help");
        Assert.Equal(0, code);
        foreach (var command in new[] { "build", "check", "explain", "new", "completion", "story-explainer new site my-site" })
        {
            Assert.Contains(command, output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("bild")]
    [InlineData("build", "--ouput", "x")]
    [InlineData("build", "--base-url", "nonsense")]
    [InlineData("explain", "SE9999")]
    [InlineData("new", "seed", "../outside")]
    [InlineData("new", "seed", ".hidden")]
    [InlineData("new", "seed", "story/.hidden")]
    public async Task Wrong_arguments_end_with_two_and_a_sentence(params string[] arguments)
    {
        var (code, _, errors) = await Run(arguments);
        Assert.Equal(2, code);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task The_version_can_be_asked_for() => Assert.Matches(@"^\d+\.\d+\.\d+", (await Run("--version")).Output.Trim());

    [Fact]
    public async Task Every_code_can_be_explained()
    {
        Assert.NotEmpty(ExplainCommand.Rules);
        Assert.Equal(ExplainCommand.Rules.Length, ExplainCommand.Rules.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());
        foreach (var rule in ExplainCommand.Rules)
        {
            var (code, output, _) = await Run("explain", rule.Code);
            Assert.Equal(0, code);
            Assert.Contains(rule.Title, output, StringComparison.Ordinal);
            Assert.NotEmpty(rule.Explanation);
        }
    }

    [Theory]
    [InlineData("build", "bild")]
    [InlineData("preview", "serve")]
    [InlineData("publish", "deploy")]
    [InlineData("new site", "init")]
    [InlineData("add", "fetch")]
    [InlineData("--output", "build", "--ouput", "x")]
    public async Task A_command_that_there_is_not_gets_a_suggestion(string meant, params string[] arguments) =>
        Assert.Contains($"Did you mean \"{meant}\"?", (await Run(arguments)).Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("theme", "--help")]
    [InlineData("theme", "eject", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("new", "desk", "--help")]
    [InlineData("add", "--help")]
    public async Task Help_can_be_read_on_a_terminal(params string[] arguments) =>
        Assert.All((await Run(arguments)).Output.Split('\n'), line => Assert.InRange(line.Length, 0, 200));

    [Fact]
    public async Task A_new_seed_comes_with_a_file_beside_it_and_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await Run("new", "seed", "bridge/report", "--seeds", folder["seeds"])).Code);
        Assert.True(File.Exists(folder["seeds/bridge/report.txt"]));
        Assert.Contains("url:", await File.ReadAllTextAsync(folder["seeds/bridge/report.yml"]), StringComparison.Ordinal);

        await File.WriteAllTextAsync(folder["seeds/bridge/report.txt"], "pasted");
        Assert.Equal(2, (await Run("new", "seed", "bridge/report", "--seeds", folder["seeds"])).Code);
        Assert.Equal("pasted", await File.ReadAllTextAsync(folder["seeds/bridge/report.txt"]));
    }

    [Fact]
    public async Task A_new_site_is_not_made_over_something_that_is_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine/notes.txt", "mine");
        Assert.Equal(2, (await Run("new", "site", folder["mine"])).Code);
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(folder["mine"]).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef ")]
    [InlineData("fish", "complete -c")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Each_shell_gets_its_completion(string shell, string words) => Assert.Contains(words, (await Run("completion", shell)).Output, StringComparison.Ordinal);

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
