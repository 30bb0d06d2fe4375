using CsCheck;
using StoryExplainer.Site.Rendering;

namespace StoryExplainer.Tests.Rendering;

public class PageRendererTests
{
    [Fact]
    public void Text_is_escaped_without_being_asked() =>
        Assert.Equal("&lt;b&gt; &amp; &quot;x&quot; &#39;é&#39;", new SmallTheme("{{ page.full_name }}").Render(new TestPage { FullName = "<b> & \"x\" 'é'" }));

    [Fact]
    public void Trusted_markup_is_printed_as_it_is() => Assert.Equal("<b>bold</b>", new SmallTheme("{{ page.markup }}").Render(new TestPage()));

    [Fact]
    public void Text_taken_from_trusted_markup_is_plain_again() =>
        Assert.Equal("&lt;B&gt;BOLD&lt;/B&gt;", new SmallTheme("{{ page.markup | string.upcase }}").Render(new TestPage()));

    [Fact]
    public void Escaped_text_never_holds_markup() => Gen.String.Sample(text =>
    {
        var rendered = new SmallTheme("{{ page.full_name }}").Render(new TestPage { FullName = text });
        return rendered.IndexOfAny(['<', '>', '"', '\'']) < 0;
    }, iter: 60);

    [Fact]
    public void An_included_partial_is_escaped_once_and_sees_what_it_is_given() =>
        Assert.Equal(
            "[&lt;i&gt;/x][&lt;i&gt;/y]",
            new SmallTheme("""{{ for link in page.links; include "partials/link.html" link mark: "x"; include "partials/link.html" link mark: "y"; end }}""")
                .With("partials/link.html", "{{ # it: a link. mark: a letter. }}[{{ it.text }}/{{ mark }}]")
                .Render(new TestPage { Links = [new("<i>", "")] }));

    [Fact]
    public void A_partial_takes_only_the_names_of_its_comment_and_those_not_given_are_empty()
    {
        var theme = new SmallTheme("{{ include \"partials/p.html\" page }}|{{ include \"partials/p.html\" page tols: true }}")
            .With("partials/p.html", "{{ # it: a page. tools: true for tools. }}{{ if tools }}y{{ else }}n{{ end }}");
        Assert.Equal(
            "theme/layouts/test.html(1,41): error SE4119: \"partials/p.html\" takes no \"tols\". Did you mean \"tools\"? Its opening comment has to name it: \". tols: what it is.\"",
            theme.Problem(new TestPage()).ToString());
        Assert.Equal("n|", theme.With("layouts/test.html", "{{ include \"partials/p.html\" page }}|").Render(new TestPage()));
    }

    [Fact]
    public void A_name_set_in_a_partial_does_not_leak_into_the_page()
    {
        var theme = new SmallTheme("""{{ x = 1; include "partials/p.html" page; x }}""").With("partials/p.html", "{{ x = 2; x }}");
        Assert.Equal("21", theme.Render(new TestPage()));
    }

    [Fact]
    public void Enums_are_words_and_dates_and_numbers_follow_the_language() =>
        Assert.Equal(
            "still_ahead 7 March 2031 1,234 1234 true 2031-03-07",
            new SmallTheme("""{{ page.state }} {{ date page.day }} {{ number page.number }} {{ page.number }} {{ page.is_known }} {{ page.day }}""").Render(new TestPage { State = TestState.StillAhead }));

    [Fact]
    public void Null_an_empty_text_an_empty_list_and_a_list_never_made_are_a_no() =>
        Assert.Equal(
            "nnny",
            new SmallTheme("{{ if page.role }}y{{ else }}n{{ end }}{{ if page.full_name }}y{{ else }}n{{ end }}{{ if page.links }}y{{ else }}n{{ end }}{{ if page.names }}y{{ end }}")
                .Render(new TestPage { FullName = "" }));

    [Fact]
    public void A_wrong_name_is_told_with_its_place_and_the_nearest_name()
    {
        var problem = new SmallTheme("<h1>\n  {{ page.fulname }}\n</h1>").Problem(new TestPage());
        Assert.Equal("theme/layouts/test.html(2,11): error SE4102: This page has no value \"fulname\". Did you mean \"full_name\"?", problem.ToString());
        Assert.Equal("     1 | <h1>\n>    2 |   {{ page.fulname }}\n       |           ^\n     3 | </h1>", problem.Excerpt.Split("\n  included")[0]);
    }

    [Fact]
    public void The_same_mistake_on_many_pages_is_told_once()
    {
        var theme = new SmallTheme("{{ page.fulname }}");
        var renderer = theme.Renderer();
        Parallel.For(0, 300, i => renderer.Render("test.html", new TestPage { Number = i }, theme.Diagnostics));
        Assert.Single(theme.Diagnostics.ToSorted());
    }

