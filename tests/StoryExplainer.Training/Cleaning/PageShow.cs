using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Stories.Seeds.Cleaning;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Training.Cleaning;

/// <summary>Shows how the program reads a text or a saved page: each line with its class and what became of it.</summary>
internal static class PageShow
{
    private const int LongestLine = 110;

    /// <summary>Writes the lines of a file, then the title, the reporters and the day that were read.</summary>
    public static void Write(string file, TextWriter output)
    {
        var diagnostics = new DiagnosticBag();
        var bytes = File.ReadAllBytes(file);
        if (SeedReader.ReadDocument(Path.GetFileName(file), bytes, diagnostics) is not { } document || SeedReader.Read(Path.GetFileName(file), bytes, null, diagnostics) is not { } seed)
        {
            output.WriteLine($"{file}: no article");
            return;
        }

        ImmutableArray<ArticleLine> lines = [.. document.Lines.Select(ArticleLine.From)];
        var classes = LineClassifier.Classify(lines, document.Metadata, LineModel.Default);
        var reasons = seed.Dropped.ToLookup(line => (line.Line, line.Text), line => line.Reason);
        for (var i = 0; i < lines.Length; i++)
        {
            var (text, reason) = (lines[i].Text, reasons[(lines[i].Number, lines[i].Text)].FirstOrDefault() ?? "");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines[i].Number,5} {classes[i],-9} {reason,-20} {(text.Length > LongestLine ? text[..LongestLine] : text)}"));
        }

        output.WriteLine($"title: {seed.Text.Title}; authors: {string.Join("; ", seed.Text.Authors)}; publisher: {seed.Text.Publisher}; published: {seed.Text.Published?.Date}");
    }
}
