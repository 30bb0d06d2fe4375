using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Tests.Stories.Seeds;

public class EditorLinesTests
{
    private const string Report = "Mill reopens after flood\n\nBy Ada Obi\n4 May 2023\n\nThe mill at Corran reopened on Tuesday, two years after the flood that broke its wheel, the owner said.\n\nSign up to our newsletter\n\nNobody was hurt in the flood, and the wheel turns again every morning from seven o'clock until noon.\n";

    [Fact]
    public void A_line_that_was_left_out_comes_back_with_one_line_beside_the_seed()
    {
        var (seed, diagnostics) = Read("keep: [\"Sign up to our\"]\n");

        Assert.Contains(seed.Text.Paragraphs, paragraph => paragraph.Text == "Sign up to our newsletter");
        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public void A_line_that_was_kept_goes_with_one_line_beside_the_seed()
    {
        var (seed, _) = Read("drop: [\"nobody was hurt\"]\n");

        Assert.DoesNotContain(seed.Text.Paragraphs, paragraph => paragraph.Text.StartsWith("Nobody", StringComparison.Ordinal));
        Assert.Contains(seed.Dropped, line => line is { Line: 10, Reason: "left out by the editor" });
    }

    [Fact]
    public void Words_that_begin_no_line_are_named()
    {
        var (_, diagnostics) = Read("keep: [\"Sign off\"]\n");

        Assert.Equal(
            "seeds/a.txt: warning SE1030: No line of this seed begins with \"Sign off\", so nothing is kept or dropped for it. Copy the first words of the line as they stand in the seed.",
            Assert.Single(diagnostics.ToSorted()).ToString());
    }

    private static (CleanedSeed Seed, DiagnosticBag Diagnostics) Read(string beside)
    {
        var diagnostics = new DiagnosticBag();
        return (SeedReader.Read("a.txt", Encoding.UTF8.GetBytes(Report), Encoding.UTF8.GetBytes(beside), diagnostics)!, diagnostics); // The seed is an article.
    }
}
