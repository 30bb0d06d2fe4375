using System.Collections.Immutable;
using System.Globalization;

namespace StoryExplainer.Stories.Seeds.Vocabulary;

/// <summary>Where in a line a phrase must stand.</summary>
internal enum PhrasePlace
{
    /// <summary>It is the whole line.</summary>
    WholeLine,

    /// <summary>The line starts with it.</summary>
    Start,

    /// <summary>Anywhere in the line, if the line speaks to the reader.</summary>
    AnywhereToReader,

    /// <summary>Anywhere in the line.</summary>
    Anywhere,
}

/// <summary>A phrase that page furniture is made of. "#" stands for a number, "*" for up to six words.</summary>
/// <param name="Place">Where in the line.</param>
/// <param name="Words">Its words.</param>
/// <param name="Kind">What a line with it is.</param>
internal sealed record FurniturePhrase(PhrasePlace Place, ImmutableArray<string> Words, FurnitureKind Kind)
{
    private const int MostWordsOfStar = 6;

    /// <summary>Index after the last word if the phrase stands at <paramref name="start"/> in <paramref name="line"/>, or -1.</summary>
    public int MatchAt(ImmutableArray<string> line, int start) => Match(line, start, 0, mustEnd: Place == PhrasePlace.WholeLine);

    /// <summary>Like <see cref="MatchAt"/>, but the line may go on behind it.</summary>
    public int MatchPart(ImmutableArray<string> line, int start) => Match(line, start, 0, mustEnd: false);

    private int Match(ImmutableArray<string> line, int at, int word, bool mustEnd)
    {
        for (; word < Words.Length; word++)
        {
            if (Words[word] == "*")
            {
                for (var skip = 0; skip <= MostWordsOfStar && at + skip <= line.Length; skip++)
                {
                    if (Match(line, at + skip, word + 1, mustEnd) is var end and >= 0)
                    {
                        return end;
                    }
                }

                return -1;
            }

            if (at >= line.Length || !(Words[word] == "#" ? IsNumber(line[at]) : Words[word] == line[at]))
            {
                return -1;
            }

            at++;
        }

        return mustEnd && at != line.Length ? -1 : at;
    }

    private static bool IsNumber(string word) => int.TryParse(word.TrimEnd('k', 'm'), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
