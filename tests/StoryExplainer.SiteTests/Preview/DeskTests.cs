using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StoryExplainer.SiteTests.Support;

namespace StoryExplainer.SiteTests.Preview;

/// <summary>The desk shows everything, to the editor alone.</summary>
public sealed class DeskTests
{
    private const string Article = "_desk/article/harbour-bridge-to-close-for-repairs";

    [Fact]
    public async Task An_article_is_there_in_full_though_it_may_only_be_quoted()
    {
        await using var project = await PreviewProject.StartAsync();
        var desk = await Desk(project);

        Assert.Equal("We would rather explain a queue than a collapse,", desk.QuerySelector("#p2 a.k-quote")!.TextContent.Trim('“', '”'));
        Assert.Equal(PreviewProject.Bridge.Split("\n\n")[1], desk.QuerySelector("#p1 .words")!.TextContent);
        Assert.DoesNotContain("told reporters at the town hall on Thursday morning.", await project.Text("articles/harbour-bridge-to-close-for-repairs.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_leads_to_its_rule_and_the_lines_that_correct_it()
    {
        await using var project = await PreviewProject.StartAsync();
        var desk = await Desk(project);
        var mark = desk.QuerySelectorAll("#p1 a.k-person").Single(mark => mark.TextContent == "Amara Lindqvist");

        var card = desk.QuerySelector(mark.GetAttribute("href")!)!;
        Assert.Contains("Amara Lindqvist", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("explain seeds/bridge.txt:3", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("# input/people.yml\namara-lindqvist:\n  hide: true\n", card.QuerySelectorAll("pre").Select(lines => lines.TextContent));
    }

    [Fact]
    public async Task The_lines_that_it_gives_do_what_they_say()
    {
        await using var project = await PreviewProject.StartAsync();
        var desk = await Desk(project);
        var hide = desk.QuerySelectorAll("#p3 .card pre").Select(lines => lines.TextContent).Single(lines => lines.Contains("timeline.yml", StringComparison.Ordinal) && lines.Contains("hide", StringComparison.Ordinal));
        Assert.Contains("2 February", await project.Text("timeline.html"), StringComparison.Ordinal);

        var state = await project.After(() => project.Folder.Write("input/timeline.yml", hide));

        Assert.True(state.Site.IsComplete, string.Join('\n', state.Site.Diagnostics));
        Assert.DoesNotContain("2 February", await project.Text("timeline.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dropped_lines_are_grey_with_their_reason_in_their_place()
    {
        await using var project = await PreviewProject.StartAsync(("seeds/bridge.txt", PreviewProject.Bridge.Replace("\n\n“We", "\n\nSign up for our newsletter\n\n“We", StringComparison.Ordinal)));
        var dropped = Assert.Single((await Desk(project)).QuerySelectorAll(".dropped"));

        Assert.Contains("Sign up for our newsletter", dropped.TextContent, StringComparison.Ordinal);
        Assert.Contains("dropped: newsletter", dropped.TextContent, StringComparison.Ordinal);
        var fold = dropped.ParentElement!;
        Assert.False(fold.HasAttribute("open"));
        Assert.Equal("1 line dropped: newsletter", fold.QuerySelector("summary")!.TextContent);
        Assert.Equal("p1", fold.PreviousElementSibling!.Id);
    }

    [Fact]
    public async Task The_lines_beside_a_dropped_line_bring_it_back_and_those_beside_a_kept_one_leave_it_out()
    {
        await using var project = await PreviewProject.StartAsync(("seeds/bridge.txt", PreviewProject.Bridge.Replace("\n\n“We", "\n\nSign up for our newsletter\n\n“We", StringComparison.Ordinal)));
        var desk = await Desk(project);
        var (keep, drop) = (desk.QuerySelector(".dropped pre")!.TextContent, desk.QuerySelectorAll("#p1 .choice pre")[^1].TextContent);

        await project.After(() => project.Folder.Write("seeds/bridge.yml", "published: 2026-03-12\n" + keep + drop));

        var changed = await Desk(project);
        Assert.Contains("Sign up for our newsletter", changed.QuerySelectorAll(".words").Select(line => line.TextContent));
        Assert.Contains("left out by the editor", Assert.Single(changed.QuerySelectorAll(".dropped")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        await using var project = await PreviewProject.StartAsync(("seeds/bridge.txt", PreviewProject.Bridge.Replace("said on Thursday", "a <script>alert(1)</script> \"><img src=x onerror=alert(2)> man, said on Thursday", StringComparison.Ordinal)));
        var desk = await Desk(project);

        Assert.All(desk.QuerySelectorAll("script"), script => Assert.StartsWith("/_preview/", script.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Empty(desk.QuerySelectorAll("img"));
        Assert.Contains("<script>alert(1)</script>", desk.QuerySelector("#p1 .words")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_lists_articles_decisions_and_messages()
    {
        await using var project = await PreviewProject.StartAsync(("seeds/ferry.txt", "Ferry to run twice as often\n\nThe ferry will run twice as often on Friday, Tomas Brandvik said.\n"), ("seeds/ferry.yml", "draft: true\n"));
        var desk = await Page(project, "_desk/");

        Assert.Equal(2, desk.QuerySelectorAll(".articles li").Length);
        Assert.Contains("Draft", desk.QuerySelector(".draft")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(desk.QuerySelectorAll(".review pre").Select(lines => lines.TextContent), lines => lines.StartsWith("# seeds/ferry.yml\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Broken_links_of_pages_that_nobody_opened_are_told_there()
    {
        await using var project = await PreviewProject.StartAsync(("theme/layouts/about.html", "<h1>{{ page.title }}</h1><p><a href=\"gone.html\">x</a></p>\n"));
        string text;
        do
        {
            text = await project.Text("_desk/");
        }
        while (text.Contains("being checked", StringComparison.Ordinal));

        Assert.Contains("The page &quot;about.html&quot; links to &quot;gone.html&quot;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_tells_which_layout_partials_and_articles_made_it()
    {
        await using var project = await PreviewProject.StartAsync();
        var origin = await Page(project, "_desk/page/people/amara-lindqvist.html");
        var files = origin.QuerySelectorAll("code").Select(code => code.TextContent).ToList();

        Assert.Contains("theme/layouts/person.html", files);
        Assert.Contains("theme/partials/quote.html", files);
        Assert.Contains("seeds/bridge.txt", files);
        Assert.Contains("input/people.yml", files);
        Assert.DoesNotContain("theme/layouts/term.html", files);
    }

    [Fact]
    public async Task No_build_writes_anything_of_it()
    {
        await using var project = await PreviewProject.StartAsync();
        await project.Text(Article);
        var built = SiteTest.In(project.Folder.Path).Build();

        Assert.DoesNotContain(built.Paths, path => path.Contains("_desk", StringComparison.Ordinal) || path.Contains("_preview", StringComparison.Ordinal));
        foreach (var path in built.Paths)
        {
            Assert.DoesNotContain("_preview/", built.Text(path), StringComparison.Ordinal);
            Assert.DoesNotContain("_desk/", built.Text(path), StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(project.Folder["output"]));
    }

    private static Task<IHtmlDocument> Desk(PreviewProject project) => Page(project, Article);

    private static async Task<IHtmlDocument> Page(PreviewProject project, string path) => new HtmlParser().ParseDocument(await project.Text(path));
}
