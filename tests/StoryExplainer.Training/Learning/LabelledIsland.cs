using StoryExplainer.Language.Names;
using StoryExplainer.Language.Text;
using StoryExplainer.Training.Corpus;

namespace StoryExplainer.Training.Learning;

/// <summary>A stretch that may hold names, with the features of its tokens and the right labels.</summary>
/// <param name="Features">The features of each token.</param>
/// <param name="Labels">The right label of each token.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record LabelledIsland(ulong[][] Features, byte[] Labels, float Weight)
{
    /// <summary>The islands of a document, made by the very code that reads articles.</summary>
    public static IEnumerable<LabelledIsland> Of(TrainingDocument document, NameLexicon lexicon)
    {
        var text = TextOf(document, lexicon);
        var labels = document.Sentences.SelectMany(sentence => sentence.Labels).ToArray();
        var islands = new List<NameIsland>();
        var result = new List<LabelledIsland>();
        foreach (var sentence in text.Sentences)
        {
            islands.Clear();
            NameIslands.Find(text.Tokens, sentence, islands);
            foreach (var island in islands)
                result.Add(new LabelledIsland(FeaturesOf(text, sentence, island), Clip(labels, island), document.Weight));
        }

        return result;
    }

    /// <summary>The document as the tagger sees it.</summary>
    public static TaggerText TextOf(TrainingDocument document, NameLexicon lexicon)
    {
        var text = new TaggerText(lexicon, document.Sentences.Sum(sentence => sentence.Tokens.Length));
        foreach (var sentence in document.Sentences)
        {
            foreach (var token in sentence.Tokens)
                text.Add(token, new TextSpan(0, token.Length));

            text.EndSentence();
        }

        DocumentClueFinder.Find(text);
        return text;
    }

    private static ulong[][] FeaturesOf(TaggerText text, TaggerSentence sentence, NameIsland island)
    {
        var rows = new ulong[island.End - island.Start][];
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Max];
        NameRun run = default;
        for (var i = island.Start; i < island.End; i++)
        {
            if (i >= run.End)
                run = NameRun.FindAt(text.Tokens, sentence, island, i);

            var count = TaggerFeatures.Write(text.Tokens, sentence, i < run.Start ? default : run, i, features);
            rows[i - island.Start] = features[..count].ToArray();
        }

        return rows;
    }

    // A name that reaches over the edge of the island cannot be found, so it is not asked for.
    private static byte[] Clip(byte[] labels, NameIsland island)
    {
        var clipped = labels[island.Start..island.End];
        var start = 0;
        while (start < clipped.Length && clipped[start] != 0 && !NameLabels.Starts(clipped[start]))
            clipped[start++] = 0;

        var end = clipped.Length;
        while (end > 0 && clipped[end - 1] != 0 && !NameLabels.Ends(clipped[end - 1]))
            clipped[--end] = 0;

        return clipped;
    }
}
