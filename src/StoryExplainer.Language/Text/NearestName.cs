namespace StoryExplainer.Language.Text;

/// <summary>Guesses which known name somebody meant, for "Did you mean …?".</summary>
public static class NearestName
{
    /// <summary>
    /// The known name nearest to <paramref name="name"/>, or null where none is near enough to be a slip of the fingers: about one slip in
    /// three letters. Letter case and the difference between space, hyphen, underscore and dot do not count. Of equally near names the first in ordinal order wins.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> knownNames)
    {
        var wanted = Fold(name);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var known in knownNames)
        {
            var candidate = Fold(known);
            var limit = Math.Max(1, Math.Max(wanted.Length, candidate.Length) / 3);
            if (Math.Abs(candidate.Length - wanted.Length) > limit)
            {
                continue;
            }

            var distance = Distance(wanted, candidate);
            if (distance <= limit && (distance < bestDistance || (distance == bestDistance && string.CompareOrdinal(known, best) < 0)))
            {
                (best, bestDistance) = (known, distance);
            }
        }

        return best;
    }

    /// <summary>
    /// Number of slips between two words: a letter too many, one missing, one wrong, or two neighbours swapped (optimal string alignment).
    /// </summary>
    public static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static string Fold(string name) => name.ToLowerInvariant().Replace('_', '-').Replace(' ', '-').Replace('.', '-');
}
