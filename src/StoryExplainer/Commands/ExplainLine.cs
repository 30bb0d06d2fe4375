using System.Globalization;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Explaining;
using StoryExplainer.Reporting;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Commands;

/// <summary>Shows for a line of a seed what was found in it, why, and what was left out.</summary>
internal static class ExplainLine
{
    /// <summary>Splits <c>seeds/x.txt:14</c>. False for anything else.</summary>
    public static bool TryParse(string text, out string path, out int line)
    {
        var colon = text.LastIndexOf(':');
        path = colon > 0 ? text[..colon] : text;
        line = 0;
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out line) && SeedReader.IsSeed(path);
    }

    /// <summary>Explains the line.</summary>
    public static int Explain(string path, int line, TextWriter output, TextWriter errors)
    {
        if (!File.Exists(path))
        {
            errors.WriteLine($"There is no seed \"{path}\". Give the path of an article and a line of it, such as seeds/report.txt:14.");
            return ExitCode.WrongArguments;
        }

        var diagnostics = new DiagnosticBag();
        var sidecar = Path.ChangeExtension(path, ".yml");
        var seed = SeedReader.Read(path, File.ReadAllBytes(path), File.Exists(sidecar) ? File.ReadAllBytes(sidecar) : null, diagnostics);
        DiagnosticReport.Write(errors, diagnostics.ToSorted());
        if (seed is null)
        {
            return ExitCode.ContentHasErrors;
        }

        if (seed.Dropped.FirstOrDefault(dropped => dropped.Line == line) is { } gone)
        {
            output.WriteLine($"Line {line} is not part of the article ({gone.Reason}): {gone.Text}");
            return ExitCode.Fine;
        }

        var index = IndexOf(seed.Text, line);
        if (index < 0)
        {
            output.WriteLine($"No paragraph of the article starts at line {line}.");
            return ExitCode.Fine;
        }

        var paragraph = seed.Text.Paragraphs[index];
        output.WriteLine($"{paragraph.Id}, line {paragraph.Line}: {paragraph.Text}");
        output.WriteLine();
        foreach (var explanation in ArticleExplainer.Explain(ArticleAnalyzer.Analyze(seed.Text)).Where(explanation => explanation.Passage.Paragraph == index))
        {
            var words = explanation.Passage.Of(seed.Text);
            output.WriteLine($"{(explanation.IsRejected ? "left out " : "")}{explanation.Kind}: \"{(words.Length > 70 ? words[..67] + "..." : words)}\" = {explanation.What}");
            if (explanation.Why.Length > 0)
            {
                output.WriteLine($"    {explanation.Why}");
            }
        }

        output.WriteLine();
        output.WriteLine("How it was read (word, part of speech, relation to its head, how sure the head is, names and spans):");
        foreach (var word in ReadingExplainer.Explain(seed.Text, index))
        {
            output.WriteLine(word);
        }

        return ExitCode.Fine;
    }

    // A paragraph of a saved page may run over several lines: the last one that starts at or before the line.
    private static int IndexOf(ArticleText article, int line)
    {
        var best = -1;
        for (var i = 0; i < article.Paragraphs.Length; i++)
        {
            if (article.Paragraphs[i].Line <= line && (best < 0 || article.Paragraphs[i].Line >= article.Paragraphs[best].Line))
            {
                best = i;
            }
        }

        return best;
    }
}
