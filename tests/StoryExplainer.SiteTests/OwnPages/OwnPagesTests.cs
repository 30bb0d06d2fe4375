using StoryExplainer.Language.Diagnostics;
using StoryExplainer.SiteTests.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.OwnPages;

public sealed class OwnPagesTests : IDisposable
{
    // One pixel, as a PNG.
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly TemporaryFolder _project = new();

    public OwnPagesTests() =>
        _project.Write("seeds/bridge.txt", "Harbour bridge to close for repairs\n\nThe harbour bridge will close on Monday, the transport commissioner, Amara Lindqvist, said on Thursday.\n");

    [Fact]
    public void Everything_that_a_page_can_hold_is_drawn()
    {
        var main = Page(
            """
            # Method

            We ~~guess~~ read.\
            Then we write `code`.[^once] Again.[^once]

            | What | How many |
            |:--|--:|
            | Bridges | 2 |

            - [x] Read
            - [ ] Write

            Tide
            :   Water that comes
            :   and goes

            ---

            ```
            if (a < b) { }
            ```

            [^once]: Read **twice**, says Amara Lindqvist.
            """);

        Assert.Equal("guess", main.QuerySelector("p s")!.TextContent);
        Assert.Single(main.QuerySelectorAll("p br"));
        Assert.Equal("code", main.QuerySelector("p code")!.TextContent);
        Assert.Equal(["start", "end"], main.QuerySelectorAll("th[scope=col]").Select(cell => cell.GetAttribute("data-align")));
        Assert.Equal(["Bridges", "2"], main.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal([true, false], main.QuerySelectorAll(".tasks li").Select(item => item.HasAttribute("data-done")));
        Assert.Equal("Tide", main.QuerySelector("dt")!.TextContent);
        Assert.Equal(["Water that comes", "and goes"], main.QuerySelectorAll("dd").Select(item => item.TextContent));
        Assert.NotNull(main.QuerySelector("hr"));
        Assert.Equal("if (a < b) { }", main.QuerySelector("pre code")!.TextContent);
    }

    [Fact]
    public void A_footnote_and_its_marks_lead_to_each_other()
    {
        var main = Page("# Method\n\nOnce[^a] and again.[^a]\n\n[^a]: The note.\n");

        var marks = main.QuerySelectorAll("sup").ToList();
        var note = main.QuerySelector(".notes li")!;
        Assert.Equal(2, marks.Count);
        Assert.All(marks, mark => Assert.Equal("#" + note.Id, mark.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal(marks.Select(mark => "#" + mark.Id), note.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Pages_link_to_each_other_by_their_files_and_to_headings_by_their_words()
    {
        _project.Write("input/pages/The dam.md", "# The dam\n\n## At night\n\nIt holds.\n");

        var main = Page("# Method\n\n## How we work\n\nSee [the dam](The%20dam.md), [the night](The%20dam.md#at-night) and [above](#how-we-work).\n");

        Assert.Equal(["the-dam.html", "the-dam.html#section-at-night", "#section-how-we-work"], main.QuerySelectorAll(".text a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("input/static/pictures/the dam.png", "pictures/the%20dam.png", "../pictures/the%20dam.png")]
    [InlineData("input/static/pictures/the dam.png", "../pictures/the%20dam.png", "../pictures/the%20dam.png")]
    [InlineData("input/pages/the dam.png", "the%20dam.png", "the%20dam.png")]
    public void A_picture_stands_with_its_words_and_its_size(string file, string address, string src)
    {
        _project.Write(file, "");
        File.WriteAllBytes(_project[file], Pixel);

        var picture = Page($"# Method\n\n![The dam at low water]({address} \"In March\")\n").QuerySelector("figure")!;

        var image = picture.QuerySelector("img")!;
        Assert.Equal((src, "The dam at low water", "1", "1"), (image.GetAttribute("src"), image.GetAttribute("alt"), image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Equal("In March", picture.QuerySelector("figcaption")!.TextContent);
    }

    [Theory]
    [InlineData("![](dam.png)", "input/pages/method.md(3,1): error SE3321: The picture \"dam.png\" has no words")]
    [InlineData("![The dam](dam.png)", "input/pages/method.md(3,1): error SE5101: The page \"pages/method.html\" links to \"pages/dam.png\"")]
    [InlineData("![The dam](https://example.org/dam.png)", "input/pages/method.md(3,1): error SE3322: ")]
    [InlineData("See ![the dam](dam.png) here.", "input/pages/method.md(3,5): error SE3316: A picture inside a line")]
    [InlineData("- a\n  - b", "input/pages/method.md(4,3): error SE3316: A list inside a list")]
    [InlineData("Read.[^nowhere]", "input/pages/method.md(3,6): error SE3316: A footnote mark without its note")]
    [InlineData("See [[The dam]].", "input/pages/method.md(3,5): error SE3316: A link in double brackets")]
    [InlineData("It is ==very== clear.", "input/pages/method.md(3,7): error SE3316: Marked text (==)")]
    [InlineData("[TOC]", "input/pages/method.md(3,1): error SE3316: A table of contents")]
    [InlineData("::: note", "input/pages/method.md(3,1): error SE3316: A box (:::)")]
    [InlineData("## Method {#how}", "input/pages/method.md(3,1): error SE3316: A name or class in braces")]
    [InlineData("A <b>b</b>.", "input/pages/method.md(3,3): error SE3313: ")]
    [InlineData("- [ ] a\n- b", "input/pages/method.md(3,3): error SE3316: A task among lines that are none")]
    public void What_cannot_be_shown_is_refused_with_its_place(string markdown, string error)
    {
        _project.Write("input/pages/method.md", $"# Method\n\n{markdown}\n");

        Assert.Contains(SiteTest.In(_project.Path).Build().Diagnostics, line => line.StartsWith(error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_can_have_a_layout_of_its_own_and_a_place_in_the_menu()
    {
        _project.Write("theme/layouts/wide.html", "<div class=\"wide\"><h1>{{ page.title }}</h1>{{ include \"partials/block-text.html\" page.blocks }}</div>\n");
        _project.Write("input/pages/alpha.md", "---\nnavigation: true\norder: 2\n---\n# Alpha\n\nA.\n");
        _project.Write("input/pages/beta.md", "---\nnavigation: true\norder: 1\nlayout: wide\n---\n# Beta\n\nB.\n");

        var site = SiteTest.In(_project.Path).Build();

        Assert.True(site.Build.IsComplete, string.Join('\n', site.Diagnostics));
        Assert.NotNull(site.Page("pages/beta.html").QuerySelector("main .wide"));
        Assert.Equal(["Beta", "Alpha"], site.Page("index.html").QuerySelectorAll("nav a").Select(link => link.TextContent.Trim()).Where(words => words is "Alpha" or "Beta").Take(2));
    }

    [Fact]
    public void A_layout_that_is_not_there_is_told_where_it_is_named()
    {
        _project.Write("input/pages/beta.md", "---\nlayout: wide\n---\n# Beta\n\nB.\n");

        Assert.Contains(SiteTest.In(_project.Path).Build().Diagnostics, line => line.StartsWith("input/pages/beta.md(2,9): error SE3323: The theme has no layout \"wide\".", StringComparison.Ordinal));
    }

    public void Dispose() => _project.Dispose();

    private AngleSharp.Dom.IElement Page(string markdown)
    {
        _project.Write("input/pages/method.md", markdown + "\n");
        var site = SiteTest.In(_project.Path).Build();
        Assert.Empty(site.Build.Diagnostics.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString()));
        return site.Page("pages/method.html").QuerySelector("main")!;
    }
}
