using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Rendering;

public class ThemeTests
{
    [Fact]
    public void The_built_in_theme_has_no_problems()
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(Theme.Load(themeFolder: null, diagnostics));
        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public void A_template_that_cannot_be_read_is_told_with_its_place()
    {
        var theme = new SmallTheme("<p>\n{{ if page.role }}");
        Assert.Null(theme.Load());
        var problem = Assert.Single(theme.Diagnostics.ToSorted());
        Assert.StartsWith("theme/layouts/test.html(2,", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal("SE4101", problem.Code);
        Assert.Contains(">    2 | {{ if page.role }}", problem.Excerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fonts: sytem", "theme/theme.yml(1,8): error SE4113: \"fonts\" is \"sytem\", but it can only be \"bundled\" or \"system\".")]
    [InlineData("acent: \"#000000\"", "theme/theme.yml(1,1): error SE4113: There is no setting \"acent\". Did you mean \"accent\"? Known are name, version, fonts, styles, accent, accent_dark, sections.")]
    [InlineData("accent: teal", "theme/theme.yml(1,9): error SE4113: \"accent\" is \"teal\", but it should be a colour such as \"#0b5566\", in quotes.")]
    [InlineData("accent: \"#ffee00\"", "theme/theme.yml(1,9): warning SE4115: The accent colour #ffee00 has a contrast of 1.2 to 1 on the light page; links need 4.5 to 1 to be readable. Choose a darker one.")]
    [InlineData("sections:\n  peple: off", "theme/theme.yml(2,3): error SE4113: There is no setting \"peple\". Did you mean \"people\"? Known are due_next, people, quotes, terms, timeline, questions, provenance.")]
    public void A_wrong_setting_is_told(string settings, string expected)
    {
        var theme = new SmallTheme("").With("theme.yml", settings);
        theme.Load();
        Assert.Equal(expected, Assert.Single(theme.Diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void A_language_file_whose_label_is_no_text_is_told()
    {
        var theme = new SmallTheme("").With("i18n/en.yml", "skip: [a, b]\n");
        theme.Load()?.WordsFor("en");
        Assert.StartsWith("theme/i18n/en.yml(1,7): error SE4114: The label \"skip\" should be a text", Assert.Single(theme.Diagnostics.ToSorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_layout_is_told()
    {
        var theme = new SmallTheme("");
        Assert.Null(theme.Renderer().Render("gone.html", new TestPage(), theme.Diagnostics));
        Assert.Equal("error SE4117: There is no layout \"layouts/gone.html\" for this kind of page, so none of them is made. Add theme/layouts/gone.html.", Assert.Single(theme.Diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void A_theme_folder_that_cannot_be_read_is_told()
    {
        using var folder = new TemporaryFolder();
        var diagnostics = new DiagnosticBag();
        using var held = new FileStream(folder.Write("theme/theme.yml", "accent: \"#0b5566\"\n"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Null(Theme.Load(folder["theme"], diagnostics));
        Assert.StartsWith("theme: error SE4118: ", Assert.Single(diagnostics.ToSorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_misspelt_name_is_told()
    {
        var theme = new SmallTheme("").With("styels/tokens.css", "");
        theme.Load();
        Assert.StartsWith("theme/styels/tokens.css: warning SE4116: Nothing uses this file.", Assert.Single(theme.Diagnostics.ToSorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void System_fonts_drop_the_font_files_and_their_rules()
    {
        var theme = new SmallTheme("").With("theme.yml", "fonts: system").With("styles/fonts.css", "@font-face{}").With("assets/fonts/a.woff2", "x").Load()!;
        Assert.DoesNotContain("assets/fonts/a.woff2", theme.Assets.Keys);
        Assert.DoesNotContain("font-face", Css(theme), StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_are_one_file_in_layers_with_the_users_last()
    {
        var theme = new SmallTheme("").With("styles/base.css", "@layer base { a { color: red } } /* why */").With("assets/theme.css", "a { color: blue }").Load()!;
        Assert.Equal(
            "@layer reset,tokens,base,layout,components,print,theme;\n@layer base { a { color: red } }\n@layer theme{\na { color: blue }\n}\n",
            Css(theme));
        Assert.DoesNotContain("assets/theme.css", theme.Assets.Keys);
    }

    [Fact]
    public void A_folder_with_one_file_takes_the_rest_from_the_built_in_theme()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "assets"));
            File.WriteAllText(Path.Combine(folder, "assets", "theme.css"), "h1 { color: red }");
            var diagnostics = new DiagnosticBag();
            var theme = Theme.Load(folder, diagnostics)!;
            Assert.Empty(diagnostics.ToSorted());
            Assert.EndsWith("@layer theme{\nh1 { color: red }\n}\n", Css(theme), StringComparison.Ordinal);
            Assert.Equal(Theme.Load(themeFolder: null, diagnostics)!.Assets.Keys, theme.Assets.Keys);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_code_of_the_catalogue_is_used_once_and_explains_itself()
    {
        Assert.Equal(ThemeDiagnostics.All.Length, ThemeDiagnostics.All.Select(rule => rule.Code).Distinct().Count());
        Assert.All(ThemeDiagnostics.All, rule => Assert.True(rule.Code.StartsWith("SE4", StringComparison.Ordinal) && rule.Explanation.Length > 40));
    }

    private static string Css(Theme theme) => Encoding.UTF8.GetString(theme.Assets["assets/site.css"].Span);
}
