using StoryExplainer.Commands;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests;

/// <summary>Ten slips that other site generators miss, tell without a place, or tell one at a time: here all in one project, told in one pass, each once.</summary>
public sealed class TenMistakesTests : IDisposable
{
    private readonly TemporaryFolder _project = new();

    [Fact]
    public async Task All_ten_are_told_at_once_each_with_its_place_and_the_last_site_stays()
    {
        _project.Write("seeds/bridge.txt", "Harbour bridge to close for repairs\n\nThe harbour bridge will close on Monday, the transport commissioner, Amara Lindqvist, said on Thursday.\n\n“We would rather explain a queue,” Ms Lindqvist told the mayor, Kemal Aydin.\n");
        _project.Write("seeds/bridge.yml", "published: 2026-03-12\nurl: https://example.org/bridge\n");
        Assert.Equal("", await Build());
        var before = File.ReadAllBytes(_project["output/index.html"]);

        _project.Write("theme/layouts/about.html", "<p>{{ undefined_name }}</p>\n");                          // 1 an undefined variable
        _project.Write("theme/layouts/search.html", "<p>{{ undefined_name.field }}</p>\n");                   // 2 a field of one
        _project.Write("theme/layouts/terms.html", "<div>\n{{ if page.title }}\n</div>\n");                   // 3 an if without end
        _project.Write("theme/layouts/corrections.html", "{{ include \"partials/nowhere.html\" page }}\n");   // 4 a partial that is missing
        _project.Write("theme/layouts/changes.html", "<p>{{ page.title | shout }}</p>\n");                    // 5 an unknown filter
        _project.Write("input/terms.yml", "bridge:\n  definition: \"A way across\n  source: Handbook\n");     // 6 YAML that is none
        _project.Write("seeds/bridge.yml", "published: not-a-date\nurl: https://example.org/bridge\n");       // 7 a date that is none
        _project.Write("input/pages/method.md", "---\ntitel: Method\n---\n# Method\n\nWe read.\n");           // 8 titel for title
        _project.Write("input/people.yml", "kemal-aydin:\n  page: true\n  slug: amara-lindqvist\n");          // 9 two people with one address
        _project.Write("input/site.yml", "base_url: https://example.org/\n");                                 // 10 an unknown key in the settings

        var errors = (await Build()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains(": error SE", StringComparison.Ordinal)).Select(line => line[..(line.IndexOf(": error SE", StringComparison.Ordinal) + 14)]).ToList();

        Assert.Equal(
            [
                "input/pages/method.md(2,1): error SE3009", "input/people.yml(3,9): error SE3204", "input/site.yml(1,1): error SE3009", "input/terms.yml(2,15): error SE3003",
                "seeds/bridge.yml(1,12): error SE3012", "theme/layouts/about.html(1,7): error SE4103", "theme/layouts/changes.html(1,20): error SE4103",
                "theme/layouts/corrections.html(1,12): error SE4104", "theme/layouts/search.html(1,7): error SE4103", "theme/layouts/terms.html(2,20): error SE4101",
            ],
            errors);
        Assert.Equal(before, File.ReadAllBytes(_project["output/index.html"]));
    }

    public void Dispose() => _project.Dispose();

    private async Task<string> Build()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        await CommandLine.RunAsync(["build", "--seeds", _project["seeds"], "--input", _project["input"], "--theme", _project["theme"], "--output", _project["output"]], output, errors);
        return errors.ToString();
    }
}
