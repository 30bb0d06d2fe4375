using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>Moves the names of a sentence to the same sentence of a treebank, so that one reading of it teaches both.</summary>
internal static class NameProjection
{
    /// <summary>Gives the trees their names, and returns the sentences of names that have no tree.</summary>
    public static IReadOnlyList<LabelledSentence> MoveTo(IReadOnlyList<LabelledSentence> trees, IReadOnlyList<LabelledSentence> names)
    {
        var byKey = trees.GroupBy(tree => tree.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var left = new List<LabelledSentence>();
        foreach (var sentence in names)
        {
            if (!byKey.TryGetValue(sentence.Key, out var same))
            {
                left.Add(sentence);
                continue;
            }

            foreach (var tree in same)
                (tree.Names, tree.NameWeight) = (Project(sentence, tree), sentence.NameWeight);
        }

        return left;
    }

    // The two cut words differently: each word of the tree takes the label of the word that holds its first letter.
    private static int[] Project(LabelledSentence from, LabelledSentence to)
    {
        var owners = from.Words.SelectMany((word, index) => word.Select(_ => index)).ToArray();
        var labels = new int[to.Words.Length];
        var (letter, before) = (0, -1);
        for (var i = 0; i < labels.Length; i++)
        {
            var owner = owners[Math.Min(letter, owners.Length - 1)];
            labels[i] = owner == before ? Inside(from.Names![owner]) : from.Names![owner];
            before = owner;
            letter += to.Words[i].Length;
        }

        return labels;
    }

    private static int Inside(int label)
    {
        var name = ReaderLabels.Names[int.TrailingZeroCount(label)];
        return name[0] == 'B' ? ReaderLabels.NameBit("I" + name[1..]) : label;
    }
}
