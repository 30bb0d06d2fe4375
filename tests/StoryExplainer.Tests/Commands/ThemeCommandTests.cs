using StoryExplainer.Commands;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Commands;

public sealed class ThemeCommandTests : IDisposable
{
    private readonly TemporaryFolder _project = new();

    [Fact]
    public async Task A_file_of_the_built_in_theme_is_copied_over_and_never_over_something()
    {
        Assert.Equal(0, (await Run("eject", "partials/quote.html")).Code);
        Assert.Contains("it: a quotation.", await File.ReadAllTextAsync(_project["theme/partials/quote.html"]), StringComparison.Ordinal);

        _project.Write("theme/partials/quote.html", "mine");
        Assert.Equal(2, (await Run("eject", "partials/quote.html")).Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(_project["theme/partials/quote.html"]));
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_answered_with_the_one_that_does() =>
        Assert.Equal("The built-in theme has no file \"quote.html\". Did you mean \"partials/quote.html\"?\n", (await Run("eject", "quote.html")).Errors.ReplaceLineEndings("\n"));

    [Fact]
    public async Task What_differs_from_the_built_in_theme_is_shown_line_by_line()
    {
        await Run("eject", "partials/checked.html");
        await Run("eject", "assets/icon.svg");
        await File.AppendAllTextAsync(_project["theme/partials/checked.html"], "<p>Ours</p>\n");
        _project.Write("theme/partials/ours.html", "x");

        var (code, output, _) = await Run("diff");

        Assert.Equal(0, code);
        Assert.Contains("partials/checked.html: changed", output, StringComparison.Ordinal);
        Assert.Contains("    +<p>Ours</p>", output, StringComparison.Ordinal);
        Assert.Contains("partials/ours.html: yours alone", output, StringComparison.Ordinal);
        Assert.Contains("2 of your files differ", output, StringComparison.Ordinal);
        Assert.Contains("1 are the same", output, StringComparison.Ordinal);
        Assert.DoesNotContain("icon.svg", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_is_fit_is_said_to_be_and_one_that_is_not_ends_with_one()
    {
        Assert.Contains("The theme is fit for every page.", (await Run("check")).Output, StringComparison.Ordinal);

        _project.Write("theme/layouts/about.html", "<h1>{{ page.titel }}</h1>");
        var (code, _, errors) = await Run("check");
        Assert.Equal(1, code);
        Assert.StartsWith("theme/layouts/about.html(1,", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_built_in_theme_that_does_not_exist_is_told_with_the_nearest_one()
    {
        _project.Write("input/site.yml", "title: Lantern\ntheme: newspapre\n");
        var (code, _, errors) = await Run("check");
        Assert.Equal(1, code);
        Assert.Equal(
            "input/site.yml(2,8): error SE4125: There is no theme \"newspapre\". Did you mean \"newspaper\"? Choose one of: default, newspaper, plain.\n", errors.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_new_site_can_start_from_any_built_in_theme()
    {
        using var output = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(["new", "site", _project["fresh"], "--theme", "newspaper"], output, output));
        Assert.EndsWith("\ntheme: newspaper\n", await File.ReadAllTextAsync(_project["fresh/input/site.yml"]), StringComparison.Ordinal);
        Assert.Equal(2, await CommandLine.RunAsync(["new", "site", _project["other"], "--theme", "tabloid"], output, output));
    }

    [Fact]
    public async Task Every_value_of_a_page_is_printed_under_the_name_that_templates_use()
    {
        _project.Write("seeds/bridge.txt", "Harbour bridge to close\n\nThe bridge will close on Monday, the commissioner, Amara Lindqvist, said.\n");
        var (code, output, _) = await Run("values", "about.html");
        Assert.Equal(0, code);
        Assert.StartsWith("page: about.html, drawn by layouts/about.html", output, StringComparison.Ordinal);
        Assert.Contains("  title: \"How this site is made\"", output, StringComparison.Ordinal);

        var wrong = await Run("values", "abuot.html");
        Assert.Equal(2, wrong.Code);
        Assert.Contains("Did you mean \"about.html\"?", wrong.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _project.Dispose();

    private async Task<(int Code, string Output, string Errors)> Run(string command, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        string[] folders = ["--theme", _project["theme"], "--input", _project["input"], "--seeds", _project["seeds"]];
        var code = await CommandLine.RunAsync(["theme", command, .. arguments, .. folders], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
