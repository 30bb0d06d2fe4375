using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>
/// Finds lines whose words stand in another line as well: pull quotes, excerpts, a caption printed once with and once without its credit.
/// The longer line is the one that says more, so the shorter goes; of two equal ones the second.
/// </summary>
internal static class RepetitionFinder
{
    private const int Shingle = 5;
    private const int FewestWords = 8;

    /// <summary>A line that is nothing but a quotation is a pull quote even if it is short.</summary>
    private const int FewestWordsOfPullQuote = Shingle;
    private const int MostLines = 4000;

    /// <summary>Share of a line's words that must stand together in the other.</summary>
    private const double MostOfLine = 0.8;

    /// <summary>As <see cref="MostOfLine"/>, where the rest is a name behind the quoted words.</summary>
    private const double MostOfQuote = 0.6;
    private const int MostWordsOfAttribution = 9;

    /// <summary>Share of an excerpt's word groups that must stand in the text below it; a little was changed since.</summary>
    private const double MostOfExcerpt = 0.7;

    /// <summary>For every line the index of the line it repeats, or -1.</summary>
    public static ImmutableArray<int> Find(ImmutableArray<ArticleLine> lines)
    {
        var repeats = Enumerable.Repeat(-1, lines.Length).ToArray();
        if (lines.Length > MostLines)
        {
            return [.. repeats];
        }

        var words = lines.Select(line => line.Words.Where(word => word is not (":" or "|")).ToArray()).ToArray();
        var index = IndexShingles(words);
        for (var line = 0; line < lines.Length; line++)
        {
            if (words[line].Length >= FewestWords || (words[line].Length >= FewestWordsOfPullQuote && LineShape.IsQuotationAlone(lines[line].Text)))
            {
                var original = FindOriginal(line, words, index, lines);
                repeats[line] = original >= 0 && repeats[original] != line ? original : FindOpening(line, words, index, repeats);
            }
        }

        return [.. repeats];
    }

    private static Dictionary<string, List<(int Line, int Word)>> IndexShingles(string[][] words)
    {
        var index = new Dictionary<string, List<(int, int)>>(StringComparer.Ordinal);
        for (var line = 0; line < words.Length; line++)
        {
            for (var word = 0; word + Shingle <= words[line].Length && word < 2000; word++)
            {
                var key = string.Join(' ', words[line], word, Shingle);
                if (!index.TryGetValue(key, out var places))
                {
                    index[key] = places = [];
                }

                if (places.Count < 8)
                {
                    places.Add((line, word));
                }
            }
        }

        return index;
    }

    private static int FindOriginal(int line, string[][] words, Dictionary<string, List<(int Line, int Word)>> index, ImmutableArray<ArticleLine> lines)
    {
        var own = words[line];
        var shared = new Dictionary<int, int>();
        var fromStart = new HashSet<int>();
        for (var word = 0; word + Shingle <= own.Length && word < 2000; word++)
        {
            foreach (var place in index[string.Join(' ', own, word, Shingle)])
            {
                if (place.Line != line)
                {
                    shared[place.Line] = shared.GetValueOrDefault(place.Line) + 1;
                    if (word == 0)
                    {
                        fromStart.Add(place.Line);
                    }
                }
            }
        }

        foreach (var (other, count) in shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            var covered = (double)(count + Shingle - 1) / own.Length;
            if (covered < MostOfQuote)
            {
                break;
            }

            var rest = own.Length - count - Shingle + 1;
            var isMost = covered >= MostOfLine || (rest <= MostWordsOfAttribution && own.Length - rest >= FewestWords && fromStart.Contains(other) && !LineShape.EndsSentence(lines[line].Text));
            if (isMost && IsTheCopy(line, own.Length, other, words[other].Length))
            {
                return other;
            }
        }

        return -1;
    }

    /// <summary>An excerpt above the text repeats its opening, which may be two paragraphs. Gives the first of them, or -1.</summary>
    private static int FindOpening(int line, string[][] words, Dictionary<string, List<(int Line, int Word)>> index, int[] repeats)
    {
        var own = words[line];
        var found = 0;
        var first = int.MaxValue;
        var originals = new HashSet<int>();
        for (var word = 0; word + Shingle <= own.Length && word < 2000; word++)
        {
            var later = index[string.Join(' ', own, word, Shingle)].Where(place => place.Line > line && repeats[place.Line] < 0 && !own.AsSpan().SequenceEqual(words[place.Line])).ToArray();
            found += later.Length > 0 ? 1 : 0;
            first = later.Length > 0 ? Math.Min(first, later[0].Line) : first;
            originals.UnionWith(later.Select(place => place.Line));
        }

        return found > 0 && found >= (own.Length - Shingle + 1) * MostOfExcerpt && originals.Sum(original => words[original].Length) >= own.Length ? first : -1;
    }

    private static bool IsTheCopy(int line, int length, int other, int otherLength) =>
        otherLength * 10 >= length * 11 || (otherLength * 11 > length * 10 && other < line) || (otherLength == length && other < line);
}
