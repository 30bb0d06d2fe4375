using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Writing;
using StoryExplainer.Stories.Model;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Editing.Writing;

public class StoryTextTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Every_block_finds_its_place()
    {
        var text = Read("""
            ---
            review: checked by J. Editor on 2026-03-12
            ---
            # The *Grace* and the pier

            A ferry hit the pier. [herald title]

            ## In brief
            - The mayor says “we were lucky”. [herald ¶1]
            - The inspector [met the mayor](https://example.org) in Hull. [herald ¶2.1] [herald ¶3]

            ## Claimed as agreed
            - One. [post ¶1]

            ## Contested
            - Two. [post ¶1]

            ## Not known yet
            - Three. [post ¶1]

            ## Where each side stands
            ### Were the brakes checked?
            - **Owner**: The plate was new. [post ¶1]
            - **City:** not stated

            ## Questions readers ask
            ### Was it loud?
            Yes. [post ¶2]

            ## Who’s who
            - **Ben Okoro**: Asks who checked the brakes. [herald ¶3]
            """);

        Assert.Empty(_diagnostics.ToSorted());
        Assert.Equal("The Grace and the pier", text.Title);
        Assert.Equal("A ferry hit the pier.", text.Standfirst!.Words);
        Assert.Equal(2, text.Brief.Length);
        Assert.Equal((1, 1, 1), (text.Claimed.Length, text.Contested.Length, text.Unknown.Length));
        Assert.Equal([("Owner", "The plate was new."), ("City", null)], text.Positions[0].Sides.Select(side => (side.Side, side.Text?.Words)));
        Assert.Equal("Yes.", text.Questions[0].Answer[0].Words);
        Assert.Equal("Asks who checked the brakes.", text.Parts["ben-okoro"].Words);
        Assert.Equal("J. Editor", text.Review!.By);
    }

    [Fact]
    public void Words_and_citations_keep_their_order_and_styles()
    {
        var text = Read("# T\n\nA **ferry** hit [¶8 is no citation](https://example.org/a) the pier. [herald ¶1] It sank. [post ¶1.1]\n").Standfirst!;

        Assert.Equal(
            ["A ", "*ferry", " hit ", "¶8 is no citation@https://example.org/a", " the pier.", "[herald 1]", " It sank.", "[post 1.1]"],
            text.Runs.Select(run => run switch
            {
                WordRun word => (word.Style == TextStyle.Strong ? "*" : "") + word.Text + (word.Link is null ? "" : "@" + word.Link),
                Citation citation => $"[{citation.Key} {citation.Paragraph}{(citation.Sentence is null ? "" : "." + citation.Sentence)}]",
                _ => "?",
            }));
        Assert.Equal(3, text.Position.Line);
    }

    [Fact]
    public void A_citation_of_the_only_article_needs_no_key()
    {
        var stories = Stories(1);
        var desk = EditorDeskReader.Read(new EditorFiles([new("story.md", "# T\n\nThe mayor says “we were lucky”. [p1]\n")]), stories, _diagnostics);

        Assert.Empty(_diagnostics.ToSorted());
        Assert.Equal(new Evidence("ferry-hits-pier", 1, new(0, 45)), desk.Texts["ferry-hits-pier"].Standfirst!.Citations.Single().Evidence);
        Assert.Equal("T", desk.WithTitles(stories).Stories[0].Title);
    }

    [Theory]
    [InlineData("# T\n\n## In brief\n- It sank.", "input/story.md(4,3): error SE3306: This statement has no citation. Add the paragraph that says it, such as [¶8], at its end.")]
    [InlineData("# T\n\n## In brief\n- It sank. [herald ¶9]", "input/story.md(4,12): error SE3302: herald ¶9 does not exist: \"Ferry hits pier\" has 4 paragraphs.")]
    [InlineData("# T\n\n## In brief\n- It sank. [¶1]", "input/story.md(4,12): error SE3304: There are several articles, and this citation does not say which one is meant (input/story.md line 4). If all mean one article, add a line such as \"cites: herald\" to input/site.yml; else put its key in front of each, such as herald ¶1. Keys: herald, post.")]
    [InlineData("# T\n\n## In brief\n- It sank. [heralt ¶1]", "input/story.md(4,12): error SE3301: There is no article \"heralt\". Did you mean \"herald\"?")]
    [InlineData("# T\n\n## In brief\n- It sank. [herald ¶1.2]", "input/story.md(4,12): error SE3303: herald ¶1.2 does not exist: that paragraph has 1 sentences.")]
    [InlineData("# T\n\n## In brief\n- She says “we are lucky”. [herald ¶1]", "input/story.md(4,3): error SE3305: “we are lucky” does not stand in herald ¶1. Copy the words from the article, or leave out the quotation marks.")]
    [InlineData("# T\n\n## In brief\n- She says \"we were lucky\". [herald ¶2]", "input/story.md(4,3): error SE3305: “we were lucky” does not stand in herald ¶2. It stands in ¶1.")]
    [InlineData("# T\n\n## In breif\n- It sank. [herald ¶1]", "input/story.md(3,1): error SE3308: story.md has no block \"In breif\". Did you mean \"In brief\"?")]
    [InlineData("# T\n\n## In brief\n- A. [herald ¶1]\n\n## In brief\n- B. [herald ¶1]", "input/story.md(6,1): error SE3309: \"In brief\" stands in line 3 already. Join the two blocks.")]
    [InlineData("# T\n\nA. [herald ¶1]\n\nB. [herald ¶1]", "input/story.md(5,1): error SE3310: This text stands under no heading that story.md knows, so it would be lost. Move it under one of: In brief, Claimed as agreed, Contested, Not known yet, Where each side stands, Questions readers ask, Who is who.")]
    [InlineData("# T\n\n## Where each side stands\n### Q?\n- The owner says so. [post ¶1]", "input/story.md(5,3): error SE3311: A line of this block names a side, a colon and what the side says: \"- **Ferry company**: It wants a new pier. [¶4]\". Where the sources do not say, write \"- **Ferry company**: not stated\".")]
    [InlineData("# T\n\n## In brief\n- [A](javascript:alert(1)). [herald ¶1]", "input/story.md(4,3): error SE3312: The link \"javascript:alert(1)\" is not one that readers can follow safely. Use an address that begins with https:// or mailto:, or the path of a page of this site.")]
    [InlineData("# T\n\n## In brief\n- A <b>b. [herald ¶1]", "input/story.md(4,5): error SE3313: HTML does not work here, so it would be shown as it stands. Use Markdown: **strong**, *emphasis*, [words](https://address).")]
    [InlineData("# T\n\n## In brief\n- ![A](a.png) [herald ¶1]", "input/story.md(4,3): error SE3316: A picture inside a line cannot be shown here. Use paragraphs, lists, headings, links, and quotations.")]
    [InlineData("---\nreviewed: yes\n---\n# T", "input/story.md(2,1): error SE3009: There is no key \"reviewed\" here, so its value would be ignored. Did you mean \"review\"?")]
    [InlineData("# T\n\n## Who is who\n- **Ben Okora**: Speaks. [herald ¶3]", "input/story.md(4,3): error SE3217: There is no person \"Ben Okora\". Did you mean \"Ben Okoro\"?")]
    public void A_mistake_is_told_with_its_place_and_the_mend(string markdown, string expected)
    {
        Read(markdown);

        Assert.Equal(expected, Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void A_page_is_read_in_blocks_and_needs_no_citations()
    {
        var desk = EditorDeskReader.Read(
            new EditorFiles([new("pages/How we work.md", "---\nnavigation: true\n---\n# How we work\n\nWe read *twice*.\n\n## Who\n\n1. Ada\n2. Ben\n\n> Truth. [herald ¶1]\n")]), Stories(2), _diagnostics);

        Assert.Empty(_diagnostics.ToSorted());
        var page = Assert.Single(desk.Pages);
        Assert.Equal(("how-we-work", "How we work", true), (page.Id, page.Title, page.IsInNavigation));
        Assert.Collection(
            page.Blocks,
            block => Assert.Equal("We read twice.", Assert.IsType<PageParagraph>(block).Text.Words),
            block => Assert.Equal(new PageHeading(2, "section-who", "Who"), block),
            block => Assert.True(block is PageList { IsNumbered: true, Items.Length: 2 }),
            block => Assert.Single(Assert.IsType<PageQuote>(block).Paragraphs[0].Citations));
    }

    [Fact]
    public void Notices_to_readers_come_newest_first()
    {
        var desk = EditorDeskReader.Read(
            new EditorFiles([new("corrections.yml", "- date: 2026-03-01\n  what: A\n  why: B\n- date: 2026-03-02\n  what: C\n  why: D\n  page: people/ada-obi.html\n- what: E\n")]), Stories(2), _diagnostics);

        Assert.Equal(["C", "A"], desk.Notices.Select(notice => notice.What));
        Assert.Equal(
            ["input/corrections.yml(8,3): error SE3015: \"date\" must be given here.", "input/corrections.yml(8,3): error SE3015: \"why\" must be given here."],
            _diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData("peple.yml", "input/peple.yml: warning SE3108: No part of the site reads this file. Did you mean \"people.yml\"?")]
    [InlineData("logo.png", "input/logo.png: warning SE3108: No part of the site reads this file. Files to be copied as they are belong into input/static/.")]
    public void A_file_that_nobody_reads_is_told(string name, string expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, name), "");

        EditorFiles.Read(folder.Path, _diagnostics);

        Assert.Equal(expected, Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Theory]
    [InlineData("pages/plans.md", "We plan.\n", "input/pages/plans.md(1,1): error SE3314: This page has no title. Begin the file with \"# Title\", or put \"title:\" into its front matter.")]
    [InlineData("stories/hull/story.md", "# T\n", "input/stories/hull/story.md: warning SE3315: ")]
    [InlineData("story.md", "---\nreview: checked by J. Editor on 2026-03-12\n# T\n", "input/story.md(1,1): error SE3317: The front matter begins with \"---\" in line 1 and is not closed. Put a line \"---\" below its last key.")]
    public void A_text_without_its_frame_is_told(string name, string text, string expected)
    {
        EditorDeskReader.Read(new EditorFiles([new(name, text)]), Stories(2), _diagnostics);

        Assert.Contains(_diagnostics.ToSorted(), problem => problem.ToString().StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("“we were lucky,”", "we were lucky on Friday", true)]
    [InlineData("“it’s a fact”", "It said it's a fact, and more", true)]
    [InlineData("“it's a fact”", "It was a fact", false)]
    [InlineData("no quote", "anything", true)]
    public void Quoted_words_are_compared_letter_by_letter(string text, string source, bool stands) =>
        Assert.Equal(stands, QuotedWords.Find(text).All(words => QuotedWords.StandsIn(words, source)));

    private static StoryCollection Stories(int articles) => StoryBuilder.Build([.. FerryStory.Seeds.Take(articles)], new SiteSettings(), null, new DiagnosticBag());

    private EditorText Read(string markdown) => EditorDeskReader.Read(new EditorFiles([new("story.md", markdown)]), Stories(2), _diagnostics).Texts.Values.Single();
}
