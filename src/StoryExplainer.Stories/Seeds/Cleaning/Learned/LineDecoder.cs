using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>Finds the best classes for all lines of a page together (Viterbi 1967), so that a title comes once and nothing follows the end.</summary>
internal static class LineDecoder
{
    private const int Never = int.MinValue / 4;

    /// <summary>True if a line of one class may follow a line of another.</summary>
    public static bool MayFollow(LineClass first, LineClass second) => first switch
    {
        LineClass.Above or LineClass.MetaAbove => second is not (LineClass.Inside or LineClass.After),
        LineClass.After => second == LineClass.After,
        _ => second is not (LineClass.Above or LineClass.MetaAbove or LineClass.Title),
    };

    /// <summary>The classes with the highest sum of scores.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="scores">For each line the score of each class.</param>
    /// <param name="mayBe">Says whether a line, by its index, may have a class.</param>
    public static ImmutableArray<LineClass> Decode(LineModel model, int[][] scores, Func<int, LineClass, bool> mayBe)
    {
        var count = LineModel.ClassCount;
        var from = new byte[scores.Length, count];
        var best = new int[count];
        for (var i = 0; i < scores.Length; i++)
        {
            var next = new int[count];
            for (var to = 0; to < count; to++)
            {
                var (score, origin) = i == 0 ? (model.StartScore((LineClass)to), 0) : FindBest(model, best, (LineClass)to);
                from[i, to] = (byte)origin;
                next[to] = mayBe(i, (LineClass)to) && score > Never ? score + scores[i][to] : Never;
            }

            best = next;
        }

        return Trace(model, from, best, scores.Length);
    }

    private static (int Score, int Origin) FindBest(LineModel model, int[] scores, LineClass to)
    {
        var (best, origin) = (Never, 0);
        for (var state = 0; state < scores.Length; state++)
        {
            if (scores[state] > Never && MayFollow((LineClass)state, to) && scores[state] + model.ChangeScore((LineClass)state, to) is var score && score > best)
            {
                (best, origin) = (score, state);
            }
        }

        return (best, origin);
    }

    private static ImmutableArray<LineClass> Trace(LineModel model, byte[,] from, int[] last, int length)
    {
        var state = 0;
        for (var i = 1; i < last.Length; i++)
        {
            state = last[i] + model.EndScore((LineClass)i) > last[state] + model.EndScore((LineClass)state) ? i : state;
        }

        var classes = new LineClass[length];
        for (var i = length - 1; i >= 0; i--)
        {
            classes[i] = (LineClass)state;
            state = from[i, state];
        }

        return [.. classes];
    }
}
