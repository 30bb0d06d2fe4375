using System.Runtime.CompilerServices;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.SiteTests.Sample;

/// <summary>The project of this repository is the site that the README's first command builds, so its desk must be in order.</summary>
public class SampleProjectTests
{
    private static readonly Lazy<(StoryCollection Stories, EditorDesk Desk, DiagnosticBag Diagnostics)> Sample = new(Build);

    [Fact]
    public void The_desk_of_the_sample_has_no_mistake() =>
        Assert.Empty(Sample.Value.Diagnostics.ToSorted().Where(diagnostic => diagnostic.Location?.Path.StartsWith("input/", StringComparison.Ordinal) == true));

    [Fact]
    public void The_text_of_the_sample_fills_every_block()
    {
        var text = Assert.Single(Sample.Value.Desk.Texts.Values);

        Assert.NotNull(text.Standfirst);
        Assert.NotEmpty(text.Brief);
        Assert.NotEmpty(text.Claimed);
        Assert.NotEmpty(text.Contested);
        Assert.NotEmpty(text.Unknown);
        Assert.NotEmpty(text.Positions);
        Assert.NotEmpty(text.Questions);
        Assert.NotEmpty(text.Parts);
    }

    private static (StoryCollection Stories, EditorDesk Desk, DiagnosticBag Diagnostics) Build()
    {
        var diagnostics = new DiagnosticBag();
        var files = EditorFiles.Read(Path.Combine(Project(), "input"), diagnostics);
        var seeds = SeedFolder.Read(Path.Combine(Project(), "seeds"), diagnostics);
        var stories = StoryBuilder.Build(
            [.. seeds.Select(seed => (seed, ArticleAnalyzer.Analyze(seed.Text)))],
            SiteSettingsReader.Read(files.Find("site.yml"), diagnostics),
            CorrectionsReader.Read(files, diagnostics),
            diagnostics);
        return (stories, EditorDeskReader.Read(files, stories, diagnostics), diagnostics);
    }

    private static string Project([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..");
}
