using System.Globalization;
using System.Text;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>Makes spellings of one name equal: case, accents, apostrophes, hyphens and ways to romanise an ending do not count.</summary>
internal static class NameFolding
{
    /// <summary>The parts of a word of a name: one, or several where hyphens join them. "Jean-Luc" gives "jean" and "luc".</summary>
    public static void AddParts(ReadOnlySpan<char> word, List<string> parts)
    {
        Span<char> folded = stackalloc char[Math.Min(word.Length, 64)];
        var length = 0;
        foreach (var c in Plain(word[..folded.Length]))
        {
            if (c is '-' or '‐' or '–')
            {
                Take(parts, folded[..length]);
                length = 0;
            }
            else if (char.IsLetterOrDigit(c))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        Take(parts, folded[..length]);
    }

    private static void Take(List<string> parts, ReadOnlySpan<char> part)
    {
        if (part.Length > 0)
        {
            parts.Add(NameSpelling.Fold(part.ToString()));
        }
    }

    /// <summary>The word without accents; letters that do not decompose stand as they are, but for the usual Latin ones.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> word)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return word;
        }

        var plain = new StringBuilder(word.Length);
        foreach (var c in ValidText.Of(word).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c switch { 'ø' => 'o', 'Ø' => 'O', 'ł' => 'l', 'Ł' => 'L', 'đ' => 'd', 'Đ' => 'D', 'ı' => 'i', _ => c });
            }
        }

        // The fold only ever shortens or keeps a name, so it fits where the name did.
        return plain.Length <= word.Length ? plain.ToString() : plain.ToString(0, word.Length);
    }
}
