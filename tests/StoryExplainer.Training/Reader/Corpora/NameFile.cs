using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>Reads names: one token and label a line, a blank line after each sentence, "# doc ID …" before each document.</summary>
internal static class NameFile
{
    /// <summary>All sentences in order.</summary>
    public static IEnumerable<LabelledSentence> Read(string path)
    {
        var document = Path.GetFileNameWithoutExtension(path);
        var words = new List<string>();
        var labels = new List<int>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# doc ", StringComparison.Ordinal) && !line.Contains('\t'))
                document = line.Split(' ')[2];

            if (line.Split('\t') is [var word, var label] && word.Length > 0)
            {
                words.Add(word);
                labels.Add(ReaderLabels.NameBit(label));
            }

            if (line.Length > 0 || words.Count == 0)
                continue;

            yield return new LabelledSentence(document, [.. words]) { Names = [.. labels], NameWeight = WeightOf(Path.GetFileNameWithoutExtension(path)) };
            words.Clear();
            labels.Clear();
        }
    }

    // How much a file is trusted and how near it is to news (the data's own README).
    private static float WeightOf(string file) => file switch
    {
        "gum-news" or "gum-interview" or "wikinews" => 1f,
        "crossner-politics" or "wikigold" or "uner-ewt" or "re3d-government" => 0.7f,
        _ when file.StartsWith("gum-", StringComparison.Ordinal) => 0.5f,
        _ => 0.3f,
    };
}
