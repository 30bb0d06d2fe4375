using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Rendering;

public class ThemeCheckerTests
{
    [Fact]
    public void The_built_in_theme_draws_every_kind_of_page_with_nothing_the_usual_and_too_much()
    {
        var diagnostics = new DiagnosticBag();
        var pages = ThemeChecker.Check(themeFolder: null, "en-GB", diagnostics);
        Assert.True(diagnostics.ToSorted().IsEmpty, string.Join("\n\n", diagnostics.ToSorted().Take(8).Select(problem => problem + "\n" + problem.Excerpt)));
        Assert.Equal(3 * SamplePages.Make(SampleSize.Empty).Length, pages);
    }

    [Fact]
    public void Sample_pages_do_not_put_markup_of_their_texts_on_the_page()
    {
        var renderer = new PageRenderer(Theme.Load(themeFolder: null, new DiagnosticBag())!, "en-GB");
        foreach (var page in SamplePages.Make(SampleSize.Extreme))
        {
            var html = System.Text.Encoding.UTF8.GetString(renderer.Render(page, new DiagnosticBag())!);
            Assert.DoesNotContain("<b>signs", html, StringComparison.Ordinal);
            Assert.DoesNotContain("gesellschaft<script", html, StringComparison.Ordinal);
            if (Environment.GetEnvironmentVariable("SAMPLE_PAGES") is { } folder)
            {
                File.WriteAllText(Path.Combine(folder, page.Kind + ".html"), html);
            }
        }
    }

    [Theory]
    [InlineData("<p title={{ page.description }}>x</p>", "SE4122", "<p>")]
    [InlineData("<script type=\"module\">{{ page.title }}</script>", "SE4123", "a script in the page")]
    [InlineData("<p style=\"color: red\">x</p>", "SE4123", "the attribute style of <p>")]
    [InlineData("{{ for crumb in page.breadcrumbs }}<a href=\"{{ crumb.href }}\">x</a>{{ end }}", "SE4123", "an address of <a> that would run code")]
    [InlineData("<dl><dt>Published</dt><dd class=\"when\">{{ page.canonical }}</dd></dl>", "SE4124", "<dd class=\"when\">")]
    [InlineData("<p>{{ t \"no.such_label\" }}</p>", "SE4108", "no.such_label")]
    [InlineData("<p>{{ page.titel }}</p>", "SE4102", "titel")]
    public void A_mistake_that_shows_only_with_some_values_is_found_before_readers_see_it(string layout, string code, string words)
    {
        using var folder = new TemporaryFolder();
        folder.Write("theme/layouts/404.html", layout);
        var diagnostics = new DiagnosticBag();
        ThemeChecker.Check(folder["theme"], "en-GB", diagnostics);
        var problem = diagnostics.ToSorted().First(found => found.Code == code && found.Location?.Path == "theme/layouts/404.html");
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }
}
