using System.IO.Compression;
using System.Text;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Tests.Stories.Seeds;

public class WordSeedTests
{
    private const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Report = "<w:p><w:r><w:t>The weir at Osk was opened on Tuesday after nine days of rain, the warden said.</w:t></w:r></w:p>";

    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void A_document_has_title_byline_headings_lists_and_text()
    {
        var seed = Read(
            "<w:p><w:pPr><w:pStyle w:val=\"Titel\"/></w:pPr><w:r><w:t>Weir opened</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>By Ida Falk</w:t><w:br/><w:t>4 May 2023</w:t></w:r></w:p>"
            + Report
            + "<w:p><w:pPr><w:pStyle w:val=\"berschrift2\"/></w:pPr><w:r><w:t>What it cost</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>The gate cost 9,000 pounds to lift, and two men.</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Days of rain</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>nine</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:p><w:r><w:t>Days of sun</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>none</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + Report.Replace("opened on Tuesday", "shut on Friday", StringComparison.Ordinal));

        Assert.Equal(("Weir opened", "Ida Falk", new DateOnly(2023, 5, 4)), (seed!.Text.Title, Assert.Single(seed.Text.Authors), seed.Text.Published!.Date.Start));
        Assert.Equal(
            [ParagraphKind.Heading, ParagraphKind.Text, ParagraphKind.Heading, ParagraphKind.List, ParagraphKind.List, ParagraphKind.List, ParagraphKind.Text],
            seed.Text.Paragraphs.Select(paragraph => paragraph.Kind));
        Assert.Contains("Days of rain | nine", seed.Text.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Deleted_and_hidden_words_marks_of_notes_and_field_codes_are_not_read()
    {
        var seed = Read(
            "<w:p><w:r><w:t xml:space=\"preserve\">The weir at Osk </w:t></w:r><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>was never </w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t xml:space=\"preserve\">was </w:t></w:r></w:ins>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r><w:hyperlink><w:r><w:t>opened</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t xml:space=\"preserve\"> on Tuesday after nine days of rain.</w:t></w:r></w:p>");

        Assert.Equal("The weir at Osk was opened on Tuesday after nine days of rain.", seed!.Text.Paragraphs[^1].Text);
    }

    [Fact]
    public void A_document_that_cannot_be_opened_says_so()
    {
        Assert.Null(SeedReader.Read("a.docx", "no document"u8.ToArray(), null, _diagnostics));
        Assert.Equal(
            "seeds/a.docx: warning SE1025: This .docx file cannot be opened (it is no packed file), so no article can be read from it. Open it in a word processor and save it again, or save the article as .txt.",
            Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void A_document_that_is_nested_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 5000)) + Report + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 5000));

        Assert.Null(Read(deep));
        Assert.Equal("SE1025", Assert.Single(_diagnostics.ToSorted()).Code);
    }

    private CleanedSeed? Read(string body) => SeedReader.Read("a.docx", Pack(body), null, _diagnostics);

    private static byte[] Pack(string body)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>");
            Add(archive, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(archive, "word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(archive, "word/styles.xml", $"<w:styles {Space}><w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"heading 2\"/></w:style></w:styles>");
            Add(archive, "word/document.xml", $"<w:document {Space}><w:body>{body}</w:body></w:document>");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text));
    }
}
