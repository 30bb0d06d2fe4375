namespace StoryExplainer.Training.Corpus;

/// <summary>Reads the words of files with one token and label a line (see README.md for the format).</summary>
internal static class BioFile
{
    /// <summary>The words of all sentences of a file, in order.</summary>
    public static IEnumerable<string[]> ReadSentences(string path)
    {
        var tokens = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                tokens.Add(line[..tab]);
            }
            else if (tokens.Count > 0)
            {
                yield return [.. tokens];
                tokens.Clear();
            }
        }

        if (tokens.Count > 0)
        {
            yield return [.. tokens];
        }
    }
}
