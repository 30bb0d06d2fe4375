using System.Collections.Frozen;
using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Cleaning;

namespace StoryExplainer.Stories.Seeds.Vocabulary;

/// <summary>The phrases of <c>furniture.txt</c>, looked up by the first word.</summary>
internal sealed class FurnitureVocabulary
{
    /// <summary>A line longer than this is no label, even if it starts like one.</summary>
    private const int MostWordsAfterStart = 32;

    /// <summary>A paragraph longer than this is no notice, even if it holds a phrase of one.</summary>
    private const int MostWordsAround = 70;

    private static readonly FrozenSet<string> Addressed = FrozenSet.Create("you", "your", "you're", "you'll", "our", "us", "here");

    private readonly FrozenDictionary<string, ImmutableArray<FurniturePhrase>> _byFirstWord;

    private FurnitureVocabulary(IEnumerable<FurniturePhrase> phrases) =>
        _byFirstWord = phrases.GroupBy(phrase => phrase.Words[0]).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>The vocabulary that comes with the program.</summary>
    public static FurnitureVocabulary Default { get; } = Parse(WordList.ReadLines("furniture.txt"));

    /// <summary>What kind of furniture the line is by its phrases, or null. In words that are quoted, "join us" is somebody's appeal and not the page's.</summary>
    public FurnitureKind? Find(ImmutableArray<string> line, bool isQuoted)
    {
        var words = line.Length > MostWordsAround ? line.Length : line.Count(word => word is not (":" or "|"));
        if (words == 0 || words > MostWordsAround)
        {
            return null;
        }

        var trimmed = Trim(line);
        return FindTiles(trimmed) ?? (isQuoted ? null : FindStart(line, words) ?? FindAnywhere(line, line.Any(Addressed.Contains)));
    }

    private FurnitureKind? FindStart(ImmutableArray<string> line, int words) =>
        words <= MostWordsAfterStart
            ? PhrasesAt(line, 0).FirstOrDefault(phrase => phrase.Place == PhrasePlace.Start && phrase.MatchAt(line, 0) > 0) is { } found ? KindOfStart(found, line) : null
            : null;

    /// <summary>"Also read: Storm closes schools" is whole; "Also read:" alone opens a list.</summary>
    private static FurnitureKind KindOfStart(FurniturePhrase phrase, ImmutableArray<string> line)
    {
        var colon = Math.Max(line.LastIndexOf(":"), line.LastIndexOf("|"));
        return phrase.Kind.Reach == FurnitureReach.End && colon > 0 && colon + 1 < line.Length ? phrase.Kind with { Reach = FurnitureReach.Line } : phrase.Kind;
    }

    /// <summary>A bar of buttons is pasted as one line: "Share Save", "Facebook Twitter WhatsApp". So whole-line phrases may follow each other.</summary>
    private FurnitureKind? FindTiles(ImmutableArray<string> line)
    {
        FurnitureKind? strongest = null;
        var at = 0;
        while (at < line.Length)
        {
            if (line[at] is ":" or "|")
            {
                at++;
                continue;
            }

            var best = -1;
            FurnitureKind? kind = null;
            foreach (var phrase in PhrasesAt(line, at))
            {
                if (phrase.Place == PhrasePlace.WholeLine && phrase.MatchPart(line, at) is var end && end > best && (end == line.Length || !phrase.Words.Contains("*")))
                {
                    (best, kind) = (end, phrase.Kind);
                }
            }

            if (best < 0)
            {
                return null;
            }

            strongest = strongest is null || kind!.Reach > strongest.Reach ? kind : strongest;
            at = best;
        }

        return strongest;
    }

    private FurnitureKind? FindAnywhere(ImmutableArray<string> line, bool isToReader)
    {
        for (var start = 0; start < line.Length; start++)
        {
            foreach (var phrase in PhrasesAt(line, start))
            {
                if ((phrase.Place == PhrasePlace.Anywhere || (isToReader && phrase.Place == PhrasePlace.AnywhereToReader)) && phrase.MatchAt(line, start) > 0)
                {
                    return phrase.Kind;
                }
            }
        }

        return null;
    }

    private IEnumerable<FurniturePhrase> PhrasesAt(ImmutableArray<string> line, int at)
    {
        if (at < line.Length)
        {
            if (_byFirstWord.TryGetValue(line[at], out var phrases))
            {
                foreach (var phrase in phrases)
                {
                    yield return phrase;
                }
            }

            if (char.IsAsciiDigit(line[at][0]) && _byFirstWord.TryGetValue("#", out var numbered))
            {
                foreach (var phrase in numbered)
                {
                    yield return phrase;
                }
            }
        }
    }

    private static ImmutableArray<string> Trim(ImmutableArray<string> line)
    {
        var start = 0;
        var end = line.Length;
        while (start < end && line[start] is ":" or "|")
        {
            start++;
        }

        while (end > start && line[end - 1] is ":" or "|")
        {
            end--;
        }

        return line[start..end];
    }

    /// <summary>Reads the file's own small form: "[reason reach]" opens a section; the sign before a phrase says where it stands.</summary>
    private static FurnitureVocabulary Parse(IEnumerable<string> lines)
    {
        var phrases = new List<FurniturePhrase>();
        var kind = new FurnitureKind("page furniture", FurnitureReach.Line);
        foreach (var line in lines)
        {
            if (line[0] == '[')
            {
                var parts = line.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries);
                kind = new FurnitureKind(parts[0], parts.Length > 1 ? Enum.Parse<FurnitureReach>(parts[1]) : FurnitureReach.Line);
                continue;
            }

            var place = line[0] switch { '=' => PhrasePlace.WholeLine, '^' => PhrasePlace.Start, '+' => PhrasePlace.Anywhere, _ => PhrasePlace.AnywhereToReader };
            var words = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            phrases.Add(new FurniturePhrase(place, [.. words], kind));
        }

        return new FurnitureVocabulary(phrases);
    }
}
