using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.TemporalExpressions.Reading;

/// <summary>
/// Cuts a text into words, numbers and marks as dates need them: finer than the article's tokens ("mid-March" and "2010–14" are three
/// each), and the same for a paragraph as for a byline that was never tokenised.
/// </summary>
internal static class DateWordReader
{
    /// <summary>Reads all words of <paramref name="text"/> into <paramref name="words"/>, which is cleared first.</summary>
    public static void Read(string text, List<DateWord> words) => Read(text, new TextSpan(0, text.Length), words);

    /// <summary>Reads the words of one stretch of <paramref name="text"/>; the offsets are those of the whole text.</summary>
    public static void Read(string text, TextSpan span, List<DateWord> words)
    {
        words.Clear();
        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            if (c is ' ' or '\u00a0' || char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (char.IsAsciiDigit(c))
            {
                i = ReadNumber(text, i, words);
            }
            else if (char.IsLetter(c))
            {
                i = ReadWord(text, i, words);
            }
            else if (IsApostrophe(c) && IsPossessiveAt(text, i) && words.Count > 0 && words[^1].End == i)
            {
                words.Add(new DateWord(i, i + 2, WordKind.Possessive, 0, false));
                i += 2;
            }
            else
            {
                words.Add(new DateWord(i, i + 1, WordKind.Mark, c, false));
                i++;
            }
        }
    }

    /// <summary>True for the straight and the typographic apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsPossessiveAt(string text, int i) =>
        i + 1 < text.Length && text[i + 1] is 's' or 'S' && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2]));

    private static int ReadWord(string text, int start, List<DateWord> words)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInnerApostrophe(text, end)))
        {
            end++;
        }

        var (kind, value) = DateWords.Find(text.AsSpan(start, end - start));
        words.Add(new DateWord(start, end, kind, value, char.IsUpper(text[start])));
        return end;
    }

    // "didn't" and "o'clock" are one word, "Monday's" is two.
    private static bool IsInnerApostrophe(string text, int i) =>
        IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !IsPossessiveAt(text, i);

    private static int ReadNumber(string text, int start, List<DateWord> words)
    {
        var end = EndOfDigits(text, start);
        var value = end - start <= 9 ? int.Parse(text.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture) : 0;
        var kind = end - start <= 9 ? WordKind.Digits : WordKind.Other;
        if (!IsSecondPart(text, start) && IsGroupedNumber(text, end))
        {
            while (IsGroupedNumber(text, end))
            {
                end = EndOfDigits(text, end + 1);
            }

            kind = WordKind.Other;
        }
        else if (end < text.Length && char.IsLetter(text[end]))
        {
            var letters = end;
            while (letters < text.Length && char.IsLetter(text[letters]))
            {
                letters++;
            }

            var suffix = text.AsSpan(end, letters - end);
            if (suffix is "st" or "nd" or "rd" or "th")
            {
                (kind, end) = (WordKind.OrdinalDigits, letters);
            }
            else if (suffix is "s")
            {
                (kind, end) = (WordKind.DecadeDigits, letters);
            }
            else if (suffix[0] != 'T' && !(end - start == 4 && char.IsUpper(suffix[0])))
            {
                // "3pm", "20km": a quantity. "15T10:32" of a time stamp stays a number, and so does the year of "2025August".
                (kind, end) = (WordKind.Other, letters);
            }
        }

        words.Add(new DateWord(start, end, kind, value, false));
        return end;
    }

    private static int EndOfDigits(string text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    // The 8 of "15.8.2025".
    private static bool IsSecondPart(string text, int start) => start >= 2 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);

    // "2,000" is one number; "2.5" too, but not "15.8.2025", which has no more than two digits between its points.
    private static bool IsGroupedNumber(string text, int i)
    {
        if (i + 1 >= text.Length || text[i] is not (',' or '.') || !char.IsAsciiDigit(text[i + 1]))
        {
            return false;
        }

        var end = EndOfDigits(text, i + 1);
        return text[i] == ',' ? end - i == 4 : !(end < text.Length && text[end] == '.');
    }
}
