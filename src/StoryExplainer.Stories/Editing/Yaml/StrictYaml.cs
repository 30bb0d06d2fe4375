using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using YamlDotNet.Core;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>
/// Reads the YAML files of a project strictly: every slip becomes a diagnostic with file, line, column and the mend, all slips of a file
/// are found in one pass, and whatever can be read is read. Content never makes it throw.
/// </summary>
public static class StrictYaml
{
    /// <summary>Reads a file of keys and values. An empty file gives no entries.</summary>
    /// <param name="source">The file.</param>
    /// <param name="knownKeys">The keys that may stand at the top; empty if every key may (names of people and the like).</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static YamlMapping ReadMapping(SourceText source, ImmutableArray<string> knownKeys, DiagnosticBag diagnostics) =>
        ReadMapping(source, 1, source.LineCount, knownKeys, diagnostics);

    /// <summary>Reads keys and values from some lines of a file, such as the front matter of an article.</summary>
    /// <param name="source">The file.</param>
    /// <param name="firstLine">The first line to read, counted from 1.</param>
    /// <param name="lastLine">The last line to read; before <paramref name="firstLine"/> if there is none.</param>
    /// <param name="knownKeys">The keys that may stand at the top; empty if every key may.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static YamlMapping ReadMapping(SourceText source, int firstLine, int lastLine, ImmutableArray<string> knownKeys, DiagnosticBag diagnostics)
    {
        var start = new DiagnosticLocation(source.Path, firstLine, 1);
        var map = ReadLines(source, firstLine, lastLine, diagnostics) switch
        {
            YamlMap found => found,
            null or YamlScalar { IsEmpty: true } => new YamlMap([], start),
            var other => Refuse(other),
        };
        return new YamlMapping(map, knownKeys, diagnostics);

        YamlMap Refuse(YamlNode other)
        {
            diagnostics.Add(StoryDiagnostics.TopIsNoMapping, other.Location);
            return new YamlMap([], start);
        }
    }

    /// <summary>Reads a file that is a list whose items hold keys and values. An empty file gives an empty list.</summary>
    /// <param name="source">The file.</param>
    /// <param name="knownKeys">The keys of an item.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static ImmutableArray<YamlMapping> ReadMappings(SourceText source, ImmutableArray<string> knownKeys, DiagnosticBag diagnostics)
    {
        switch (ReadLines(source, 1, source.LineCount, diagnostics))
        {
            case null or YamlScalar { IsEmpty: true }:
                return [];
            case YamlList list:
                return YamlMapping.ItemsOf(list, knownKeys, diagnostics);
            case var other:
                diagnostics.Add(StoryDiagnostics.TopIsNoList, other.Location);
                return [];
        }
    }

    private static YamlNode? ReadLines(SourceText source, int firstLine, int lastLine, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var (root, problem) = TryRead(source, firstLine, lastLine, found);
        if (problem is null)
        {
            diagnostics.AddRange(found.ToSorted());
            return root;
        }

        return ReadInPieces(source, firstLine, lastLine, problem, diagnostics);
    }

    /// <summary>
    /// One slip makes the parser give up on the rest of the file. So a broken file is cut before each line that begins at the margin, and each
    /// piece is read alone: a second slip is found as well, and an open quotation mark is seen where it opens and not where it happens to close.
    /// </summary>
    private static YamlNode? ReadInPieces(SourceText source, int firstLine, int lastLine, Diagnostic problem, DiagnosticBag diagnostics)
    {
        var entries = new List<YamlEntry>();
        var items = new List<YamlNode>();
        var problems = new List<Diagnostic>();
        var pieceStart = firstLine;
        for (var line = firstLine + 1; line <= lastLine + 1; line++)
        {
            if (line <= lastLine && !BeginsPiece(source.GetLine(line)))
            {
                continue;
            }

            var (root, pieceProblem) = TryRead(source, pieceStart, line - 1, diagnostics);
            pieceStart = line;
            if (pieceProblem is not null)
            {
                problems.Add(pieceProblem);
            }
            else if (root is YamlMap map)
            {
                AddEntries(map, entries, diagnostics);
            }
            else if (root is YamlList list)
            {
                items.AddRange(list.Items);
            }
        }

        // The pieces may each be well and only their order wrong, such as a list item among keys.
        diagnostics.AddRange(problems.Count > 0 ? problems : [problem]);
        var start = new DiagnosticLocation(source.Path, firstLine, 1);
        return items.Count > entries.Count ? new YamlList([.. items], start) : new YamlMap([.. entries], start);
    }

    private static void AddEntries(YamlMap map, List<YamlEntry> entries, DiagnosticBag diagnostics)
    {
        foreach (var entry in map.Entries)
        {
            var first = entries.Find(other => other.Key == entry.Key);
            if (first.Key is null)
            {
                entries.Add(entry);
            }
            else
            {
                diagnostics.Add(StoryDiagnostics.DuplicateKey, entry.KeyLocation, entry.Key, first.KeyLocation.Position!.Value.Line);
            }
        }
    }

    private static bool BeginsPiece(string line) => line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('#' or ']' or '}');

    private static (YamlNode? Root, Diagnostic? Problem) TryRead(SourceText source, int firstLine, int lastLine, DiagnosticBag diagnostics)
    {
        if (lastLine < firstLine)
        {
            return (null, null);
        }

        var text = string.Join('\n', Enumerable.Range(firstLine, lastLine - firstLine + 1).Select(source.GetLine)).TrimStart('\uFEFF') + "\n";
        try
        {
            return (YamlTreeReader.Read(source.Path, text, firstLine - 1, diagnostics), null);
        }
        catch (YamlException exception)
        {
            var at = new LinePosition((int)exception.Start.Line + firstLine - 1, (int)exception.Start.Column);
            return (null, YamlSyntaxAdvice.Explain(source, firstLine, lastLine, at, exception.Message));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The parser lets these escape for impossible escapes and directives ("\UFFFFFFFF", "%YAML 99999999999.1").
            return (null, YamlSyntaxAdvice.Explain(source, firstLine, lastLine, new LinePosition(firstLine, 1), ""));
        }
    }
}
