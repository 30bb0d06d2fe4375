using System.Globalization;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>Reads a treebank of six columns: form, lemma, part of speech, head, relation, 1 where no space follows.</summary>
internal static class TreebankFile
{
    /// <summary>All sentences in order. Throws <see cref="InvalidDataException"/> for a row of another form.</summary>
    public static IEnumerable<LabelledSentence> Read(string path)
    {
        var document = Path.GetFileNameWithoutExtension(path);
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("# form", StringComparison.Ordinal) && line.Split('\t').Length == 1)
                document = line["# doc ".Length..];

            var columns = line.Split('\t');
            if (columns.Length >= 5 && !line.StartsWith("# form", StringComparison.Ordinal))
                rows.Add(columns);

            if (line.Length > 0 || rows.Count == 0)
                continue;

            yield return Make(document, rows);
            rows.Clear();
        }
    }

    private static LabelledSentence Make(string document, List<string[]> rows) => new(document, [.. rows.Select(row => row[0])])
    {
        Joined = [.. rows.Select(row => row is [_, _, _, _, _, "1", ..])],
        Tags = [.. rows.Select(row => TagOf(row[2]))],
        Heads = [.. rows.Select(row => int.Parse(row[3], CultureInfo.InvariantCulture))],
        Relations = [.. rows.Select(row => row[4])],
    };

    private static int TagOf(string tag)
    {
        var index = Array.IndexOf(ReaderLabels.Tags, tag);
        return index >= 0 ? index : throw new InvalidDataException($"Unknown part of speech {tag}.");
    }
}
