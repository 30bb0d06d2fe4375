using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Changes;

namespace StoryExplainer.Reporting;

/// <summary>Prints problems in the shape that every C# tool understands, each with the lines around it where there are any.</summary>
internal static class DiagnosticReport
{
    /// <summary>Prints all problems.</summary>
    public static void Write(TextWriter writer, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteLine(diagnostic);
            if (diagnostic.Excerpt.Length > 0)
            {
                // What is to be pasted must not begin with blanks: in YAML they mean something.
                var margin = diagnostic.Code == ChangeDiagnostics.DroppedAddresses.Code ? "" : "    ";
                foreach (var line in diagnostic.Excerpt.TrimEnd('\n').Split('\n'))
                {
                    writer.WriteLine(margin + line);
                }
            }
        }
    }
}
