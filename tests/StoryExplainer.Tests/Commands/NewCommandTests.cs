using StoryExplainer.Commands;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_fresh_repository_becomes_a_project_and_keeps_what_it_has()
    {
        _folder.Write("mine/.git/HEAD", "ref: refs/heads/main\n");
        _folder.Write("mine/.gitignore", "bin/\n/output");
        _folder.Write("mine/README.md", "# Mine\n");

        Assert.Equal(0, (await Run("new", "site", _folder["mine"])).Code);

        Assert.Equal("# Mine\n", await File.ReadAllTextAsync(_folder["mine/README.md"]));
        Assert.Equal("bin/\n/output\n.cache/\n", await File.ReadAllTextAsync(_folder["mine/.gitignore"]));
        Assert.True(File.Exists(_folder["mine/input/site.yml"]));
    }

    [Fact]
    public async Task A_file_that_the_project_would_write_is_never_overwritten()
    {
        _folder.Write("mine/.config/dotnet-tools.json", "{}");

        var (code, _, errors) = await Run("new", "site", _folder["mine"], "--ci", "github");

        Assert.Equal(2, code);
        Assert.Contains("dotnet-tools.json", errors, StringComparison.Ordinal);
        Assert.Equal("{}", await File.ReadAllTextAsync(_folder["mine/.config/dotnet-tools.json"]));
        Assert.False(Directory.Exists(_folder["mine/seeds"]));
    }

    [Fact]
    public async Task Each_folder_of_a_new_site_explains_itself_with_commands_that_work()
    {
        await Run("new", "site", _folder["mine"]);

        foreach (var readme in new[] { "seeds", "input", "theme" }.Select(part => File.ReadAllText(_folder[$"mine/{part}/README.md"])))
        {
            Assert.Contains("story-explainer ", readme, StringComparison.Ordinal);
            Assert.DoesNotContain("{command}", readme, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_workflow_keeps_the_cache_and_says_what_has_to_be_set()
    {
        foreach (var (host, path) in new[] { ("github", ".github/workflows/publish.yml"), ("gitlab", ".gitlab-ci.yml"), ("cloudflare", ".github/workflows/publish.yml"), ("netlify", "netlify.toml") })
        {
            await Run("new", "site", _folder[host], "--ci", host);
            var files = string.Concat(Directory.EnumerateFiles(_folder[host], "*", SearchOption.AllDirectories).Where(file => !file.Contains("input", StringComparison.Ordinal) && !file.EndsWith(".gitignore", StringComparison.Ordinal)).Select(File.ReadAllText));
            Assert.Contains(".cache", files, StringComparison.Ordinal);
            Assert.Matches("(?m)^# (Once|Nothing has to be set)", await File.ReadAllTextAsync(_folder[$"{host}/{path}"]));
        }
    }

    [Fact]
    public async Task The_example_goes_as_a_whole_and_everything_else_stays()
    {
        WriteProject();

        var (code, output, _) = await Run("new", "desk", "--yes", "--seeds", _folder["seeds"], "--input", _folder["input"]);

        Assert.Equal(0, code);
        Assert.Contains("seeds/example.txt", output, StringComparison.Ordinal);
        Assert.Equal(["input/pages/mine.md", "input/site.yml", "seeds/mine.txt"], Files());
        Assert.Contains("title: My explainer", await File.ReadAllTextAsync(_folder["input/site.yml"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_yes_nothing_goes()
    {
        WriteProject();
        var before = Files();

        // Nobody is there to answer.
        var (code, output, errors) = await Run("new", "desk", "--seeds", _folder["seeds"], "--input", _folder["input"]);

        Assert.Equal(2, code);
        Assert.Contains("input/story.md", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", errors, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task What_was_stopped_half_way_is_put_back_first()
    {
        WriteProject();
        var before = Files();

        // A run that was killed after it had moved one file and the list.
        Directory.CreateDirectory(_folder["seeds/.example-aside/seeds"]);
        File.Move(_folder["seeds/example.txt"], _folder["seeds/.example-aside/seeds/example.txt"]);
        File.Move(_folder["seeds/.example"], _folder["seeds/.example-aside/seeds/.example"]);
        await Run("new", "desk", "--seeds", _folder["seeds"], "--input", _folder["input"]);

        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task A_project_without_an_example_is_left_alone()
    {
        _folder.Write("seeds/mine.txt", "Mine\n");

        Assert.Equal(2, (await Run("new", "desk", "--yes", "--seeds", _folder["seeds"], "--input", _folder["input"])).Code);
        Assert.Equal(["seeds/mine.txt"], Files());
    }

    [Fact]
    public void Every_command_that_is_printed_begins_as_the_user_starts_the_program()
    {
        _folder.Write("repo/src/StoryExplainer/StoryExplainer.csproj", "<Project/>");
        var built = _folder["repo/src/StoryExplainer/bin/Debug/net10.0/"];

        Assert.Equal("story-explainer", ProgramName.Of("/home/ada/.dotnet/tools/story-explainer", "/home/ada/.dotnet/tools/.store/x/", _folder.Path));
        Assert.Equal("dotnet run --project src/StoryExplainer --", ProgramName.Of(built + "StoryExplainer", built, _folder["repo"]));
        Assert.Equal("dotnet run --project ../src/StoryExplainer --", ProgramName.Of(built + "StoryExplainer", built, _folder["repo/site"]));
        Assert.Equal("dotnet story-explainer", ProgramName.Of("/usr/bin/dotnet", "/home/ada/.nuget/packages/story-explainer/1.0.0/tools/net10.0/any/", _folder.Path));
        Assert.Equal("./StoryExplainer", ProgramName.Of(_folder["StoryExplainer"], "/tmp/unpacked/", _folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private void WriteProject()
    {
        _folder.Write("seeds/.example", "# A list\nseeds/example.txt\ninput/site.yml\ninput/story.md\ninput/gone.yml\n../outside.txt\ninput/../../outside.txt\n");
        _folder.Write("seeds/example.txt", "Example\n");
        _folder.Write("seeds/mine.txt", "Mine\n");
        _folder.Write("input/site.yml", "title: Example\n");
        _folder.Write("input/story.md", "# Example\n");
        _folder.Write("input/pages/mine.md", "# Mine\n");
    }

    private string[] Files() => [.. Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
