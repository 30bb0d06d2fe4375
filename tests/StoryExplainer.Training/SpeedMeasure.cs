using System.Diagnostics;
using System.Globalization;
using StoryExplainer.Language;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Training;

/// <summary>Measures how fast articles are read: tokens a second of processor time, each step by itself.</summary>
internal static class SpeedMeasure
{
    private const int Rounds = 40;

    /// <summary>Reads text files, one paragraph a line, many times over.</summary>
    public static void Run(string[] files, TextWriter output)
    {
        var articles = files.Order(StringComparer.Ordinal).Select(ReadArticle).ToArray();
        MeasureOnce("loading the word lists", () => NameLexicon.English.Find("x") == NameClasses.None ? 0 : 1, output);
        MeasureOnce("loading the weights", () => NameModel.English.FeatureCount, output);
        MeasureOnce("first article", () => NameFinder.Find(ArticleTokenizer.Tokenize(articles[0])).Length, output);

        var texts = articles.Select(ArticleTokenizer.Tokenize).ToArray();
        var tokens = texts.Sum(text => text.Paragraphs.Sum(paragraph => (long)paragraph.Tokens.Length));
        Measure("tokens and sentences", tokens, () => articles.Sum(article => ArticleTokenizer.Tokenize(article).Paragraphs.Length), output);
        Measure("names", tokens, () => texts.Sum(text => NameFinder.Find(text).Length), output);
    }

    private static void MeasureOnce(string step, Func<int> work, TextWriter output)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step}: {(process.TotalProcessorTime - before).TotalMilliseconds:0} ms of processor time"));
    }

    private static void Measure(string step, long tokens, Func<int> work, TextWriter output)
    {
        for (var i = 0; i < Rounds; i++)
            work();

        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Rounds; i++)
            work();

        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step}: {tokens * Rounds / seconds:#,0} tokens per processor second"));
    }

    private static ArticleText ReadArticle(string path)
    {
        var paragraphs = File.ReadLines(path).Where(line => line.Length > 0).Select((line, index) => new Paragraph($"p{index + 1}", ParagraphKind.Text, index + 1, line));
        return new ArticleText { Title = "", Paragraphs = [.. paragraphs] };
    }
}
