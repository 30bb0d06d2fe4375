using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing;

/// <summary>Finds private people in what the editor wrote for readers. The message does not repeat the name: it may end in a log.</summary>
internal static class PrivateNames
{
    private static readonly string[] Published = ["site.yml", "home.md", "terms.yml", "timeline.yml", "corrections.yml"];

    /// <summary>Checks every text of the desk that readers see.</summary>
    public static void Check(EditorFiles files, StoryCollection stories, DiagnosticBag diagnostics)
    {
        if (stories.Private.IsEmpty)
        {
            return;
        }

        foreach (var source in files.StoryTexts.Select(text => text.Source).Concat(files.Pages).Concat(Published.Select(files.Find).OfType<SourceText>()))
        {
            for (var line = 1; line <= source.LineCount; line++)
            {
                Check(source, line, stories, diagnostics);
            }
        }
    }

    private static void Check(SourceText source, int line, StoryCollection stories, DiagnosticBag diagnostics)
    {
        var text = source.GetLine(line);
        if (source.Path.EndsWith(".yml", StringComparison.Ordinal) && text.TrimStart().StartsWith('#'))
        {
            return;
        }

        foreach (var person in stories.Private)
        {
            var places = person.Forms.SelectMany(form => WordSearch.Find(text, form)).ToList();
            if (places.Count > 0)
            {
                diagnostics.Add(StoryDiagnostics.PrivateInOwnText, new DiagnosticLocation(source.Path, line, places.Min(place => place.Start) + 1), person.Initials);
            }
        }
    }
}
