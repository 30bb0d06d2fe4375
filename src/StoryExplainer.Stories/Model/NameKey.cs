using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Model;

/// <summary>Forms of a name under which different spellings of it meet: letter case, accents, hyphens, dots, possessives and a leading article do not count.</summary>
internal static class NameKey
{
    private static readonly FrozenSet<string> Suffixes = new[] { "jr", "sr", "ii", "iii", "iv" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a name, folded.</summary>
    public static string[] Words(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in Letters.Of(ValidText.Of(name)).Normalize(NormalizationForm.FormKD))
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
    public static string OfPerson(string name) => string.Join(' ', WithoutMiddleInitials(Words(name)).Select(NameSpelling.Fold));

    /// <summary>The middle initials of a person's name: "j" of "Donald J. Trump", empty if there are none.</summary>
    public static string MiddleInitials(string name)
    {
        var words = Words(name);
        return words.Length < 3 ? "" : string.Concat(words[1..^1].Where(word => word.Length == 1));
    }

    /// <summary>The words of a person's key without a suffix such as "jr".</summary>
    public static string[] WithoutSuffix(string key) => key.Split(' ') is [_, .., var last] words && Suffixes.Contains(last) ? words[..^1] : key.Split(' ');

    /// <summary>
    /// True if two keys of full names can be ways to write one name: the same surname, no other suffix, no other middle name, and first names that are the same or
    /// short for each other ("tim" and "timothy", "j" and "joan", not "paul" and "paula").
    /// </summary>
    public static bool AreWaysToWriteOne(string key, string other)
    {
        var (left, right) = (WithoutSuffix(key), WithoutSuffix(other));
        if (left.Length < 2 || right.Length < 2 || left[^1] != right[^1] || (SuffixOf(key) is { Length: > 0 } suffix && SuffixOf(other) is { Length: > 0 } otherSuffix && suffix != otherSuffix))
        {
            return false;
        }

        var (middle, otherMiddle) = (left[1..^1], right[1..^1]);
        return NameSpelling.AreOneGivenName(left[0], right[0]) && (middle.Length == 0 || otherMiddle.Length == 0 || middle.SequenceEqual(otherMiddle));
    }

    private static string SuffixOf(string key) => key[(key.LastIndexOf(' ') + 1)..] is var last && Suffixes.Contains(last) ? last : "";

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

    private static string WithoutPossessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;

    private static string[] WithoutMiddleInitials(string[] words) =>
        words.Length < 3 ? words : [words[0], .. words[1..^1].Where(word => word.Length > 1), words[^1]];
}
