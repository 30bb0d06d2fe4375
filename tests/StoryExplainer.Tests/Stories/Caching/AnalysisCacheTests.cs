using StoryExplainer.Language;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Caching;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Stories.Caching;

public sealed class AnalysisCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_was_saved_is_found_again_whole()
    {
        var result = Result("Ada Obi spoke.");
        var key = Save(("a.txt", result));

        using var cache = AnalysisCache.Open(_folder.Path);
        var found = cache.Find(key)!;

        Assert.Equal(result.Seed!.Text.Paragraphs.AsEnumerable(), found.Seed!.Text.Paragraphs);
        Assert.Same(found.Seed.Text, found.Analysis!.Article);
        Assert.Equal("Ada Obi", found.Analysis.People[0].Name);
        Assert.Equal(new Passage(0, new TextSpan(0, 7)), found.Analysis.People[0].Mentions[0]);
    }

    [Fact]
    public void Other_bytes_are_another_key()
    {
        Assert.NotEqual(AnalysisCache.KeyOf("a.txt", "x"u8, ""u8), AnalysisCache.KeyOf("a.txt", "y"u8, ""u8));
        Assert.NotEqual(AnalysisCache.KeyOf("a.txt", "xy"u8, ""u8), AnalysisCache.KeyOf("a.txt", "x"u8, "y"u8));
        Assert.NotEqual(AnalysisCache.KeyOf("a.txt", "x"u8, ""u8), AnalysisCache.KeyOf("b.txt", "x"u8, ""u8));
    }

    [Fact]
    public void New_results_join_the_old_ones()
    {
        var first = Save(("a.txt", Result("Ada Obi spoke.")));
        var second = Save(("b.txt", Result("Ben Ek spoke.")));

        using var cache = AnalysisCache.Open(_folder.Path);
        Assert.NotNull(cache.Find(first));
        Assert.NotNull(cache.Find(second));
    }

    [Theory]
    [InlineData("")]
    [InlineData("SECACHE1 but of no version that ever was, and with some more words")]
    public void A_broken_file_counts_as_empty_and_is_replaced(string content)
    {
        _folder.Write("articles.pack", content);

        var key = Save(("a.txt", Result("Ada Obi spoke.")));

        using var cache = AnalysisCache.Open(_folder.Path);
        Assert.NotNull(cache.Find(key));
    }

    [Fact]
    public void A_file_cut_short_by_a_kill_counts_as_empty()
    {
        var key = Save(("a.txt", Result("Ada Obi spoke.")));
        using (var file = File.OpenWrite(_folder["articles.pack"]))
        {
            file.SetLength(file.Length - 20);
        }

        using var cache = AnalysisCache.Open(_folder.Path);
        Assert.Null(cache.Find(key));
    }

    public void Dispose() => _folder.Dispose();

    private static AnalysedSeed Result(string text)
    {
        var article = Some.Article(text);
        return new AnalysedSeed(
            new CleanedSeed { Path = "a.txt", Text = article },
            new ArticleAnalysis
            {
                Article = article,
                People = [new PersonFinding { Name = text[..7], Tier = PersonTier.Page, Mentions = [new Passage(0, new TextSpan(0, 7))] }],
            },
            []);
    }

    private UInt128 Save(params (string Path, AnalysedSeed Result)[] results)
    {
        using var cache = AnalysisCache.Open(_folder.Path);
        UInt128 key = 0;
        foreach (var (path, result) in results)
        {
            key = AnalysisCache.KeyOf(path, "bytes"u8, ""u8);
            cache.Add(key, result);
        }

        Assert.True(cache.Save());
        return key;
    }
}
