using CsCheck;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Tests.Readings;

public sealed class SpanningTreeTests
{
    [Fact]
    public void Every_sentence_gets_a_tree_with_one_root() =>
        Gen.Int[1, 9].SelectMany(count => Gen.Float[-10, 10].Array[(count + 1) * (count + 1)].Select(scores => (count, scores))).Sample(pair =>
        {
            var heads = SpanningTree.Decode(pair.scores, pair.count);

            Assert.Single(heads.Skip(1), head => head == 0);
            Assert.All(Enumerable.Range(1, pair.count), word => Assert.True(ReachesRoot(heads, word)));
        });

    [Fact]
    public void The_tree_is_the_best_of_all_where_there_are_few_words() =>
        Gen.Float[-10, 10].Array[16].Sample(scores =>
        {
            var heads = SpanningTree.Decode(scores, 3);

            Assert.Equal(AllTrees().Max(tree => Total(scores, tree)), Total(scores, heads), 4);
        });

    private static IEnumerable<int[]> AllTrees() =>
        from first in Enumerable.Range(0, 4)
        from second in Enumerable.Range(0, 4)
        from third in Enumerable.Range(0, 4)
        let heads = new[] { -1, first, second, third }
        where heads.Count(head => head == 0) == 1 && Enumerable.Range(1, 3).All(word => ReachesRoot(heads, word))
        select heads;

    private static float Total(float[] scores, int[] heads) => Enumerable.Range(1, 3).Sum(word => scores[(word * 4) + heads[word]]);

    private static bool ReachesRoot(int[] heads, int word)
    {
        for (var steps = 0; steps <= heads.Length; steps++)
        {
            if (word == 0)
                return true;

            word = heads[word];
        }

        return false;
    }
}
