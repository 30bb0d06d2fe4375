namespace StoryExplainer.Training.Reader.Scores;

/// <summary>
/// Finds the tree with one root whose arcs have the highest sum: the best head of each word where that is a tree already, else by
/// Chu and Liu 1965 and Edmonds 1967, tried for the most likely roots.
/// </summary>
internal static class TreeDecoder
{
    private const int MostRoots = 4;
    private const double Forbidden = -1e6;

    /// <summary>The head of each word.</summary>
    /// <param name="scores">Score of [word, head]; index 0 is the root, words count from 1.</param>
    public static int[] Decode(float[,] scores)
    {
        var count = scores.GetLength(0);
        var greedy = BestHeads(count, (head, word) => scores[word, head]);
        if (greedy.Skip(1).Count(head => head == 0) == 1 && FindCycle(greedy) is null)
            return greedy;

        var roots = Enumerable.Range(1, count - 1).OrderByDescending(word => scores[word, 0] - BestOther(scores, word)).Take(MostRoots);
        return roots.Select(root => WithRoot(scores, root)).MaxBy(tree => Sum(scores, tree))!;
    }

    private static double BestOther(float[,] scores, int word) =>
        Enumerable.Range(1, scores.GetLength(0) - 1).Where(head => head != word).Select(head => (double)scores[word, head]).DefaultIfEmpty(Forbidden).Max();

    private static double Sum(float[,] scores, int[] tree) => Enumerable.Range(1, tree.Length - 1).Sum(word => (double)scores[word, tree[word]]);

    private static int[] WithRoot(float[,] scores, int root)
    {
        var count = scores.GetLength(0);
        var graph = new double[count, count];
        for (var word = 1; word < count; word++)
        {
            for (var head = 0; head < count; head++)
                graph[head, word] = (head == 0) == (word == root) ? scores[word, head] : Forbidden;
        }

        return Span(graph);
    }

    private static int[] BestHeads(int count, Func<int, int, double> score)
    {
        var heads = new int[count];
        heads[0] = -1;
        for (var word = 1; word < count; word++)
            heads[word] = Enumerable.Range(0, count).Where(head => head != word).MaxBy(head => score(head, word));

        return heads;
    }

    private static List<int>? FindCycle(int[] heads)
    {
        var seenFrom = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var word = start;
            while (word > 0 && seenFrom[word] == 0)
            {
                seenFrom[word] = start;
                word = heads[word];
            }

            if (word <= 0 || seenFrom[word] != start)
                continue;

            var cycle = new List<int> { word };
            for (var next = heads[word]; next != word; next = heads[next])
                cycle.Add(next);

            return cycle;
        }

        return null;
    }

    // graph[head, word]. A cycle is drawn together to one node, the rest is solved, and the cycle is opened where the best arc enters it.
    private static int[] Span(double[,] graph)
    {
        var count = graph.GetLength(0);
        var heads = BestHeads(count, (head, word) => graph[head, word]);
        if (FindCycle(heads) is not { } cycle)
            return heads;

        var outside = Enumerable.Range(0, count).Except(cycle).ToArray();
        var node = outside.Length;
        var (smaller, enters, leaves) = Contract(graph, heads, cycle, outside);
        var solved = Span(smaller);
        for (var i = 1; i < node; i++)
            heads[outside[i]] = solved[i] == node ? leaves[i] : outside[solved[i]];

        heads[enters[solved[node]]] = outside[solved[node]];
        return heads;
    }

    private static (double[,] Graph, int[] Enters, int[] Leaves) Contract(double[,] graph, int[] heads, List<int> cycle, int[] outside)
    {
        var node = outside.Length;
        var smaller = new double[node + 1, node + 1];
        var (enters, leaves) = (new int[node + 1], new int[node + 1]);
        var whole = cycle.Sum(word => graph[heads[word], word]);
        for (var i = 0; i < node; i++)
        {
            for (var j = 0; j < node; j++)
                smaller[i, j] = graph[outside[i], outside[j]];

            var from = outside[i];
            enters[i] = cycle.MaxBy(word => graph[from, word] - graph[heads[word], word]);
            smaller[i, node] = whole + graph[from, enters[i]] - graph[heads[enters[i]], enters[i]];
            leaves[i] = cycle.MaxBy(word => graph[word, from]);
            smaller[node, i] = graph[leaves[i], from];
        }

        return (smaller, enters, leaves);
    }
}
