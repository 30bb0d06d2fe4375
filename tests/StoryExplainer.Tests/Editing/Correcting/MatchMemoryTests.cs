using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Model;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Editing.Correcting;

/// <summary>A correction that matched once and matches nothing now says what it was about.</summary>
public sealed class MatchMemoryTests : IDisposable
{
    private readonly TemporaryFolder _cache = new();

    [Theory]
    [InlineData("people.yml", "dan-vale:\n  hide: true", "input/people.yml(1,1): error SE3227: No entry is called \"dan-vale\" any more, so this correction (hide) hides nothing, and whoever is meant would be published. It was Dan Vale, owner. Change the name, or remove the correction.")]
    [InlineData("people.yml", "ada-obi:\n  merge: [obi]", "input/people.yml(2,11): warning SE3201: No entry is called \"obi\" any more, so this correction (merge into \"ada-obi\") has no effect. It was Obi, a goalkeeper. Change the name, or remove the correction.")]
    [InlineData("quotes.yml", "- quote: It was\n  hide: true", "input/quotes.yml(1,10): warning SE3215: No quotation begins with \"It was\" any more, so this correction (hide) has no effect. It was “It was loud,”. Copy the first words of the quotation from its page, or remove the correction.")]
    public void The_warning_says_what_it_was(string file, string yaml, string expected)
    {
        Assert.Empty(Build(FerryStory.Seeds, file, yaml));

        Assert.Equal(expected, Assert.Single(Build(FerryStory.Seeds.RemoveAt(1), file, yaml)));
        Assert.Equal(expected, Assert.Single(Build(FerryStory.Seeds.RemoveAt(1), file, yaml)));
    }

    [Fact]
    public void An_event_is_remembered_by_its_headline()
    {
        const string Yaml = "- in: post ¶2\n  status: possible";
        Assert.Empty(Build(FerryStory.Seeds, "timeline.yml", Yaml));
        var without = new Reading("post.txt", "Ferry owner answers", "The owner was not there.", "Nobody was.").Published(2026, 3, 10).With(seed => seed with { CiteKey = "post" });

        Assert.Equal(
            "input/timeline.yml(1,7): warning SE3213: There is no event in post ¶2 any more, so this correction (status) has no effect. It was \"A goalkeeper saw it\". Change the place, or remove the correction.",
            Assert.Single(Build([FerryStory.Seeds[0], without], "timeline.yml", Yaml)));
    }

    [Fact]
    public void A_damaged_memory_is_no_memory()
    {
        _cache.Write("corrections.txt", "\0garbage\nmore\tgarbage\n");

        Assert.Empty(MatchMemory.Read(_cache.Path));
        Assert.Empty(MatchMemory.Read(_cache["nowhere"]));
    }

    public void Dispose() => _cache.Dispose();

    private List<string> Build(IEnumerable<(StoryExplainer.Stories.Seeds.CleanedSeed Seed, StoryExplainer.Language.ArticleAnalysis Analysis)> seeds, string file, string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var corrections = CorrectionsReader.Read(new EditorFiles([new(file, yaml)]), diagnostics) with { Former = MatchMemory.Read(_cache.Path) };
        StoryCollection stories = StoryBuilder.Build([.. seeds], new SiteSettings(), corrections, diagnostics);
        MatchMemory.Save(_cache.Path, stories.Matches);
        return [.. diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString())];
    }
}
