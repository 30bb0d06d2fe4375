using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Rendering;

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
}
