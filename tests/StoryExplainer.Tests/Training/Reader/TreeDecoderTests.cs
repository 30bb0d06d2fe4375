using CsCheck;
using StoryExplainer.Training.Reader.Scores;

namespace StoryExplainer.Tests.Training.Reader;

/// <summary>The tree with the highest sum is found.</summary>
public sealed class TreeDecoderTests
{
    private static readonly Gen<float[,]> Scores =
        from words in Gen.Int[1, 5]
        from values in Gen.Float[-5, 5].Array[(words + 1) * (words + 1)]
        select Square(values, words + 1);

    [Fact]
    public void No_other_tree_with_one_root_has_a_higher_sum() => Scores.Sample(scores =>
    {
        var tree = TreeDecoder.Decode(scores);

        Assert.True(IsTree(tree));
        Assert.True(Sum(scores, tree) >= AllTrees(scores.GetLength(0)).Max(other => Sum(scores, other)) - 1e-3);
    });

    private static float[,] Square(float[] values, int side)
    {
        var square = new float[side, side];
        for (var i = 0; i < values.Length; i++)
            square[i / side, i % side] = values[i];

        return square;
    }

    private static IEnumerable<int[]> AllTrees(int count)
    {
        var heads = new int[count];
        heads[0] = -1;
        var all = (int)Math.Pow(count, count - 1);
        for (var number = 0; number < all; number++)
        {
            for (var (word, rest) = (1, number); word < count; word++, rest /= count)
                heads[word] = rest % count;

            if (IsTree(heads))
                yield return [.. heads];
        }
    }

    private static bool IsTree(int[] heads) =>
        heads.Skip(1).Count(head => head == 0) == 1 && Enumerable.Range(1, heads.Length - 1).All(word => Reaches(heads, word));

    private static bool Reaches(int[] heads, int word)
    {
        for (var steps = 0; steps < heads.Length && word != 0; steps++)
            word = heads[word];

        return word == 0;
    }

    private static double Sum(float[,] scores, int[] tree) => Enumerable.Range(1, tree.Length - 1).Sum(word => (double)scores[word, tree[word]]);
}
