using System.Globalization;

namespace StoryExplainer.Language.Tokenization;

/// <summary>The classes of characters that the tokeniser tells apart.</summary>
internal static class Characters
{
    /// <summary>
    /// True for what words are made of: letters of any script, digits, combining marks, the underscore, and invisible characters
    /// such as the soft hyphen, which must not tear a word.
    /// </summary>
    public static bool IsWord(char c)
    {
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) || c == '_';

        return char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
    }

    /// <summary>True if a letter of a text is small; a text without one is shouted, or has no letters.</summary>
    public static bool HasSmallLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }

    /// <summary>True for an apostrophe in any of the shapes that newsrooms type.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '`' or '\u2032';

    /// <summary>True for a hyphen that joins the parts of a word.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>True for a quotation mark of any shape, single ones included.</summary>
    public static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A' or '\u201A' || IsApostrophe(c);

    /// <summary>True for a mark that may close a sentence together with the full stop before it.</summary>
    public static bool IsCloser(char c) => c is ')' or ']' or '}' or '"' or '\u201D' or '\u00BB' or '\u203A' || IsApostrophe(c);

    /// <summary>True for a mark that may open a sentence.</summary>
    public static bool IsOpener(char c) => c is '(' or '[' or '"' or '\u201C' or '\u201E' or '\u00AB' or '\u2039' or '\u201A' or '\u2018' or '\'' or '\u00BF' or '\u00A1';
}
