using StoryExplainer.SiteTests.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.OwnPages;

/// <summary>A person has the picture that the editor gives, with its credit, and a page of one's own can list what the site knows.</summary>
public sealed class PortraitTests : IDisposable
{
    // One pixel, as a PNG.
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private const string Bridge =
        "Harbour bridge to close for repairs\n\nThe harbour bridge will close on 16 March 2026, the transport commissioner, Amara Lindqvist, said on Thursday.\n\n“We would rather explain a queue than a collapse,” Ms Lindqvist told reporters.\n";

    private readonly TemporaryFolder _project = new();

    public PortraitTests() => _project.Write("seeds/bridge.txt", Bridge);

    [Fact]
    public void A_portrait_stands_on_the_page_with_its_words_and_its_credit()
    {
        Put("input/static/portraits/amara l.png", Pixel);
        _project.Write("input/people.yml", "amara-lindqvist:\n  picture: portraits/amara l.png\n  alt: Amara Lindqvist <at> a lectern\n  credit: \"Photo: Jo Field, CC BY 4.0\"\n");

        var site = SiteTest.In(_project.Path).Build();
        var portrait = site.Page("people/amara-lindqvist.html").QuerySelector(".portrait")!;

        Assert.True(site.Build.IsComplete, string.Join('\n', site.Diagnostics));
        Assert.Equal(("../portraits/amara%20l.png", "Amara Lindqvist <at> a lectern", "1"), (portrait.QuerySelector("img")!.GetAttribute("src"), portrait.QuerySelector("img")!.GetAttribute("alt"), portrait.QuerySelector("img")!.GetAttribute("width")));
        Assert.Equal("Photo: Jo Field, CC BY 4.0", portrait.QuerySelector("figcaption")!.TextContent);
    }

    [Theory]
    [InlineData("picture: a.png\n  alt: x\n  credit: y", "input/people.yml(2,12): error SE3324: There is no picture \"a.png\" in input/static/.")]
    [InlineData("picture: https://example.org/a.png\n  alt: x\n  credit: y", "error SE3324: There is no picture \"https://example.org/a.png\"")]
    [InlineData("picture: ../people.yml\n  alt: x\n  credit: y", "error SE3324: There is no picture \"../people.yml\"")]
    [InlineData("picture: a.png\n  alt: x", "\"credit\"")]
    [InlineData("picture: a.png\n  credit: x", "\"alt\"")]
    [InlineData("alt: x\n  credit: y", "\"picture\"")]
    public void A_portrait_without_file_words_or_credit_is_told(string lines, string message)
    {
        _project.Write("input/people.yml", $"amara-lindqvist:\n  {lines}\n");

        Assert.Contains(SiteTest.In(_project.Path).Build().Diagnostics, line => line.Contains("input/people.yml(", StringComparison.Ordinal) && line.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("static/dam.jpg", 1_000_001, true)]
    [InlineData("static/dam.jpg", 1_000_000, false)]
    [InlineData("static/dam.zip", 1_000_001, false)]
    [InlineData("pages/dam.png", 1_000_001, true)]
    public void A_heavy_picture_gets_a_warning(string path, int size, bool isTold)
    {
        Put("input/" + path, new byte[size]);

        var site = SiteTest.In(_project.Path).Build();

        Assert.True(site.Build.IsComplete);
        Assert.Equal(isTold, site.Diagnostics.Any(line => line.StartsWith($"input/{path}: warning SE5110: This picture has 1,000,001 bytes", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_layout_of_ones_own_lists_people_terms_organisations_and_events()
    {
        _project.Write("theme/layouts/wide.html", Layout);
        _project.Write("input/pages/all.md", "---\nlayout: wide\n---\n# All\n\nA.\n");

        var main = SiteTest.In(_project.Path).Build().Page("pages/all.html");

        Assert.Equal("../people/amara-lindqvist.html", main.QuerySelector("#people a")!.GetAttribute("href"));
        Assert.Contains("transport commissioner", main.QuerySelector("#people")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("../timeline.html#e-", main.QuerySelector("#events a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_home_page_of_several_stories_has_the_same_lists()
    {
        _project.Write("seeds/bridge/one.txt", Bridge);
        _project.Write("seeds/ferry/two.txt", "Ferry to run twice as often\n\nThe ferry will run twice as often from 20 March 2026, the harbour master, Tomas Brandvik, told the council.\n");
        File.Delete(_project["seeds/bridge.txt"]);
        _project.Write("theme/layouts/home.html", Layout);

        var people = SiteTest.In(_project.Path).Build().Page("index.html").QuerySelectorAll("#people a").Select(person => person.TextContent);

        Assert.Superset(new HashSet<string>(["Amara Lindqvist"], StringComparer.Ordinal), people.ToHashSet(StringComparer.Ordinal));
    }

    public void Dispose() => _project.Dispose();

    private const string Layout =
        """
        <h1>{{ page.title }}</h1>
        <ul id="people">{{ for person in page.lists.people }}<li>{{ if person.href }}<a href="{{ url person.href }}">{{ person.name }}</a>{{ end }} {{ person.role }}</li>{{ end }}</ul>
        <p>{{ page.lists.terms.size }} {{ page.lists.organisations.size }}</p>
        <ul id="events">{{ for event in page.lists.events }}<li><a href="{{ url event.href }}">{{ event.title }}</a> {{ event.date.text }}</li>{{ end }}</ul>

        """;

    private void Put(string path, byte[] bytes)
    {
        _project.Write(path, "");
        File.WriteAllBytes(_project[path], bytes);
    }
}