    [Fact]
    public void A_mistake_in_a_partial_shows_who_included_it()
    {
        var problem = new SmallTheme("\n{{ include \"partials/a.html\" page }}").With("partials/a.html", "{{ include \"partials/b.html\" it }}").With("partials/b.html", "{{ it.rolle }}").Problem(new TestPage());
        Assert.Equal("theme/partials/b.html(1,7): error SE4102: This test page has no value \"rolle\". Did you mean \"role\"?", problem.ToString());
        Assert.Contains("\n  included at theme/partials/a.html(1,4)\n  included at theme/layouts/test.html(2,4)", problem.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_told() =>
        Assert.Equal("theme/layouts/test.html(1,4): error SE4103: There is no \"pge\" here. Did you mean \"page\"?", new SmallTheme("{{ pge.role }}").Problem(new TestPage()).ToString());

    [Fact]
    public void An_unknown_function_is_told() =>
        Assert.Equal("SE4103", new SmallTheme("{{ inclde \"partials/x.html\" page }}").Problem(new TestPage()).Code);

    [Fact]
    public void A_missing_partial_is_told_with_its_place() =>
        Assert.Equal(
            "theme/layouts/test.html(1,12): error SE4104: There is no file \"partials/lnk.html\" in this theme to include. Did you mean \"partials/link.html\"?",
            new SmallTheme("{{ include \"partials/lnk.html\" page }}").With("partials/link.html", "").Problem(new TestPage()).ToString());

    [Fact]
    public void A_partial_that_includes_itself_ends_with_a_message() =>
        Assert.Equal("SE4105", new SmallTheme("{{ include \"partials/a.html\" page }}").With("partials/a.html", "{{ include \"partials/a.html\" it }}").Problem(new TestPage()).Code);

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for i in 1..2000000000 }}x{{ end }}")]
    [InlineData("{{ while true }}{{ page.full_name }}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{ end }}")]
    [InlineData("{{ x = [1, 2]; for i in 1..60; x = array.concat x x | array.sort; end }}")]
    public void A_loop_without_end_ends_with_a_message(string layout) => Assert.Equal("SE4106", new SmallTheme(layout).Problem(new TestPage()).Code);

    [Fact]
    public void A_function_that_calls_itself_ends_with_a_message() =>
        Assert.Equal("SE4112", new SmallTheme("{{ func again; again; end; again }}").Problem(new TestPage()).Code);

    [Fact]
    public void A_list_is_not_printed_as_text() =>
        Assert.Equal(
            "theme/layouts/test.html(1,4): error SE4107: \"page.names\" is a list and cannot be printed as text. Go through it with {{ for … in … }}.",
            new SmallTheme("{{ page.names }}").Problem(new TestPage()).ToString());

    [Fact]
    public void A_record_is_not_printed_as_text() =>
        Assert.Equal(
            "theme/layouts/test.html(1,4): error SE4107: \"page.link\" is a test link and cannot be printed as text. Print one of its values: text, url.",
            new SmallTheme("{{ page.link }}").Problem(new TestPage { Link = new("a", "b") }).ToString());

    [Fact]
    public void A_value_of_something_empty_is_told_with_what_to_do()
    {
        var problem = new SmallTheme("{{ page.link.text }}").Problem(new TestPage());
        Assert.Equal(
            "theme/layouts/test.html(1,14): error SE4110: \"page.link\" is empty here, so \"page.link.text\" cannot be read. Put it inside {{ if page.link }} … {{ end }} and say in the else what readers should see.",
            problem.ToString());
    }

    [Fact]
    public void A_page_cannot_be_changed() => Assert.Equal("SE4111", new SmallTheme("{{ page.role = \"x\" }}").Problem(new TestPage()).Code);

    [Theory]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ html.strip page.full_name }}")]
    [InlineData("{{ object.eval \"1\" }}")]
    public void Functions_that_depend_on_the_moment_or_print_unescaped_are_left_out(string layout) =>
        Assert.NotNull(new SmallTheme(layout).Problem(new TestPage()));

    [Fact]
    public void Pages_rendered_side_by_side_are_the_pages_rendered_one_by_one()
    {
        var renderer = new SmallTheme("{{ for name in page.names }}{{ include \"partials/n.html\" name number: page.number }}{{ end }}")
            .With("partials/n.html", "{{ # it: a name. number: a number. }}<{{ it }}:{{ number }}>").Renderer();
        var pages = Enumerable.Range(0, 400).Select(i => new TestPage { Number = i, Names = [$"a{i}", $"b{i}"] }).ToArray();
        var bag = new StoryExplainer.Language.Diagnostics.DiagnosticBag();
        var made = new byte[pages.Length][];
        Parallel.For(0, pages.Length, i => made[i] = renderer.Render("test.html", pages[i], bag)!);
        Assert.Empty(bag.ToSorted());
        Assert.All(pages, page => Assert.Equal($"<a{page.Number}:{page.Number}><b{page.Number}:{page.Number}>", System.Text.Encoding.UTF8.GetString(made[page.Number])));
    }
}
