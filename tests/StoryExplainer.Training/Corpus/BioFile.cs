using StoryExplainer.Language.Names;

namespace StoryExplainer.Training.Corpus;

/// <summary>Reads files of one token and label a line (see README.md for the format).</summary>
internal static class BioFile
{
    /// <summary>All documents of a file, in order. A document's weight follows from the name of its file.</summary>
    public static IEnumerable<TrainingDocument> Read(string path)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        var weight = CorpusWeights.Of(file);
        var sentences = new List<TrainingSentence>();
        var tokens = new List<string>();
        var tags = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                tokens.Add(line[..tab]);
                tags.Add(line[(tab + 1)..]);
                continue;
            }

            if (line.Length == 0)
                EndSentence();

            if (!line.StartsWith("# doc ", StringComparison.Ordinal))
                continue;

            EndSentence();
            if (sentences.Count > 0)
                yield return new TrainingDocument(file, weight, sentences);

            sentences = [];
        }

        EndSentence();
        if (sentences.Count > 0)
            yield return new TrainingDocument(file, weight, sentences);

        void EndSentence()
        {
            if (tokens.Count > 0)
                sentences.Add(new TrainingSentence([.. tokens], ToLabels(tags)));

            tokens.Clear();
            tags.Clear();
        }
    }

    /// <summary>Turns B- and I- tags into the labels of the tagger.</summary>
    public static byte[] ToLabels(IReadOnlyList<string> tags)
    {
        var labels = new byte[tags.Count];
        for (var start = 0; start < tags.Count;)
        {
            var end = start + 1;
            if (tags[start] == "O")
            {
                start = end;
                continue;
            }

            while (end < tags.Count && tags[end][0] == 'I' && tags[end].AsSpan(2).SequenceEqual(tags[start].AsSpan(2)))
                end++;

            NameLabels.Fill(labels.AsSpan(start, end - start), KindOf(tags[start][2..]));
            start = end;
        }

        return labels;
    }

    private static NameKind KindOf(string tag) => tag switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organisation,
        "LOC" => NameKind.Place,
        "NORP" => NameKind.Nationality,
        "MISC" => NameKind.Other,
        _ => throw new InvalidDataException($"Unknown label {tag}."),
    };
}
