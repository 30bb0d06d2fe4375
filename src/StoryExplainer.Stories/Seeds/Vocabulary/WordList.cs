using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Vocabulary;

/// <summary>Reads the word lists that lie beside this file and are part of the program.</summary>
internal static class WordList
{
    /// <summary>All entries of a list, without comments and blank lines.</summary>
    public static ImmutableArray<string> ReadLines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("Seeds/" + name)
            ?? throw new InvalidOperationException($"The word list {name} is not part of the program.");
        using var reader = new StreamReader(stream);
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != ';')
            {
                lines.Add(line);
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>A list as a set, compared without regard to case.</summary>
    public static FrozenSet<string> ReadSet(string name) => ReadLines(name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
