using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Output;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Output;

public sealed class SiteWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Nothing_is_there_before_the_commit_and_everything_after()
    {
        using var writer = Open();
        writer.Write("people/ada-obi.html", "Ada"u8);
        Assert.False(Directory.Exists(_folder["output"]));

        var summary = writer.Commit();

        Assert.Equal("Ada", File.ReadAllText(_folder["output/people/ada-obi.html"]));
        Assert.Equal(new OutputSummary(1, 0, 0), summary);
    }

    [Fact]
    public void A_build_that_is_given_up_leaves_the_former_site()
    {
        Build(("index.html", "first"));

        using (var writer = Open())
        {
            writer.Write("index.html", "second"u8);
        }

        Assert.Equal("first", File.ReadAllText(_folder["output/index.html"]));
        Assert.Equal(["output"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void An_unchanged_file_keeps_its_time_stamp()
    {
        Build(("a.html", "same"), ("b.html", "first"));
        var old = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder["output/a.html"], old);

        var summary = Build(("a.html", "same"), ("b.html", "second"));

        Assert.Equal(old, File.GetLastWriteTimeUtc(_folder["output/a.html"]));
        Assert.Equal("second", File.ReadAllText(_folder["output/b.html"]));
        Assert.Equal(new OutputSummary(1, 1, 0), summary);
    }

    [Fact]
    public void A_file_that_this_build_did_not_make_goes()
    {
        Build(("a.html", "a"), ("people/gone.html", "gone"));

        var summary = Build(("a.html", "a"));

        Assert.False(File.Exists(_folder["output/people/gone.html"]));
        Assert.Equal(new OutputSummary(0, 1, 1), summary);
    }

    [Fact]
    public void A_folder_with_other_files_is_not_touched()
    {
        _folder.Write("output/my-thesis.txt", "years of work");

        Assert.Null(SiteWriter.Open(_folder["output"], [], _diagnostics));

        Assert.Equal("years of work", File.ReadAllText(_folder["output/my-thesis.txt"]));
        Assert.Equal("SE5001", Assert.Single(_diagnostics.ToSorted()).Code);
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("seeds/site")]
    [InlineData(".")]
    public void An_output_folder_that_holds_or_lies_in_the_seeds_is_refused(string output)
    {
        _folder.Write("seeds/a.txt", "text");

        Assert.Null(SiteWriter.Open(_folder[output], [("seeds", _folder["seeds"])], _diagnostics));

        Assert.Equal("SE5002", Assert.Single(_diagnostics.ToSorted()).Code);
        Assert.True(File.Exists(_folder["seeds/a.txt"]));
    }

    [Fact]
    public void A_build_that_was_killed_between_the_two_renames_is_put_right_by_the_next()
    {
        Build(("index.html", "first"));
        Directory.Move(_folder["output"], _folder["output.old"]);

        Open().Dispose();

        Assert.Equal("first", File.ReadAllText(_folder["output/index.html"]));
    }

    [Fact]
    public void A_half_written_folder_of_a_killed_build_is_removed()
    {
        _folder.Write("output.new/" + SiteWriter.MarkerName, "");
        _folder.Write("output.new/half.html", "<html>");

        Build(("index.html", "whole"));

        Assert.False(File.Exists(_folder["output/half.html"]));
    }

    [Fact]
    public void Foreign_folders_in_the_way_are_left_alone_and_do_not_hinder_a_build()
    {
        _folder.Write("output.new/mine.txt", "mine");
        _folder.Write("output.old/mine.txt", "mine too");

        Build(("index.html", "first"));
        Build(("index.html", "second"));

        Assert.Equal("second", File.ReadAllText(_folder["output/index.html"]));
        Assert.Equal(["mine", "mine too"], [File.ReadAllText(_folder["output.new/mine.txt"]), File.ReadAllText(_folder["output.old/mine.txt"])]);
        Assert.Equal(["output", "output.new", "output.old"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_that_somebody_put_beside_the_site_stay_and_are_told_of()
    {
        Build(("index.html", "first"), ("gone.html", "gone"));
        _folder.Write("output/.git/config", "[core]");
        _folder.Write("output/CNAME", "news.example.org");

        var summary = Build(("index.html", "second"), ("new.html", "new"));

        Assert.Equal(new OutputSummary(2, 0, 1), summary);
        Assert.Equal("[core]", File.ReadAllText(_folder["output/.git/config"]));
        Assert.Equal([".git/config", ".story-explainer", "CNAME", "index.html", "new.html"], FolderFiles.In(_folder["output"]));
        Assert.Equal(
            "info SE5007: The output folder holds files that StoryExplainer did not make: 2 of them, such as \".git/config\". They were left alone, and are not published.",
            Assert.Single(_diagnostics.ToSorted()).ToString());
        Assert.Equal(["index.html", "new.html"], SiteWriter.FilesIn(_folder["output"]));
    }

    [Theory]
    [InlineData("people")]
    [InlineData("people/ada-obi.html")]
    [InlineData("people/ada-obi.html/notes.txt")]
    public void A_file_of_somebody_else_is_never_replaced(string theirs)
    {
        Build(("index.html", "first"));
        _folder.Write("output/" + theirs, "years of work");

        using (var writer = Open())
        {
            writer.Write("people/ada-obi.html", "Ada"u8);
        }

        Assert.Equal("SE5006", Assert.Single(_diagnostics.ToSorted()).Code);
        Assert.Equal("years of work", File.ReadAllText(_folder["output/" + theirs]));
    }

    [Fact]
    public void A_link_as_output_folder_stays_a_link()
    {
        Directory.CreateDirectory(_folder["elsewhere"]);
        Directory.CreateSymbolicLink(_folder["output"], _folder["elsewhere"]);

        Build(("index.html", "first"));
        Build(("index.html", "second"));

        Assert.NotNull(new DirectoryInfo(_folder["output"]).LinkTarget);
        Assert.Equal("second", File.ReadAllText(_folder["elsewhere/index.html"]));
    }

    [Fact]
    public void A_link_inside_the_output_folder_is_never_followed()
    {
        Build(("index.html", "first"));
        _folder.Write("precious/thesis.txt", "years of work");
        Directory.CreateSymbolicLink(_folder["output/link"], _folder["precious"]);

        Build(("index.html", "second"));

        Assert.Equal("years of work", File.ReadAllText(_folder["output/link/thesis.txt"]));
    }

    [Fact]
    public void A_site_of_a_version_without_lists_is_known_but_what_begins_with_a_dot_stays()
    {
        _folder.Write("output/" + SiteWriter.MarkerName, "This folder is made by StoryExplainer. Each build replaces it as a whole; keep nothing of your own in it.\n");
        _folder.Write("output/index.html", "first");
        _folder.Write("output/gone.html", "gone");
        _folder.Write("output/.git/config", "[core]");

        Build(("index.html", "second"));

        Assert.Equal([".git/config", ".story-explainer", "index.html"], FolderFiles.In(_folder["output"]));
    }

    public void Dispose() => _folder.Dispose();

    private SiteWriter Open() => SiteWriter.Open(_folder["output"], [], _diagnostics)!;

    private OutputSummary Build(params (string Path, string Text)[] files)
    {
        using var writer = Open();
        foreach (var (path, text) in files)
        {
            writer.Write(path, Encoding.UTF8.GetBytes(text));
        }

        return writer.Commit();
    }
}
