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
    public void A_foreign_folder_in_the_way_is_not_deleted()
    {
        _folder.Write("output.new/mine.txt", "mine");

        Assert.Throws<IOException>(Open);

        Assert.True(File.Exists(_folder["output.new/mine.txt"]));
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
