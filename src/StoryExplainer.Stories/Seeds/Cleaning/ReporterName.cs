using System.Collections.Frozen;
using StoryExplainer.Stories.Seeds.Vocabulary;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Knows whether words have the shape of a reporter's name.</summary>
internal static class ReporterName
{
    private static readonly FrozenSet<string> OtherWords = WordList.ReadSet("not-author-words.txt");

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        "van", "von", "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "ten", "ter", "al", "el", "bin", "ibn", "bint", "abu", "y", "e", "mac", "nic", "an", "na", "st", "ap", "ab", "zu", "zur", "vom", "af", "av", "binti", "binte", "ul", "ud", "ould", "ait", "los", "las", "san", "santa");

    /// <summary>True for "Jane Doe", "David L. Stern", "Ursula van den Berg", "R. K. Narasimhan", "AMINA DIALLO".</summary>
    public static bool IsName(string text)
    {
        var words = text.Split(' ');
        if (words.Length is < 2 or > 5)
        {
            return false;
        }

        return IsNameWord(words[0]) && IsNameWord(words[^1]) && words.All(word => IsNameWord(word) || Particles.Contains(word)) && words.Any(word => word.TrimEnd('.').Length > 2);
    }

    /// <summary>True for a single name, as some papers write their reporters behind "By": "Sukarno", "Madonna".</summary>
    public static bool IsSingleName(string text) => text.Length > 2 && !text.Contains(' ') && IsNameWord(text) && !LineShape.IsAllCapitals(text);

    /// <summary>True if a name has an initial, which labels and places do not have.</summary>
    public static bool HasInitial(string text) => text.Split(' ').Any(word => word.Length == 2 && word[1] == '.');

    private static bool IsNameWord(string word)
    {
        if (word.Length == 0 || !char.IsUpper(word[0]) || OtherWords.Contains(word.TrimEnd('.')))
        {
            return false;
        }

        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('.' or '-' or '\'' or '’'))
            {
                return false;
            }
        }

        return !word.EndsWith('.') || word.Length <= 4 || word[..^1].Contains('.') || word is "Jr." or "Sr.";
    }
}
