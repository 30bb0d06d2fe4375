namespace StoryExplainer.Tests.Rendering;

public class TemplateFunctionTests
{
    private const string English = """
        greeting: "Hello {name}"
        people:
          title: Who’s who
          count:
            one: "{count} person"
            other: "{count} people"
        """;

    [Theory]
    [InlineData("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&amp;d=e#f")]
    [InlineData("../people/ada-obi.html", "../people/ada-obi.html")]
    [InlineData("mailto:desk@example.org", "mailto:desk@example.org")]
    [InlineData("javascript:alert(1)", "#")]
    [InlineData(" JavaScript:alert(1)", "#")]
    [InlineData("data:text/html,x", "#")]
    [InlineData("a\"onload=x", "a%22onload=x")]
    [InlineData("a b/é", "a%20b/%C3%A9")]
    public void An_address_can_neither_run_code_nor_leave_its_attribute(string address, string expected) =>
        Assert.Equal(expected, new SmallTheme("{{ url page.full_name }}").Render(new TestPage { FullName = address }));

    [Fact]
    public void Json_inside_a_script_element_cannot_end_it() =>
        Assert.Equal(
            """{"name":"<\/script>\u003c!--","list":["é"],"n":3}""",
            new SmallTheme("{{ json { name: page.full_name, list: page.names, n: 3, gone: page.role } }}").Render(new TestPage { FullName = "</script><!--", Names = ["é"] }));

    [Theory]
    [InlineData("Ada Obi", "AO")]
    [InlineData("Ursula von der Leyen", "UL")]
    [InlineData("Pelé", "P")]
    [InlineData("élodie (“Lo”) ’t Hart", "ÉH")]
    [InlineData("", "")]
    public void A_monogram_is_the_first_letters_of_the_first_and_the_last_word(string name, string expected) =>
        Assert.Equal(expected, new SmallTheme("{{ initials page.full_name }}").Render(new TestPage { FullName = name }));

    [Fact]
    public void A_label_takes_its_plural_form_and_fills_its_places() =>
        Assert.Equal(
            "1 person, 1,200 people, Who’s who, Hello &lt;Ada&gt;",
            Theme("""{{ t "people.count" count: 1 }}, {{ t "people.count" count: 1200 }}, {{ t "people.title" }}, {{ t "greeting" name: page.full_name }}""")
                .Render(new TestPage { FullName = "<Ada>" }));

    [Fact]
    public void A_label_may_hold_markup_given_to_it_and_escapes_the_rest() =>
        Assert.Equal("Hello <b>bold</b>", Theme("""{{ t "greeting" name: page.markup }}""").Render(new TestPage()));

    [Fact]
    public void Labels_that_a_language_lacks_come_from_English() =>
        Assert.Equal("Wer ist wer, Hello Ada Obi", Theme("""{{ t "people.title" }}, {{ t "greeting" name: page.full_name }}""").With("i18n/de.yml", "people:\n  title: Wer ist wer").Render(new TestPage(), "de-AT"));

    [Fact]
    public void An_unknown_label_is_told_with_the_nearest_one() =>
        Assert.Equal(
            "theme/layouts/test.html(1,6): error SE4108: There is no label \"people.titel\" in theme/i18n/en.yml. Did you mean \"people.title\"?",
            Theme("""{{ t "people.titel" }}""").Problem(new TestPage()).ToString());

    [Fact]
    public void A_label_without_its_value_is_told() =>
        Assert.Equal(
            "theme/layouts/test.html(1,6): error SE4109: The label \"greeting\" (\"Hello {name}\") needs a value for \"name\". Give it by name: t \"greeting\" name: …",
            Theme("""{{ t "greeting" }}""").Problem(new TestPage()).ToString());

    private static SmallTheme Theme(string layout) => new SmallTheme(layout).With("i18n/en.yml", English);
}
