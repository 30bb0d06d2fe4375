namespace StoryExplainer.Language.Reading;

/// <summary>
/// The best tree of a sentence from the scores of its arcs: each word its best head where that is a tree with one root, else the maximum spanning
/// arborescence (Chu and Liu 1965, Edmonds 1967) for each of the likeliest roots.
/// </summary>
internal static class SpanningTree
{
    private const int RootsTried = 4;
    private const double Barred = -1e6;

    /// <summary>Finds the heads.</summary>
    /// <param name="scores">Score of a word with a head at [word * (count + 1) + head]; row and column 0 are the root.</param>
    /// <param name="count">Number of words.</param>
    /// <returns>For each word, counted from 1, the number of its head; 0 for the one root. Entry 0 is -1.</returns>
    public static int[] Decode(ReadOnlySpan<float> scores, int count)
    {
        var width = count + 1;
        var heads = new int[width];
        heads[0] = -1;
        var roots = 0;
        for (var word = 1; word <= count; word++)
        {
            heads[word] = BestHead(scores.Slice(word * width, width), word);
            roots += heads[word] == 0 ? 1 : 0;
        }

        return roots == 1 && IsTree(heads) ? heads : BestOfRoots(scores, count);
    }

    private static int BestHead(ReadOnlySpan<float> scores, int word)
    {
        var best = 0;
        for (var head = 1; head < scores.Length; head++)
        {
            if (head != word && scores[head] > scores[best])
                best = head;
        }

        return best;
    }

    private static bool IsTree(int[] heads)
    {
        const int Open = 1, Done = 2;
        var state = new int[heads.Length];
        state[0] = Done;
        for (var word = 1; word < heads.Length; word++)
        {
            var at = word;
            for (; state[at] == 0; at = heads[at])
                state[at] = Open;

            if (state[at] == Open)
                return false;

            for (at = word; state[at] == Open; at = heads[at])
                state[at] = Done;
        }

        return true;
    }

    private static int[] BestOfRoots(ReadOnlySpan<float> scores, int count)
    {
        int[] best = [];
        var bestScore = double.NegativeInfinity;
        foreach (var root in LikelyRoots(scores, count))
        {
            var heads = Arborescence(ScoresWithRoot(scores, count, root), count + 1);
            var total = 0.0;
            for (var word = 1; word <= count; word++)
                total += scores[(word * (count + 1)) + heads[word]];

            if (total > bestScore)
                (best, bestScore) = (heads, total);
        }

        return best;
    }

    private static IEnumerable<int> LikelyRoots(ReadOnlySpan<float> scores, int count)
    {
        var lead = new float[count];
        for (var word = 1; word <= count; word++)
        {
            var row = scores.Slice(word * (count + 1), count + 1);
            var best = BestHead(row, word);
            lead[word - 1] = row[0] - (best == 0 ? float.NegativeInfinity : row[best]);
        }

        return Enumerable.Range(1, count).OrderByDescending(word => lead[word - 1]).Take(RootsTried);
    }

    // [head, word], with no way from the root to any word but the chosen one.
    private static double[,] ScoresWithRoot(ReadOnlySpan<float> scores, int count, int root)
    {
        var graph = new double[count + 1, count + 1];
        for (var word = 1; word <= count; word++)
        {
            for (var head = 0; head <= count; head++)
                graph[head, word] = (head == 0) == (word == root) ? scores[(word * (count + 1)) + head] : Barred;
        }

        return graph;
    }

    private static int[] Arborescence(double[,] graph, int count)
    {
        var heads = new int[count];
        heads[0] = -1;
        for (var word = 1; word < count; word++)
        {
            var best = -1;
            for (var head = 0; head < count; head++)
            {
                if (head != word && (best < 0 || graph[head, word] > graph[best, word]))
                    best = head;
            }

            heads[word] = best;
        }

        return FindCycle(heads) is { } cycle ? Contract(graph, count, heads, cycle) : heads;
    }

    private static List<int>? FindCycle(int[] heads)
    {
        var colour = new int[heads.Length];
        colour[0] = -1;
        for (var word = 1; word < heads.Length; word++)
        {
            var at = word;
            for (; at != 0 && colour[at] == 0; at = heads[at])
                colour[at] = word;

            if (at == 0 || colour[at] != word)
                continue;

            List<int> cycle = [at];
            for (var next = heads[at]; next != at; next = heads[next])
                cycle.Add(next);

            return cycle;
        }

        return null;
    }

    // The cycle becomes one node; the best tree of the smaller graph says where the cycle is broken.
    private static int[] Contract(double[,] graph, int count, int[] heads, List<int> cycle)
    {
        var outside = Enumerable.Range(0, count).Except(cycle).ToArray();
        var node = outside.Length;
        var smaller = new double[node + 1, node + 1];
        var entries = new int[node];
        var exits = new int[node];
        var weight = cycle.Sum(word => graph[heads[word], word]);
        for (var i = 0; i < node; i++)
        {
            for (var j = 0; j < node; j++)
                smaller[i, j] = graph[outside[i], outside[j]];

            entries[i] = cycle.MaxBy(word => graph[outside[i], word] - graph[heads[word], word]);
            exits[i] = cycle.MaxBy(word => graph[word, outside[i]]);
            smaller[i, node] = graph[outside[i], entries[i]] - graph[heads[entries[i]], entries[i]] + weight;
            smaller[node, i] = graph[exits[i], outside[i]];
        }

        var tree = Arborescence(smaller, node + 1);
        var result = new int[count];
        result[0] = -1;
        for (var i = 1; i < node; i++)
            result[outside[i]] = tree[i] == node ? exits[i] : outside[tree[i]];

        foreach (var word in cycle)
            result[word] = heads[word];

        result[entries[tree[node]]] = outside[tree[node]];
        return result;
    }
}
