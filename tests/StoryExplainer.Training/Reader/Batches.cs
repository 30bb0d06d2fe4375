using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader;

/// <summary>Groups sentences of like length, so that little of a batch is padding.</summary>
internal static class Batches
{
    private const int PoolSize = 3000;

    /// <summary>Shuffled batches of sentences: mixed in pools, so that batches of every length occur at every time.</summary>
    /// <param name="sentences">All sentences.</param>
    /// <param name="pieces">Most pieces of a batch, padding included.</param>
    /// <param name="random">Decides the order.</param>
    public static IReadOnlyList<LabelledSentence[]> Shuffled(IEnumerable<LabelledSentence> sentences, int pieces, Random random)
    {
        LabelledSentence[] all = [.. sentences];
        random.Shuffle(all);
        LabelledSentence[][] batches = [.. all.Chunk(PoolSize).SelectMany(pool => ByLength(pool, pieces))];
        random.Shuffle(batches);
        return batches;
    }

    /// <summary>Batches by the length of sentences.</summary>
    public static IEnumerable<LabelledSentence[]> ByLength(IEnumerable<LabelledSentence> sentences, int pieces)
    {
        var batch = new List<LabelledSentence>();
        foreach (var sentence in sentences.OrderBy(sentence => sentence.Pieces.Length))
        {
            if (batch.Count > 0 && sentence.Pieces.Length * (batch.Count + 1) > pieces)
            {
                yield return [.. batch];
                batch.Clear();
            }

            batch.Add(sentence);
        }

        if (batch.Count > 0)
            yield return [.. batch];
    }
}
