using System.Runtime.CompilerServices;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Rendering;

namespace StoryExplainer.Tests.Rendering;

public class ThemeReadmeTests
{
    [Fact]
    public void The_readme_lists_every_partial_and_every_value_as_they_are()
    {
        var path = Path.Combine(Folder(), "README.md");
        var written = File.ReadAllText(path);
        var current = Replace(Replace(written, "partials", Partials()), "values", ThemeValues.ToMarkdown());
        if (written != current && Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(path, current);
            return;
        }

        Assert.True(written == current, "theme/README.md is not current: run UPDATE_SNAPSHOTS=1 dotnet test --filter ThemeReadme and look at what changed.");
    }

    [Fact]
    public void Every_partial_says_what_it_is_handed() =>
        Assert.All(Templates().Where(template => template.Path.StartsWith("partials/", StringComparison.Ordinal)), template =>
            Assert.False(string.IsNullOrEmpty(TemplateComment.Of(template.Source.Text)), template.Path));

    [Fact]
    public void Partials_do_not_reach_for_the_page() =>
        Assert.All(Templates().Where(template => template.Path.StartsWith("partials/", StringComparison.Ordinal)), template =>
            Assert.DoesNotMatch(@"(?<![\w.""])page\.[a-z]", template.Source.Text));

    [Fact]
    public void No_template_has_inline_styles_or_scripts() =>
        Assert.All(Templates(), template => Assert.DoesNotMatch(@"\sstyle=|\son[a-z]+=""|<script(?![^>]*(?:src=|ld\+json))|<style", template.Source.Text));

    private static string Partials()
    {
        var table = new StringBuilder("| partial | what it is handed |\n|---|---|\n");
        foreach (var template in Templates().Where(template => template.Path.StartsWith("partials/", StringComparison.Ordinal)))
        {
            table.Append("| `").Append(template.Path["partials/".Length..]).Append("` | ").Append(TemplateComment.Of(template.Source.Text)).Append(" |\n");
        }

        return table.ToString();
    }

    private static IEnumerable<ThemeTemplate> Templates() => Theme.Load(themeFolder: null, new DiagnosticBag())!.Templates;

    private static string Replace(string text, string name, string content)
    {
        var start = text.IndexOf($"<!-- {name} -->\n", StringComparison.Ordinal) + $"<!-- {name} -->\n".Length;
        var end = text.IndexOf($"<!-- end of {name} -->", StringComparison.Ordinal);
        return text[..start] + content + text[end..];
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "theme");
}
