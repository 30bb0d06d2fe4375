using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace StoryExplainer.Stories.Building;

/// <summary>Forms of a name under which different spellings of it meet: letter case, accents, hyphens, dots, possessives and a leading article do not count.</summary>
internal static class NameKey
{
    private static readonly FrozenSet<string> Suffixes = new[] { "jr", "sr", "ii", "iii", "iv" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a name, folded.</summary>
    public static string[] Words(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
            else if (character is '.' or '\'' or '’' or '‘' || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                // "U.S." is "US", and O'Brien is O’Brien.
                continue;
            }
            else
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The key of an organisation, a place or a term.</summary>
    public static string Of(string name)
    {
        var words = Words(WithoutPossessive(name));
        return string.Join(' ', words is ["the" or "a" or "an", _, ..] ? words[1..] : words);
    }

    /// <summary>The key of a person: the words of the name without middle initials, each in one of its spellings.</summary>
    public static string OfPerson(string name) => string.Join(' ', WithoutMiddleInitials(Words(name)).Select(OneSpelling));

    /// <summary>The middle initials of a person's name: "j" of "Donald J. Trump", empty if there are none.</summary>
    public static string MiddleInitials(string name)
    {
        var words = Words(name);
        return words.Length < 3 ? "" : string.Concat(words[1..^1].Where(word => word.Length == 1));
    }

    /// <summary>The last part of a person's name, without a suffix such as "Jr": "obi" of "Ada Obi".</summary>
    public static string Surname(string name)
    {
        var words = Words(name);
        var last = words.Length - 1;
        while (last > 0 && Suffixes.Contains(words[last]))
        {
            last--;
        }

        return last >= 0 ? words[last] : "";
    }

    /// <summary>True for an abbreviation of capitals such as "WHO" or "U.N.".</summary>
    public static bool IsAbbreviation(string form)
    {
        var letters = form.Where(char.IsLetter).ToArray();
        return letters.Length is >= 2 and <= 6 && letters.All(char.IsUpper) && !form.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>Endings of names from other scripts that papers write in several ways: Zelensky, Zelenskyy and Zelenskiy; Alexei and Alexey.</summary>
    private static string OneSpelling(string word) =>
        word.Length < 5 ? word
        : word.EndsWith("yy", StringComparison.Ordinal) || word.EndsWith("iy", StringComparison.Ordinal) || word.EndsWith("ij", StringComparison.Ordinal) || word.EndsWith("yi", StringComparison.Ordinal) ? word[..^2] + "y"
        : word.EndsWith("ei", StringComparison.Ordinal) ? word[..^1] + "y"
        : word.EndsWith("ski", StringComparison.Ordinal) ? word[..^1] + "y"
        : word;

    private static string WithoutPossessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;

    private static string[] WithoutMiddleInitials(string[] words) =>
        words.Length < 3 ? words : [words[0], .. words[1..^1].Where(word => word.Length > 1), words[^1]];
}
