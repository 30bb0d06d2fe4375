using System.Text;
using CsCheck;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Tests.Stories.Seeds;

public class SeedReaderTests
{
    private const string Report = "Mill reopens after flood\n\nBy Ada Obi\n4 May 2023\n\nThe mill at Corran reopened on Tuesday, two years after the flood that broke its wheel.\n";

    [Fact]
    public void Bytes_with_a_mark_or_without_give_the_same_article()
    {
        var plain = ReadText("a.txt", Encoding.UTF8.GetBytes(Report));
        byte[][] others =
        [
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Report)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Report)],
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Report)],
            Encoding.Unicode.GetBytes(Report),
            Encoding.UTF8.GetBytes(Report.Replace("\n", "\r\n")),
        ];

        Assert.All(others, bytes => Assert.Equal(plain.Text.Paragraphs.AsEnumerable(), ReadText("a.txt", bytes).Text.Paragraphs));
    }

    [Fact]
    public void Windows_1252_is_guessed_with_a_warning()
    {
        var bytes = Encoding.Latin1.GetBytes("Caf\u00e9 opens\n\n\u0093We are glad\u0094, said Zo\u00eb Lang of the caf\u00e9\u0092s new owners on Friday evening.\n");

        var (seed, diagnostics) = Read("a.txt", bytes);

        Assert.Equal("“We are glad”, said Zoë Lang of the café’s new owners on Friday evening.", seed!.Text.Paragraphs[1].Text);
        Assert.Equal(
            "seeds/a.txt: warning SE1006: This file is not valid UTF-8, so it was read as Windows-1252. Check its quotation marks and accents, or save it as UTF-8.",
            Assert.Single(diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void Invisible_characters_go_and_spaces_become_plain()
    {
        var seed = ReadText("a.txt", "Ferry late\n\nThe\u00A0ferry was can\u00ADcelled\u200B on \t Monday\u202E because of fog, the line said.\n"u8.ToArray());

        Assert.Equal("The ferry was cancelled on Monday because of fog, the line said.", seed.Text.Paragraphs[1].Text);
    }

    [Theory]
    [InlineData("", "SE1001")]
    [InlineData("  \r\n\t\n", "SE1001")]
    [InlineData("%PDF-1.7 something", "SE1002")]
    [InlineData("Share\nFacebook\nRelated articles\n", "SE1008")]
    public void A_seed_that_makes_no_article_gets_one_clear_message(string text, string code)
    {
        var (seed, diagnostics) = Read("a.txt", Encoding.UTF8.GetBytes(text));

        Assert.Null(seed);
        Assert.Equal(code, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void A_picture_is_no_seed()
    {
        var (seed, diagnostics) = Read("a.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2]);

        Assert.Null(seed);
        Assert.Equal(
            "seeds/a.txt: warning SE1002: This file is not text (it is a PNG picture), so no article can be read from it. Save the article as .txt, .md, .html or .docx.",
            Assert.Single(diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void A_file_larger_than_any_article_is_left_out()
    {
        var (seed, diagnostics) = Read("a.txt", new byte[2_097_153]);

        Assert.Null(seed);
        Assert.Equal("SE1003", Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void The_file_beside_a_seed_has_the_last_word()
    {
        const string Beside = "title: The mill turns again\npublisher: Corran Courier\nauthors: [Bo Lund, Cy Webb]\npublished: 2023-05-03\nurl: https://courier.example/mill\nrights: licensed\nslug: mill\nkey: courier\ncarrier: Wire Service\ndraft: true\n";

        var (seed, diagnostics) = Read("north/a.txt", Encoding.UTF8.GetBytes(Report), Encoding.UTF8.GetBytes(Beside));

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal("The mill turns again", seed!.Text.Title);
        Assert.Equal(["Bo Lund", "Cy Webb"], seed.Text.Authors.AsEnumerable());
        Assert.Equal(("Corran Courier", "Wire Service", "https://courier.example/mill"), (seed.Text.Publisher, seed.Carrier, seed.SourceUrl));
        Assert.Equal((DateBasis.Edited, new DateOnly(2023, 5, 3)), (seed.Text.Published!.Basis, seed.Text.Published.Date.Start));
        Assert.Equal((RightsMode.Licensed, true, "mill", "courier", "north"), (seed.Rights, seed.IsDraft, seed.Slug, seed.CiteKey, seed.Folder));
        Assert.Equal(["title", "p1"], seed.Text.Paragraphs.Select(paragraph => paragraph.Id));
    }

    [Fact]
    public void A_wrong_key_beside_a_seed_is_named_with_its_place_and_the_key_that_was_meant()
    {
        var (seed, diagnostics) = Read("a.txt", Encoding.UTF8.GetBytes(Report), "title: Mill\npublishr: Courier\n"u8.ToArray());

        Assert.NotNull(seed);
        var message = Assert.Single(diagnostics.ToSorted()).ToString();
        Assert.StartsWith("seeds/a.yml(2,1): error SE3009", message, StringComparison.Ordinal);
        Assert.Contains("publisher", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_name_with_capitals_is_refused()
    {
        var (seed, diagnostics) = Read("a.txt", Encoding.UTF8.GetBytes(Report), "slug: The Mill\n"u8.ToArray());

        Assert.Null(seed!.Slug);
        Assert.Equal(
            "seeds/a.yml(1,7): error SE1011: \"The Mill\" cannot be a page name. Use small letters, digits and hyphens: \"harbour-bridge\".",
            Assert.Single(diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void Markdown_has_front_matter_headings_and_lists()
    {
        const string Markdown = "---\npublisher: Corran Courier\npublished: 2023-05\n---\n# Mill *reopens*\n\nThe mill at [Corran](https://corran.example) reopened on Tuesday,\ntwo years after the flood that broke its wheel.\n\n## What it cost\n\n- The wheel cost 9,000 pounds &amp; a cow.\n- The roof came from a school that was pulled down.\n\n<script>alert(1)</script>\n";

        var (seed, diagnostics) = Read("a.md", Encoding.UTF8.GetBytes(Markdown));

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(("Mill reopens", "Corran Courier", DatePrecision.Month), (seed!.Text.Title, seed.Text.Publisher, seed.Text.Published!.Date.Precision));
        Assert.Equal(
            [
                new Paragraph("title", ParagraphKind.Heading, 5, "Mill reopens"),
                new Paragraph("p1", ParagraphKind.Text, 7, "The mill at Corran reopened on Tuesday, two years after the flood that broke its wheel."),
                new Paragraph("p2", ParagraphKind.Heading, 10, "What it cost"),
                new Paragraph("p3", ParagraphKind.List, 12, "The wheel cost 9,000 pounds & a cow."),
                new Paragraph("p4", ParagraphKind.List, 13, "The roof came from a school that was pulled down."),
            ],
            seed.Text.Paragraphs.AsEnumerable());
    }

    [Fact]
    public void A_text_without_a_title_gets_its_first_words_and_a_warning()
    {
        var (seed, diagnostics) = Read("a.txt", "The mill at Corran reopened on Tuesday, two years after the flood that broke its wheel. It grinds again.\n\nNobody was hurt, the owner said, and nobody was paid.\n"u8.ToArray());

        Assert.Equal("The mill at Corran reopened on Tuesday, two years after …", seed!.Text.Title);
        Assert.DoesNotContain(seed.Text.Paragraphs, paragraph => paragraph.Id == "title");
        Assert.Equal("SE1007", Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void Paragraphs_that_were_broken_at_a_fixed_width_are_whole_again()
    {
        const string Broken = "Bridge of reeds opens for a month\n\nBy Sabela Couto\n3 May 2018\n\nThe bridge of reeds over the river, which is built anew\nevery spring and taken by the autumn floods, opened to\nwalkers on Thursday, three weeks late because of rain.\n\nForty volunteers needed nine days to weave it, and all of\nthem walked over it before the bridge is closed again on\nJune 3.\n";

        var seed = ReadText("a.txt", Encoding.UTF8.GetBytes(Broken));

        Assert.Equal(
            [
                new Paragraph("title", ParagraphKind.Heading, 1, "Bridge of reeds opens for a month"),
                new Paragraph("p1", ParagraphKind.Text, 6, "The bridge of reeds over the river, which is built anew every spring and taken by the autumn floods, opened to walkers on Thursday, three weeks late because of rain."),
                new Paragraph("p2", ParagraphKind.Text, 10, "Forty volunteers needed nine days to weave it, and all of them walked over it before the bridge is closed again on June 3."),
            ],
            seed.Text.Paragraphs.AsEnumerable());
    }

    [Fact]
    public void The_paper_that_carried_another_papers_report_is_known_by_its_issue_and_its_furniture()
    {
        const string Carried = "THE CORRAN COURIER: Mill reopens after flood\n\nAda Obi, Bo Lund\nThe Corran Courier\n\nThe mill at Corran reopened on Tuesday, two years after the flood that broke its wheel.\n\nSign up to The Lantern's newsletters.\n\n© 2023, The Corran Courier\n\nThe Lantern cover for 12-06-2023\n";

        var seed = ReadText("a.txt", Encoding.UTF8.GetBytes(Carried));

        Assert.Equal(("The Corran Courier", "The Lantern", "© 2023, The Corran Courier"), (seed.Text.Publisher, seed.Carrier, seed.RightsLine));
        Assert.Equal([10, 12], seed.Text.DatedFurniture.Select(line => line.Line));
    }

    [Fact]
    public void Hostile_text_is_read_without_an_exception()
    {
        string[] texts =
        [
            new string('x', 1_000_000),
            string.Concat(Enumerable.Repeat("word and ", 110_000)),
            string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"line {i % 7}")),
            string.Join('\n', Enumerable.Repeat("The same sentence again and again, said the man at the door.", 3000)),
            new string('>', 10_000) + " quoted",
            string.Concat(Enumerable.Repeat("[", 20_000)) + "link",
            string.Concat(Enumerable.Repeat("- ", 5_000)),
            "Title\n\n" + string.Concat(Enumerable.Repeat("\u0001\u0002\u0007", 2000)) + " The text goes on, said the reporter on the road.",
            "\uFFFE\uFFFF\n\n\uD800 lone half",
        ];

        Assert.All(texts, text => Assert.All(new[] { "a.txt", "a.md", "a.html" }, path => Read(path, Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Every_line_of_any_text_is_kept_once_or_left_out_once()
    {
        string[] samples =
        [
            "", "Share", "Storm closes schools", "By Ada Obi", "5 March 2024", "The storm closed nine schools on Monday, the council said, and it may last.", "Read more: Other storms",
            "Comments", "© 2024 The Paper", "“We are closed,” said Bo Lund.", "Getty Images", "Related articles", "A man walks in the rain. Photo: Cy Webb", "Sign up to our newsletter",
        ];
        var line = Gen.Int[0, samples.Length - 1].Select(index => samples[index]);

        line.Array[0, 40].Sample(lines =>
        {
            var (seed, _) = Read("a.txt", Encoding.UTF8.GetBytes(string.Join('\n', lines)));
            if (seed is not null)
            {
                var numbers = seed.Text.Paragraphs.Select(paragraph => paragraph.Line).Concat(seed.Dropped.Select(dropped => dropped.Line)).Order().ToArray();
                Assert.Equal(Enumerable.Range(1, lines.Length).Where(number => lines[number - 1].Length > 0), numbers);
            }
        });
    }

    private static CleanedSeed ReadText(string path, byte[] bytes) => Read(path, bytes).Seed ?? throw new InvalidOperationException("The seed made no article.");

    private static (CleanedSeed? Seed, DiagnosticBag Diagnostics) Read(string path, byte[] bytes, byte[]? sidecar = null)
    {
        var diagnostics = new DiagnosticBag();
        return (SeedReader.Read(path, bytes, sidecar, diagnostics), diagnostics);
    }
}
