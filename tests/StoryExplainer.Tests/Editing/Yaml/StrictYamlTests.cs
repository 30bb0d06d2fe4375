using CsCheck;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Tests.Editing.Yaml;

public class StrictYamlTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Values_are_read_by_key_and_type()
    {
        var file = Read("title: A bridge\ndraft: yes\npublished: 2026-03-14\nurl: https://example.org/a\nauthors: [Ada Obi, Ben Okoro]\npages: 3\nshare: 4.5%\n");

        Assert.Equal("A bridge", file.Text("title"));
        Assert.True(file.Bool("draft"));
        Assert.Equal(new DateOnly(2026, 3, 14), file.Date("published"));
        Assert.Equal("https://example.org/a", file.Url("url")?.OriginalString);
        Assert.Equal("Ada Obi|Ben Okoro", string.Join('|', file.Texts("authors")));
        Assert.Equal(3, file.Number("pages", 1, 10));
        Assert.Equal(4.5, file.Percent("share"));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void A_key_with_nothing_behind_it_counts_as_not_given()
    {
        var file = Read("title:\nauthors:\n");

        Assert.Null(file.Text("title"));
        Assert.Empty(file.Texts("authors"));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void An_empty_file_has_no_entries()
    {
        Assert.Empty(Read("").Entries);
        Assert.Empty(Read("# only a comment\n").Entries);
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Theory]
    [InlineData("2026-03", "2026-03-01..2026-03-31 (Month)")]
    [InlineData("2026", "2026-01-01..2026-12-31 (Year)")]
    [InlineData("1990s", "1990-01-01..1999-12-31 (Decade)")]
    [InlineData("2026-03-01/2026-03-07", "2026-03-01..2026-03-07 (Range)")]
    [InlineData("unknown", ".. (Unknown)")]
    public void A_date_may_be_known_less_exactly(string written, string read) =>
        Assert.Equal(read, Read($"published: {written}\n").DateInterval("published").ToString());

    [Theory]
    [InlineData("titel: A", "f.yml(1,1): error SE3009: There is no key \"titel\" here, so its value would be ignored. Did you mean \"title\"?")]
    [InlineData("title: A\ntitle: B", "f.yml(2,1): error SE3010: \"title\" stands in line 1 already, and only one can count. Remove one of them, or join their values.")]
    [InlineData("title: A\ndraft: perhaps", "f.yml(2,8): error SE3011: \"draft\" wants true or false, but here stands \"perhaps\".")]
    [InlineData("title: [A, B]", "f.yml(1,8): error SE3011: \"title\" wants a text, but here stands a list.")]
    [InlineData("published: 31 April 2026", "f.yml(1,12): error SE3012: \"31 April 2026\" is not a date of the calendar in the form this site reads. Write year-month-day, such as 2026-03-14.")]
    [InlineData("published: 14 March 2026", "f.yml(1,12): error SE3012: \"14 March 2026\" is not a date of the calendar in the form this site reads. Did you mean 2026-03-14?")]
    [InlineData("published: 14.3.2026", "f.yml(1,12): error SE3012: \"14.3.2026\" is not a date of the calendar in the form this site reads. Did you mean 2026-03-14?")]
    [InlineData("published: 03/04/2026", "f.yml(1,12): error SE3012: \"03/04/2026\" is not a date of the calendar in the form this site reads. Write year-month-day, such as 2026-03-14.")]
    [InlineData("url: www.example.org/a", "f.yml(1,6): error SE3013: \"www.example.org/a\" is not a whole web address. Did you mean \"https://www.example.org/a\"?")]
    [InlineData("url: javascript:alert(1)", "f.yml(1,6): error SE3013: \"javascript:alert(1)\" is not a whole web address. Write the whole address, such as \"https://example.org/page\".")]
    [InlineData("url: https://me:secret@example.org/", "f.yml(1,6): error SE3013: \"https://me:secret@example.org/\" is not a whole web address. Write the whole address, such as \"https://example.org/page\".")]
    [InlineData("kind: speach", "f.yml(1,7): error SE3014: \"speach\" is not possible for \"kind\". Did you mean \"speech\"?")]
    [InlineData("pages: 11", "f.yml(1,8): error SE3011: \"pages\" wants a whole number from 1 to 10, but here stands \"11\".")]
    [InlineData("- title", "f.yml(1,1): error SE3017: This file holds keys and values (\"key: value\" on lines of their own), but something else stands here.")]
    [InlineData("title: &a B", "f.yml(1,8): error SE3016: A value that begins with &, * or ! is an anchor, an alias or a tag in YAML, and these are not read here. Put the value between quotation marks if the sign belongs to the words.")]
    [InlineData("title: A\n---\ntitle: B", "f.yml(2,1): error SE3022: The line \"---\" begins a second document, and only the first is read. Remove the line, or move what follows to a file of its own.")]
    [InlineData("[a]: b", "f.yml(1,1): error SE3020: A list or a group stands where a key should stand. Put the key between quotation marks if a bracket belongs to it.")]
    public void A_wrong_value_is_told_with_its_place_and_the_mend(string yaml, string expected) => Assert.Equal(expected, Single(yaml));

    [Theory]
    [InlineData("authors:\n\t- Ada", "f.yml(2,1): error SE3002: A tab stands at the start of this line, and YAML allows only spaces there. Replace the tab by two spaces.")]
    [InlineData("title: \"A bridge\nurl: https://example.org/", "f.yml(1,8): error SE3003: The quotation mark \" opens here and is not closed in this line. Put the same mark at the end of the value.")]
    [InlineData("title: \"A bridge\nkind: \"speech\"", "f.yml(1,8): error SE3003: The quotation mark \" opens here and is not closed in this line. Put the same mark at the end of the value.")]
    [InlineData("title: \"No\" says the minister", "f.yml(1,13): error SE3004: The value ended with the quotation mark before this text. Put the whole value between single quotation marks ('…'), and the words of others between “typographic” ones.")]
    [InlineData("title: @newsroom", "f.yml(1,8): error SE3005: A value cannot begin with @ in YAML. Put the whole value between quotation marks.")]
    [InlineData("title: The bridge: what we know", "f.yml(1,18): error SE3006: The value of \"title\" holds a colon followed by a space, which YAML reads as another key. Put the whole value between quotation marks.")]
    [InlineData("title:A bridge\nkind: speech", "f.yml(1,6): error SE3007: There is no space behind the colon, so \"title\" is not read as a key. Write \"title: value\".")]
    [InlineData("authors: [Ada Obi, Ben Okoro\nkind: speech", "f.yml(1,10): error SE3008: The bracket [ opens here and is not closed. Close it, or put the value between quotation marks if the bracket belongs to the words.")]
    [InlineData("title: A\n  kind: speech", "f.yml(2,3): error SE3001: This line does not fit what stands before it, so this part of the file is left out. Check that it begins as far right as its neighbours and that it reads \"key: value\".")]
    public void A_slip_of_the_form_is_explained(string yaml, string expected) => Assert.Equal(expected, Single(yaml));

    [Fact]
    public void All_slips_of_a_file_are_found_in_one_pass()
    {
        var file = Read("titel: A\nurl: \"https://example.org\npublished: tomorrow\nauthors:\n\t- Ada\nkind: speech\nkind: document\n");
        file.Date("published");

        Assert.Equal(["SE3009@1", "SE3003@2", "SE3012@3", "SE3002@5", "SE3010@7"], _diagnostics.ToSorted().Select(d => $"{d.Code}@{d.Location!.Value.Position!.Value.Line}"));
    }

    [Fact]
    public void What_stands_beside_a_slip_is_still_read()
    {
        var file = Read("title: \"A bridge\nkind: speech\n");

        Assert.Equal("speech", file.Text("kind"));
    }

    [Fact]
    public void Lines_of_front_matter_keep_their_numbers_of_the_file()
    {
        var source = new SourceText("seeds/a.md", "---\ntitle: A\ntitel: B\n---\nText.\n");

        var file = StrictYaml.ReadMapping(source, 2, 3, ["title"], _diagnostics);

        Assert.Equal("A", file.Text("title"));
        Assert.Equal("seeds/a.md(3,1)", Assert.Single(_diagnostics.ToSorted()).Location.ToString());
    }

    [Fact]
    public void A_list_of_entries_is_read_and_a_bare_word_in_it_refused()
    {
        var source = new SourceText("f.yml", "- title: A\n- B\n- title: C\n");

        var entries = StrictYaml.ReadMappings(source, ["title", "kind"], _diagnostics);

        Assert.Equal(["A", "C"], entries.Select(entry => entry.Text("title")));
        Assert.Equal(
            "f.yml(2,3): error SE3019: Each entry of this list holds keys and values, but here stands \"B\". Keys that may stand here: title, kind.",
            Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void A_file_of_a_thousand_brackets_does_not_use_up_the_stack()
    {
        Read("title: " + new string('[', 1000) + new string(']', 1000));

        Assert.Contains(_diagnostics.ToSorted(), diagnostic => diagnostic.Code == "SE3021");
    }

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Gen.OneOf<string>(Gen.String, Gen.OneOf<string>("title: ", "\n", "\t", "  ", "- ", "\"", "'", "[", "{", "}", "]", ":", "&a ", "*a", "!t ", "|", ">", "---", "\\x", "\\U99999999", "%YAML 9.9", "#", "é").Array[0, 25].Select(string.Concat))
            .Sample(text => Read(text) is not null);

    private YamlMapping Read(string yaml) =>
        StrictYaml.ReadMapping(new SourceText("f.yml", yaml), ["title", "url", "published", "authors", "draft", "kind", "pages", "share"], _diagnostics);

    private string Single(string yaml)
    {
        var file = Read(yaml);
        file.Text("title");
        file.Bool("draft");
        file.DateInterval("published");
        file.Url("url");
        file.Number("pages", 1, 10);
        file.Choice("kind", ("speech", 1), ("document", 2));
        return Assert.Single(_diagnostics.ToSorted()).ToString();
    }
}
