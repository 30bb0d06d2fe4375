using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Tests.Stories.Seeds;

public sealed class SeedFolderTests : IDisposable
{
    private const string Report = "Mill reopens after flood\n\n4 May 2023\n\nThe mill at Corran reopened on Tuesday, two years after the flood that broke its wheel.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("seeds-").FullName;
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Seeds_come_in_the_order_of_their_paths_with_their_story()
    {
        Write("b.txt", Report);
        Write("a/deep/c.txt", Report.Replace("Tuesday", "Monday", StringComparison.Ordinal));
        Write("B.txt", Report.Replace("Tuesday", "Friday", StringComparison.Ordinal));

        var seeds = SeedFolder.Read(_folder, _diagnostics);

        Assert.Equal([("B.txt", null), ("a/deep/c.txt", "a"), ("b.txt", (string?)null)], seeds.Select(seed => (seed.Path, seed.Folder)));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void Readmes_and_hidden_files_are_no_seeds()
    {
        Write("README.md", "# How to add an article");
        Write("north/readme.txt", "How");
        Write(".hidden.txt", Report);
        Write(".git/x.txt", Report);

        Assert.Empty(SeedFolder.Read(_folder, _diagnostics));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void A_second_copy_is_left_out_and_names_the_first_even_if_its_furniture_differs()
    {
        Write("a.txt", Report);
        Write("b.txt", "THE CORRAN COURIER: " + Report + "\nShare\nComments\n");

        var seeds = SeedFolder.Read(_folder, _diagnostics);

        Assert.Equal(["a.txt"], seeds.Select(seed => seed.Path));
        Assert.Equal("seeds/b.txt: warning SE1004: This is the same article as seeds/a.txt, so it is left out. Delete one of the two files.", Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void Files_that_belong_to_nothing_get_a_word_and_the_rest_is_read()
    {
        Write("a.txt", Report);
        Write("lost.yml", "title: x");
        Write("scan.pdf", "%PDF-1.4");

        Assert.Single(SeedFolder.Read(_folder, _diagnostics));
        Assert.Equal(
            [
                "seeds/lost.yml: warning SE1010: There is no seed lost.txt, lost.md or lost.html beside this file, so it changes nothing. Rename it to the name of its seed.",
                "seeds/scan.pdf: warning SE1009: \".pdf\" files are not read as seeds. Open it, select and copy the text of the article, and paste it into a .txt file.",
            ],
            _diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void The_file_beside_a_seed_is_read_with_it()
    {
        Write("a.txt", Report);
        Write("a.yml", "publisher: Corran Courier\n");

        Assert.Equal("Corran Courier", Assert.Single(SeedFolder.Read(_folder, _diagnostics)).Text.Publisher);
    }

    [Theory]
    [InlineData("report.rtf", "Open it in a word processor and save it as .docx, or copy its text into a .txt file.")]
    [InlineData("report.odt", "Open it in a word processor and save it as .docx, or copy its text into a .txt file.")]
    [InlineData("page.webarchive", "Open it in the program that made it and save the article's page as .html, or copy its text into a .txt file.")]
    [InlineData("page.url", "It holds only an address: open the page and save it as .html.")]
    public void A_file_that_cannot_be_read_says_what_to_do_with_it(string name, string advice)
    {
        Write(name, "x");

        Assert.Empty(SeedFolder.Read(_folder, _diagnostics));
        Assert.EndsWith(advice, Assert.Single(_diagnostics.ToSorted()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mill_files")]
    [InlineData("Mill.files")]
    [InlineData("Mill-Dateien")]
    [InlineData("Mill_fichiers")]
    public void The_files_of_a_saved_page_are_no_story(string folder)
    {
        Write("Mill.html", "<h1>Mill reopens after flood</h1><p>The mill at Corran reopened on Tuesday, two years after the flood that broke its wheel.</p>");
        Write(folder + "/frame.html", Report);
        Write(folder + "/style.css", "p { color: red }");
        Write(folder + "/deep/note.txt", Report);

        Assert.Equal(["Mill.html"], SeedFolder.Read(_folder, _diagnostics).Select(seed => seed.Path));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void The_files_of_a_page_that_is_gone_get_one_word()
    {
        Write("Mill_files/frame.html", Report);
        Write("Mill_files/style.css", "p { color: red }");
        Write("Mill_files/more.js", "1");

        Assert.Empty(SeedFolder.Read(_folder, _diagnostics));
        Assert.Equal("SE1027", Assert.Single(_diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void A_story_may_be_named_like_the_files_of_a_page()
    {
        Write("harbour_files/a.txt", Report);
        Write("harbour.txt", Report.Replace("Tuesday", "Monday", StringComparison.Ordinal));

        Assert.Equal(2, SeedFolder.Read(_folder, _diagnostics).Length);
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_seeds() => Assert.Empty(SeedFolder.Read(Path.Combine(_folder, "none"), _diagnostics));

    [Fact]
    public void Codes_are_unique_and_every_rule_says_what_to_do()
    {
        Assert.Equal(SeedDiagnostics.All.Length, SeedDiagnostics.All.Select(rule => rule.Code).Distinct().Count());
        Assert.All(SeedDiagnostics.All, rule => Assert.Matches("^SE1[0-9]{3}$", rule.Code));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(false));
    }
}
