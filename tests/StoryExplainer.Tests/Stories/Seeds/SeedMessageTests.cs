using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Stories.Seeds;

/// <summary>What an editor is told about a seed that cannot be read as it stands.</summary>
public sealed class SeedMessageTests : IDisposable
{
    private const string Report = "Mill reopens after flood\n\nThe mill at Corran reopened on Tuesday, two years after the flood that broke its wheel.\n";

    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void A_seed_that_another_program_holds_is_told_and_the_rest_is_read()
    {
        _folder.Write("a.txt", Report);
        _folder.Write("b.txt", Report.Replace("Tuesday", "Monday", StringComparison.Ordinal));
        using var held = new FileStream(_folder["b.txt"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(["a.txt"], SeedFolder.Read(_folder.Path, _diagnostics).Select(seed => seed.Path));
        Assert.StartsWith("seeds/b.txt: error SE1005: ", Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_belongs_to_two_seeds_is_told()
    {
        _folder.Write("mill.txt", Report);
        _folder.Write("mill.md", "# " + Report.Replace("Tuesday", "Friday", StringComparison.Ordinal));
        _folder.Write("mill.yml", "publisher: Corran Courier\n");

        Assert.Equal(2, SeedFolder.Read(_folder.Path, _diagnostics).Length);
        Assert.Equal("seeds/mill.yml: warning SE1012: mill.yml belongs to both mill.md and mill.txt. Rename one of the two seeds.", Told());
    }

    [Fact]
    public void A_page_of_endless_nesting_is_cut_and_told()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 5_000)) + "<h1>Mill</h1><p>The mill at Corran reopened on Tuesday after the flood.</p>";

        Read("mill.html", page);

        Assert.Contains(_diagnostics.ToSorted(), problem => problem.ToString().StartsWith("seeds/mill.html: warning SE1013: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_few_letters_of_another_encoding_are_told_with_their_number()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Zoë’s café opens again. ", 30)) + "\n\nThe caf?s reopened on Tuesday.\n");
        bytes[Array.LastIndexOf(bytes, (byte)'?')] = 0xE9;

        Assert.Contains("cafés reopened", SeedDecoder.Decode("seeds/a.txt", bytes, _diagnostics), StringComparison.Ordinal);
        Assert.Equal("seeds/a.txt: warning SE1020: 1 bytes of this file are not UTF-8, so each was read as a letter of Windows-1252. Check quotation marks and accents.", Told());
    }

    [Fact]
    public void Letters_encoded_twice_are_mended_and_told()
    {
        var seed = Read("a.txt", Report.Replace("The mill", "ZoÃ«â€™s cafÃ©", StringComparison.Ordinal));

        Assert.StartsWith("Zoë’s café", seed.Text.Paragraphs[^1].Text, StringComparison.Ordinal);
        Assert.StartsWith("seeds/a.txt: warning SE1021: 3 letters or marks", Told(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Mill\nmood: glad", "seeds/a.md(3,1): warning SE1022: These keys of the front matter mean nothing here and are passed over: mood.")]
    [InlineData("title: Mill: it reopens", "seeds/a.md(2,1): warning SE1023: This line of the front matter is not YAML, so it was read as plain words behind its key. Put quotation marks around a value that holds a colon.")]
    [InlineData("title: Mill\nurl: nowhere", "seeds/a.md(3,6): warning SE1024: \"nowhere\" cannot be used as an address, so it is passed over. Write it into seeds/a.yml.")]
    public void Front_matter_that_means_something_else_is_told_and_the_article_read(string lines, string expected)
    {
        var seed = Read("a.md", $"---\n{lines}\n---\nThe mill at Corran reopened on Tuesday, two years after the flood.\n");

        Assert.StartsWith("Mill", seed.Text.Title, StringComparison.Ordinal);
        Assert.Equal(expected, Told());
    }

    [Fact]
    public void A_mail_without_a_page_or_text_is_told()
    {
        var bytes = Encoding.ASCII.GetBytes("Subject: Picture\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n");

        Assert.Null(SeedReader.Read("a.mht", bytes, null, _diagnostics));
        Assert.StartsWith("seeds/a.mht: warning SE1026: No page and no text was found", Told(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private CleanedSeed Read(string path, string text) => SeedReader.Read(path, Encoding.UTF8.GetBytes(text), null, _diagnostics)!; // An article in every case.

    private string Told() => Assert.Single(_diagnostics.ToSorted()).ToString();
}
