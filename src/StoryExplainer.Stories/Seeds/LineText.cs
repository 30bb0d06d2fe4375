using System.Globalization;
using System.Text;

namespace StoryExplainer.Stories.Seeds;

/// <summary>Normalises the white space of a line: one plain space between words, nothing invisible, composed letters.</summary>
internal static class LineText
{
    /// <summary>The words of <paramref name="line"/>; empty if it holds none.</summary>
    public static string Normalise(ReadOnlySpan<char> line)
    {
        var text = new StringBuilder(line.Length);
        var space = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (IsInvisible(c))
            {
                continue;
            }

            if (space && text.Length > 0)
            {
                text.Append(' ');
            }

            space = false;
            if (char.IsHighSurrogate(c) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
            {
                text.Append(c).Append(line[++i]);
            }
            else
            {
                text.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        var result = text.ToString();
        return result.IsNormalized(NormalizationForm.FormC) ? result : result.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Number of words as a reader would count them: stretches between spaces that hold a letter or a digit.</summary>
    public static int CountWords(string text)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                inWord = false;
            }
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                inWord = true;
                count++;
            }
        }

        return count;
    }

    /// <summary>
    /// Control characters, soft hyphens, zero-width spaces, byte order marks and marks that turn the direction of writing. They hide words from a
    /// search, or, turned round, show words that are not there. The joiners inside emoji and Indic words stay.
    /// </summary>
    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u180E'
        || char.IsControl(c)
        || (c >= '\uFFF0' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned);
}
