using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>What the editor says of single lines: <c>keep</c> and <c>drop</c> in the file beside the seed name lines by their first words and outweigh the program.</summary>
internal static class EditorLines
{
    /// <summary>The reason of a line that the editor left out.</summary>
    public const string Reason = "left out by the editor";

    /// <summary>The classes as the editor wants them; a line that is nowhere is reported.</summary>
    public static ImmutableArray<LineClass> Apply(string path, ImmutableArray<ArticleLine> lines, ImmutableArray<LineClass> classes, SeedMetadata metadata, DiagnosticBag diagnostics)
    {
        var changed = classes.ToBuilder();
        foreach (var words in metadata.Keep)
        {
            Change(path, lines, words, diagnostics, i => changed[i] = LineClass.Text);
        }

        foreach (var words in metadata.Drop)
        {
            Change(path, lines, words, diagnostics, i =>
            {
                changed[i] = LineClass.Inside;
                lines[i].Drop(Reason);
            });
        }

        return changed.ToImmutable();
    }

    private static void Change(string path, ImmutableArray<ArticleLine> lines, string words, DiagnosticBag diagnostics, Action<int> change)
    {
        var start = LineText.Normalise(words);
        var found = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (start.Length > 0 && lines[i].WordCount > 0 && lines[i].Text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                found = true;
                change(i);
            }
        }

        if (!found)
        {
            diagnostics.Add(SeedDiagnostics.NoSuchLine, new DiagnosticLocation(SeedPath.ForDiagnostics(path)), words);
        }
    }
}
