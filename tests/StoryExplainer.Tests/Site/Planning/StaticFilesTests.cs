using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Planning;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Planning;

public sealed class StaticFilesTests : IDisposable
{
    private readonly TemporaryFolder _input = new();

    [Fact]
    public void A_file_that_no_host_takes_is_told_and_not_copied()
    {
        var diagnostics = new DiagnosticBag();
        _input.Write("static/note.txt", "x");
        using (var film = File.Create(_input["static/film.mp4"]))
        {
            film.SetLength(100_000_001);
        }

        Assert.Equal(["note.txt"], StaticFiles.Find(_input.Path, diagnostics).Select(file => file.Path));
        Assert.Equal(
            "input/static/film.mp4: error SE5109: This file has 100,000,001 bytes, and the limit is 100,000,000. Make it smaller, or put it on a host for large files and link to it.",
            Assert.Single(diagnostics.ToSorted()).ToString());
    }

    public void Dispose() => _input.Dispose();
}
