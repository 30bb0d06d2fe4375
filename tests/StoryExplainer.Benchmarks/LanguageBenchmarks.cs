using BenchmarkDotNet.Attributes;
using StoryExplainer.Benchmarks.Corpus;
using StoryExplainer.Language;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Benchmarks;

/// <summary>The language step on one core. Tokens a second = tokens of the article (printed at the start) over the time of an operation.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private readonly ArticleText[] _articles = [.. Enumerable.Range(0, 50).Select(MakeArticle)];
    private int _next;

    /// <summary>Prints how many tokens one operation reads on average.</summary>
    [GlobalSetup]
    public void Setup() => Console.WriteLine($"// tokens an operation: {_articles.Average(article => ArticleTokenizer.Tokenize(article).Paragraphs.Sum(p => p.Tokens.Length)):0}");

    /// <summary>All steps on one article.</summary>
    [Benchmark]
    public ArticleAnalysis Analyse() => ArticleAnalyzer.Analyze(_articles[_next++ % _articles.Length]);

    private static ArticleText MakeArticle(int index)
    {
        var parts = new CorpusGenerator(1000).Article(index).Split("---\n", 3);
        var body = parts[2].Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return new ArticleText
        {
            Title = "Benchmark",
            Paragraphs = [.. body.Select((text, i) => new Paragraph($"p{i + 1}", ParagraphKind.Text, i + 1, text.Trim()))],
        };
    }
}
