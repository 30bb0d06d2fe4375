using System.Text;
using StoryExplainer.Site;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Site.Output;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Incremental;

/// <summary>Whatever is edited in whatever order, remembering must never show: the site is byte for byte that of a build that knows nothing.</summary>
public sealed class IncrementalTests : IDisposable
{
    private static readonly string[] Towns = ["Port Mallory", "Eastmere", "Brenford"];
    private static readonly string[] People = ["Amara Lindqvist, the transport commissioner,", "the harbour master, Tomas Brandvik,", "Ines Quaanu, opposition leader,", "Kofi Sundaram, chief engineer,"];
    private static readonly string[] Things = ["the harbour bridge", "the ferry pier", "the flood wall"];

    private readonly TemporaryFolder _project = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void After_any_edits_a_preview_and_a_build_that_remember_equal_a_clean_build(int seed)
    {
        var random = new Random(seed);
        _project.Write("seeds/first.txt", Article(random));
        var session = new SiteSession(new SiteRequest { Folders = SiteFolders.In(_project.Path), UsesNoCache = true }, TimeProvider.System);
        for (var step = 0; step < 14; step++)
        {
            var what = Edit(random, step);
            var clean = Build(new SiteRequest { Folders = SiteFolders.In(_project.Path), UsesNoCache = true });
            var site = session.Update(new Progress<SiteProgress>(), CancellationToken.None);
            Assert.True(site.IsComplete, $"{what}: {string.Join('\n', site.Diagnostics)}");
            foreach (var (path, bytes) in clean)
            {
                Same(bytes, site.Find(path)?.Bytes, $"step {step}, {what}: preview of {path}");
            }

            Assert.Equal(clean.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal), site.PagePaths.Order(StringComparer.Ordinal));

            var built = SitePipeline.Build(new SiteRequest { Folders = SiteFolders.In(_project.Path) }, new Progress<SiteProgress>(), CancellationToken.None);
            Assert.True(built.IsComplete, $"{what}: {string.Join('\n', built.Diagnostics)}");
            var files = Directory.EnumerateFiles(_project["output"], "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(_project["output"], path).Replace('\\', '/'), StringComparer.Ordinal);
            files.Remove(SiteWriter.MarkerName);
            Assert.Equal(clean.Keys.Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
            foreach (var (path, bytes) in clean)
            {
                Same(bytes, File.ReadAllBytes(files[path]), $"step {step}, {what}: build of {path}");
            }
        }
    }

    [Fact]
    public void A_page_of_the_last_site_that_somebody_changed_is_written_again()
    {
        _project.Write("seeds/first.txt", Article(new Random(7)));
        Build();
        var page = _project["output/about.html"];
        var good = File.ReadAllText(page);
        File.WriteAllText(page, good.Replace("<h1", "<h9", StringComparison.Ordinal));

        Build();

        Assert.Equal(good, File.ReadAllText(page));
    }

    [Fact]
    public void Pages_that_did_not_change_are_kept_and_their_links_still_checked()
    {
        _project.Write("seeds/first.txt", Article(new Random(7)));
        _project.Write("input/pages/method.md", "# How we work\n\nWe read.\n");
        _project.Write("theme/layouts/about.html", "<h1>{{ page.title }}</h1><p><a href=\"pages/method.html\">how</a></p>\n");
        Assert.True(Build().IsComplete);
        var written = File.GetLastWriteTimeUtc(_project["output/about.html"]);
        Assert.True(Build().Files.Written == 0);

        // The page that links is the same as before; the page that it links to is gone.
        File.Delete(_project["input/pages/method.md"]);
        var broken = Build();

        Assert.Equal(written, File.GetLastWriteTimeUtc(_project["output/about.html"]));
        Assert.Contains(broken.Diagnostics, problem => problem.Message.StartsWith("The page \"about.html\" links to \"pages/method.html\", which this build does not make.", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_to_other_sites_of_pages_that_are_kept_are_known_too()
    {
        _project.Write("seeds/first.txt", Article(new Random(7)));
        _project.Write("theme/layouts/about.html", "<h1>{{ page.title }}</h1><p><a href=\"https://example.org/there?x=1#y\">there</a></p>\n");
        var first = Build().ExternalLinks;
        Assert.Contains(first, link => link.Address.AbsoluteUri == "https://example.org/there?x=1" && link.Page == "about.html");
        Assert.Equal(first.ToArray(), Build().ExternalLinks.ToArray());
    }

    [Fact]
    public void A_problem_of_a_page_is_told_in_every_build()
    {
        _project.Write("seeds/first.txt", Article(new Random(7)));
        _project.Write("theme/layouts/about.html", "<h1 id=\"a\">{{ page.title }}</h1><p id=\"a\">twice</p>\n");
        for (var i = 0; i < 2; i++)
        {
            Assert.Contains(Build().Diagnostics, problem => problem.Code == "SE5103");
        }
    }

    public void Dispose() => _project.Dispose();

    private SiteBuild Build() => SitePipeline.Build(new SiteRequest { Folders = SiteFolders.In(_project.Path) }, new Progress<SiteProgress>(), CancellationToken.None);

    private static Dictionary<string, byte[]> Build(SiteRequest request)
    {
        using var output = new MemoryOutput();
        var build = SitePipeline.BuildInto(output, request, new Progress<SiteProgress>(), CancellationToken.None);
        Assert.True(build.IsComplete, string.Join('\n', build.Diagnostics));
        return output.Files.ToDictionary(StringComparer.Ordinal);
    }

    private static void Same(byte[] expected, byte[]? actual, string what)
    {
        if (actual is null || !expected.AsSpan().SequenceEqual(actual))
        {
            Assert.Fail($"{what} differs.\n{Encoding.UTF8.GetString(expected)}\n---\n{(actual is null ? "(missing)" : Encoding.UTF8.GetString(actual))}");
        }
    }

    private string Edit(Random random, int step)
    {
        var seeds = Directory.EnumerateFiles(_project["seeds"], "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var one = seeds[random.Next(seeds.Count)];
        switch (random.Next(12))
        {
            case 0 or 1:
                _project.Write($"seeds/{(random.Next(2) == 0 ? "harbour/" : "")}report-{step}.txt", Article(random));
                return "a new seed";
            case 2:
                File.WriteAllText(one, Article(random));
                return "an edited seed";
            case 3 when seeds.Count > 1:
                File.Delete(one);
                return "a deleted seed";
            case 4:
                File.Move(one, Path.Combine(Path.GetDirectoryName(one)!, $"moved-{step}.txt"));
                return "a renamed seed";
            case 5:
                File.WriteAllText(Path.ChangeExtension(one, ".yml"), $"publisher: The Paper {step}\npublished: 2026-03-{10 + step}\nslug: slug-{step}\nrights: {(random.Next(2) == 0 ? "own" : "quoted")}\n");
                return "a file beside a seed";
            case 6:
                _project.Write("input/site.yml", $"title: News {step}\n{(random.Next(2) == 0 ? "base-url: https://example.org/repo/\n" : "")}");
                return "the settings";
            case 7:
                _project.Write("input/corrections.yml", $"- date: 2026-04-{10 + step}\n  what: A number was wrong in edition {step}\n  why: A reader told us\n");
                return "the corrections";
            case 8:
                _project.Write("theme/partials/footer.html", $"<footer id=\"site-search\"><p>{step} {{{{ page.title }}}}</p></footer>\n");
                return "a partial";
            case 9:
                Directory.CreateDirectory(_project["theme/partials"]);
                File.Delete(_project["theme/partials/footer.html"]);
                return "a partial deleted";
            case 10:
                _project.Write("theme/assets/theme.css", $"h1 {{ order: {step} }}\n");
                return "a style sheet";
            default:
                _project.Write("theme/i18n/en.yml", File.ReadAllText(Path.Combine(Support.SiteTest.Repository, "theme", "i18n", "en.yml")).Replace("Who", $"Who{step} ", StringComparison.Ordinal));
                return "the words";
        }
    }

    private static string Article(Random random)
    {
        var (person, other) = (People[random.Next(People.Length)], People[random.Next(People.Length)]);
        var thing = Things[random.Next(Things.Length)];
        return $"""
            {thing[4..5].ToUpperInvariant()}{thing[5..]} of {Towns[random.Next(Towns.Length)]} to close in week {random.Next(1, 50)}

            On {random.Next(1, 28)} March 2026, {person} said that {thing} in {Towns[random.Next(Towns.Length)]} would close.

            “We would rather explain {random.Next(2, 99)} queues than a collapse,” {other} told reporters on Thursday.

            In {random.Next(1990, 2020)}, the council bought {thing} for {random.Next(2, 90)} million crowns.
            """;
    }
}
