using System.Collections.Frozen;
using StoryExplainer.Language.English;
using StoryExplainer.Language.Names.Words;

namespace StoryExplainer.Language.Names.People;

/// <summary>What lists know about the words of a name. Lists are evidence, never a decision.</summary>
internal static class PersonLexicon
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _things = Load("organisation-words.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _places = Load("countries.txt", "demonyms.txt", "capitals.txt", "news-organisations.txt");

    /// <summary>Whether a word is a known given name.</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word) => false;

    /// <summary>Whether a word is a known surname.</summary>
    public static bool IsSurname(ReadOnlySpan<char> word) => false;

    /// <summary>
    /// Whether a name ends like that of a body, a work or a day, or holds a country or a nationality. A single word that is a city's or an outlet's
    /// name counts only without a title.
    /// </summary>
    public static bool IsNameOfThing(MarkedParagraph paragraph, NameMention mention, bool isFullName, bool hasTitle)
    {
        var last = mention.End - 1;
        var word = paragraph.Source.TextOf(last);
        if (paragraph.Is(last, WordKinds.Calendar) && !hasTitle)
        {
            return true;
        }

        if (_things.Contains(word) && isFullName && !hasTitle)
        {
            return true;
        }

        return !hasTitle && !isFullName && _places.Contains(word);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Load(params string[] files) =>
        files.SelectMany(WordFile.Read).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
