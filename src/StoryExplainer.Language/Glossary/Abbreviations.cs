using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Glossary;

/// <summary>Initials and what they stand for.</summary>
/// <param name="Short">The initials.</param>
/// <param name="Long">What they stand for.</param>
internal readonly record struct Abbreviation(TermUse Short, TermUse Long);

/// <summary>
/// Finds initials beside what they stand for: "the Ministry of Ports (MoP)", "SBMA (Small Battery Management Array)". The letters are matched from the last to the first
/// as in A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003).
/// </summary>
internal static class Abbreviations
{
    private const int LongestShort = 10;

    /// <summary>All pairs of a sentence, in reading order.</summary>
    public static IEnumerable<Abbreviation> Find(Sentence sentence)
    {
        for (var open = 1; open + 2 < sentence.Count; open++)
        {
            if (!sentence.Is(open, "("))
                continue;

            var close = open + 1;
            while (close < sentence.Count && !sentence.Is(close, ")"))
                close++;
            if (close == sentence.Count || close == open + 1)
                continue;

            if ((Inside(sentence, open, close) ?? Before(sentence, open, close)) is { } pair)
                yield return pair;
        }
    }

    /// <summary>True for "IMD", "MoP", "OTPs" and "PM2.5": two capitals at least, or one with figures, and no more small letters than capitals.</summary>
    public static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestShort || !char.IsLetterOrDigit(word[0]))
            return false;

        var (capitals, small, figures) = (0, 0, 0);
        foreach (var c in word)
            (capitals, small, figures) = (capitals + (char.IsUpper(c) ? 1 : 0), small + (char.IsLower(c) ? 1 : 0), figures + (char.IsDigit(c) ? 1 : 0));

        return (capitals >= 2 && small <= capitals) || (capitals == 1 && figures > 0 && small == 0);
    }

    // "World Tide Office (WTO)", "Proceeds of Crime Act 2002 (“PoCA 2002”)"
    private static Abbreviation? Inside(Sentence sentence, int open, int close)
    {
        var (first, end) = WithoutMarks(sentence, open + 1, close);
        if (end - first is < 1 or > 2 || !IsInitials(sentence.TextOf(first)))
            return null;

        var letters = LettersOf(sentence, first, end);
        var longFirst = FirstOfLongForm(sentence, letters, open);
        return longFirst < 0 ? null : new Abbreviation(new TermUse(sentence.Index, first, end), new TermUse(sentence.Index, longFirst, EndOfLongForm(sentence, open)));
    }

    // "SBMA (Small Battery Management Array)"
    private static Abbreviation? Before(Sentence sentence, int open, int close)
    {
        if (!IsInitials(sentence.TextOf(open - 1)))
            return null;

        var (first, end) = WithoutMarks(sentence, open + 1, close);
        return end - first >= 2 && FirstOfLongForm(sentence, LettersOf(sentence, open - 1, open), end) == first
            ? new Abbreviation(new TermUse(sentence.Index, open - 1, open), new TermUse(sentence.Index, first, end))
            : null;
    }

    private static (int First, int End) WithoutMarks(Sentence sentence, int first, int end)
    {
        while (first < end && sentence.TagOf(first) == PartOfSpeech.Punctuation)
            first++;
        while (end > first && sentence.TagOf(end - 1) == PartOfSpeech.Punctuation)
            end--;

        return (first, end);
    }

    private static int EndOfLongForm(Sentence sentence, int open) => WithoutMarks(sentence, 0, open).End;

    private static string LettersOf(Sentence sentence, int first, int end)
    {
        var letters = string.Concat(sentence.TextOf(first, end).Where(char.IsLetterOrDigit));
        return letters.Length > 2 && letters[^1] == 's' && char.IsUpper(letters[^2]) ? letters[..^1] : letters;
    }

    /// <summary>The first word of the shortest run before a word that the letters can stand for, or -1.</summary>
    private static int FirstOfLongForm(Sentence sentence, string letters, int end)
    {
        var span = sentence.SpanOf(0, end);
        var (text, start) = (sentence.Text, span.Start);
        var at = span.End - 1;
        for (var letter = letters.Length - 1; letter >= 0; letter--)
        {
            var wanted = char.ToUpperInvariant(letters[letter]);
            while (at >= start && (char.ToUpperInvariant(text[at]) != wanted || (letter == 0 && at > start && char.IsLetterOrDigit(text[at - 1]))))
                at--;
            if (at < start)
                return -1;
            at--;
        }

        var first = sentence.WordAt(at + 1);
        return first >= 0 && end - first >= 2 && end - first <= Math.Min(letters.Length + 5, letters.Length * 2) + 1 && IsOnePhrase(sentence, first, end) ? first : -1;
    }

    private static bool IsOnePhrase(Sentence sentence, int first, int end)
    {
        for (var word = first; word < EndOfLongForm(sentence, end); word++)
        {
            if (sentence.Is(word, ",", ";", ":", "(", ")", ".") || sentence.TagOf(word) is PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun)
                return false;
        }

        return true;
    }
}
