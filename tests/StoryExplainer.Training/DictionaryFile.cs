using System.IO.Compression;
using System.Text;
using StoryExplainer.Language.Glossary;

namespace StoryExplainer.Training;

/// <summary>
/// Makes the dictionary that explains terms (<c>src/StoryExplainer.Stories/Dictionary/nouns.br</c>) from a table of the nouns of Open English WordNet: <c>lemma, sense, noun senses,
/// senses in other word classes, field, synset, gloss</c>, a tab between them.
/// </summary>
internal static class DictionaryFile
{
    /// <summary>Fields whose single words mean in the news what the dictionary says, as long as they have one sense. Persons, things, food and the like are often names of something else.</summary>
    private static readonly HashSet<string> Technical = new(StringComparer.Ordinal)
    {
        "act", "body", "communication", "event", "group", "object", "phenomenon", "possession", "process", "quantity", "state", "substance",
    };

    /// <summary>Writes the file.</summary>
    /// <param name="table">The table, unpacked or as <c>.gz</c>.</param>
    /// <param name="target">Where to.</param>
    public static void Write(string table, string target)
    {
        var lines = Read(table).Skip(1).Select(line => line.Split('\t')).Where(IsKept).Select((columns, order) => (Lemma: columns[0], Order: order, Line: LineOf(columns)))
            .OrderBy(line => line.Lemma + "\t", StringComparer.Ordinal).ThenBy(line => line.Order).Select(line => line.Line);
        using var file = File.Create(target);
        using var packed = new BrotliStream(file, CompressionLevel.SmallestSize);
        packed.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
    }

    private static bool IsKept(string[] columns) => columns[0].All(character => char.IsAsciiLetterLower(character) || character is ' ' or '-' or '\'');

    private static string LineOf(string[] columns) => $"{columns[0]}\t{(IsSure(columns) ? "+" : "")}{columns[4]}\t{columns[6].Replace('\t', ' ')}";

    private static bool IsSure(string[] columns) =>
        columns[2] == "1" && (columns[0].Contains(' ', StringComparison.Ordinal) || (Technical.Contains(columns[4]) && EverydayWords.IsRare(columns[0])));

    private static IEnumerable<string> Read(string table)
    {
        using var file = File.OpenRead(table);
        using var reader = new StreamReader(table.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
