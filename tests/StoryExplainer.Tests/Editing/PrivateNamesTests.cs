using StoryExplainer.Tests.Site.Changes;

namespace StoryExplainer.Tests.Editing;

public class PrivateNamesTests
{
    [Theory]
    [InlineData("story.md", "# T\n\n## In brief\n- Cleo Ray saw it. [herald ¶4]\n", "input/story.md(4,3): error SE3225: C. R. is private, but this line names them. Take the name out, or remove \"private\" from the entry in people.yml.")]
    [InlineData("pages/method.md", "# Method\n\nWe thank Cleo Ray.\n", "input/pages/method.md(3,10): error SE3225: C. R. is private, but this line names them. Take the name out, or remove \"private\" from the entry in people.yml.")]
    [InlineData("corrections.yml", "- date: 2026-03-12\n  what: The name of Cleo Ray\n  why: Asked for\n", "input/corrections.yml(2,21): error SE3225: C. R. is private, but this line names them. Take the name out, or remove \"private\" from the entry in people.yml.")]
    [InlineData("timeline.yml", "- add: true\n  date: 1998\n  headline: Cleo Ray is born\n  source: A\n", "input/timeline.yml(3,13): error SE3225: C. R. is private, but this line names them. Take the name out, or remove \"private\" from the entry in people.yml.")]
    public void A_private_person_in_a_text_for_readers_is_told_without_the_name(string file, string text, string expected)
    {
        var editions = new Editions();

        editions.Make(("people.yml", "cleo-ray:\n  private: true\n"), (file, text));

        Assert.Equal(expected, Assert.Single(editions.Diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void A_comment_for_colleagues_may_say_who_it_is()
    {
        var editions = new Editions();

        editions.Make(("people.yml", "cleo-ray:\n  private: true\n"), ("timeline.yml", "# Cleo Ray asked for this\n- in: post ¶1\n  hide: true\n"));

        Assert.Empty(editions.Diagnostics.ToSorted());
    }

    [Fact]
    public void A_correction_told_on_a_page_that_does_not_exist_is_an_error()
    {
        var editions = new Editions();

        editions.Make(("corrections.yml", "- date: 2026-03-12\n  what: The day\n  why: Misread\n  page: timelime.html\n"));

        Assert.Equal(
            "input/corrections.yml(4,9): error SE5207: There is no page \"timelime.html\", so readers of the page would not learn of this correction. Did you mean \"timeline.html\"?",
            Assert.Single(editions.Diagnostics.ToSorted()).ToString());
    }
}
