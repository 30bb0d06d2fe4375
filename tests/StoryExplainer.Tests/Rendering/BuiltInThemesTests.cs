using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Rendering;

public sealed class BuiltInThemesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => new(Theme.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_of_them_draws_every_kind_of_page(string name)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Equal(3 * SamplePages.Make(SampleSize.Empty).Length, ThemeChecker.Check(themeFolder: null, "en-GB", diagnostics, name));
        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public void There_are_three() => Assert.Equal("default, newspaper, plain", string.Join(", ", Theme.Names));

    [Fact]
    public void The_plain_one_is_one_style_file_of_at_most_four_kilobytes_and_no_fonts()
    {
        var theme = Theme.Load(themeFolder: null, new DiagnosticBag(), "plain")!;
        Assert.Single(ThemeFiles.Of("plain").Values, file => file.IsOfVariant && file.Path.EndsWith(".css", StringComparison.Ordinal));
        Assert.InRange(ThemeFiles.Of("plain")["styles/plain.css"].Content.Length, 1, 4096);
        Assert.InRange(theme.Assets["assets/site.css"].Length, 1, 4096);
        Assert.DoesNotContain(theme.Assets.Keys, path => path.EndsWith(".woff2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_users_file_stands_over_the_chosen_theme_and_a_copy_of_the_default_one_does_not()
    {
        _folder.Write("theme/partials/masthead.html", ThemeFiles.BuiltIn["partials/masthead.html"].Text);
        _folder.Write("theme/partials/monogram.html", "{{- # it: a person. -}}<i>ours</i>");
        _folder.Write("theme/assets/theme.css", "h1 { color: red }");
        var files = ThemeFiles.Read(_folder["theme"], "plain", new DiagnosticBag())!;
        Assert.True(files["partials/masthead.html"].IsOfVariant);
        Assert.False(files["partials/monogram.html"].IsBuiltIn);
        Assert.EndsWith("@layer theme{\nh1 { color: red }\n}\n", StylesOf(Theme.Load(files, new DiagnosticBag())!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_users_choices_are_taken_key_by_key()
    {
        _folder.Write("theme/theme.yml", "accent: \"#113355\"\nsections:\n  quotes: off\n");
        var theme = Theme.Load(_folder["theme"], new DiagnosticBag(), "plain")!;
        Assert.Equal(("#113355", false, false), (theme.Settings.Accent, theme.Settings.HasFonts, theme.Settings.HasDefaultStyles));
        Assert.False(theme.Settings.Sections.Quotes);
        Assert.DoesNotContain("masthead__row", StylesOf(theme), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string StylesOf(Theme theme) => Encoding.UTF8.GetString(theme.Assets["assets/site.css"].Span);
}
