using System.Globalization;
using System.Text;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Model;

/// <summary>Turns names into the plain words that addresses are made of.</summary>
public static class Slug
{
    private const int MaximumLength = 80;

    /// <summary>Names that mean something else: Windows devices, and the page that lists its folder.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul", "index",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>
    /// Lower-case ASCII letters, digits and single hyphens; never empty, never a reserved name. Accents go, letters of the Latin, Cyrillic
    /// and Greek alphabets are written in ASCII, and a name in another script becomes its code points.
    /// </summary>
    public static string From(string name)
    {
        var slug = Compose(name);
        if (slug.Length == 0)
        {
            slug = CodePoints(name);
        }

        slug = Shorten(slug);
        return Reserved.Contains(slug) ? "x-" + slug : slug;
    }

    private static string Compose(string name)
    {
        var slug = new StringBuilder(name.Length);
        var needsHyphen = false;
        foreach (var character in Normalized(name))
        {
            var letters = Transliteration.Of(character);
            if (letters is null)
            {
                // An apostrophe or an accent belongs to its word; anything else parts two words.
                needsHyphen |= !IsPartOfWord(character);
                continue;
            }

            if (needsHyphen && slug.Length > 0 && letters.Length > 0)
            {
                slug.Append('-');
            }

            needsHyphen &= letters.Length == 0;
            slug.Append(letters);
        }

        return slug.ToString();
    }

    private static string Normalized(string name) => Letters.Of(ValidText.Of(name)).Normalize(NormalizationForm.FormKD).ToLowerInvariant();

    private static bool IsPartOfWord(char character) =>
        character is '\'' or '’' or '‘' or '`' or 'ʼ' or 'ʻ' || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static string CodePoints(string name)
    {
        var letters = name.EnumerateRunes().Where(Rune.IsLetterOrDigit).Take(12).Select(rune => "u" + rune.Value.ToString("x4", CultureInfo.InvariantCulture));
        var slug = string.Join('-', letters);
        return slug.Length > 0 ? slug : "untitled";
    }

    /// <summary>Cuts a long slug at a hyphen, so that no word is broken where that can be helped.</summary>
    private static string Shorten(string slug)
    {
        if (slug.Length <= MaximumLength)
        {
            return slug;
        }

        var hyphen = slug.LastIndexOf('-', MaximumLength);
        return slug[..(hyphen > MaximumLength / 2 ? hyphen : MaximumLength)].TrimEnd('-');
    }
}
