using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>Under which word something stands in an alphabetical list.</summary>
internal static class SortName
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    /// <summary>
    /// The family name with the rest behind it. What the articles call the person for short decides ("Mr Xi" puts Xi Jinping under X, "von der
    /// Leyen" keeps its particle); without a short form, the last word.
    /// </summary>
    public static string Of(Person person)
    {
        var words = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
        {
            return person.Name;
        }

        var first = FamilyFromAliases(words, person.Aliases) ?? FamilyByPosition(words);
        return first == 0 ? person.Name : string.Join(' ', words[first..]) + ", " + string.Join(' ', words[..first]);
    }

    /// <summary>What a name is sorted by: letters without accents. Behind a digit no name is a reserved one, which would get another first letter.</summary>
    public static string KeyOf(string sortName) => Slug.From(sortName + " 0");

    /// <summary>The heading letter: A to Z, or "#" for what starts with none.</summary>
    public static string LetterOf(string sortName)
    {
        foreach (var character in KeyOf(sortName.Length > 24 ? sortName[..24] : sortName))
        {
            if (char.IsAsciiLetter(character))
            {
                return char.ToUpperInvariant(character).ToString();
            }

            if (char.IsAsciiDigit(character))
            {
                break;
            }
        }

        return "#";
    }

    /// <summary>Index of the word with which the family name starts, or null if no short form tells.</summary>
    private static int? FamilyFromAliases(string[] words, IEnumerable<string> aliases)
    {
        int? front = null;
        foreach (var alias in aliases)
        {
            var form = alias.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var skipped = 0; skipped <= 1 && skipped < form.Length; skipped++)
            {
                var rest = form.AsSpan(skipped);
                if (rest.Length >= words.Length)
                {
                    continue;
                }

                if (Same(rest, words.AsSpan(words.Length - rest.Length)))
                {
                    return words.Length - rest.Length;
                }

                if (skipped == 1 && rest.Length == 1 && Same(rest, words.AsSpan(0, 1)))
                {
                    // An honorific before the first word: the family name comes first.
                    front = 0;
                }
            }
        }

        return front;
    }

    private static int FamilyByPosition(string[] words)
    {
        var last = words.Length - 1;
        return last > 1 && Array.IndexOf(Suffixes, words[last].Trim('.', ',').ToLowerInvariant()) >= 0 ? last - 1 : last;
    }

    private static bool Same(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (!left[i].Equals(right[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return left.Length == right.Length;
    }
}
