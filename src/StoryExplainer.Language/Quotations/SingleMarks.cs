namespace StoryExplainer.Language.Quotations;

/// <summary>Tells single quotation marks from apostrophes.</summary>
internal static class SingleMarks
{
    private static readonly string[] Elisions = ["em ", "em,", "em.", "til ", "tis ", "twas ", "cause ", "n' ", "n’ ", "n‘ ", "bout ", "round ", "cos ", "ere "];

    /// <summary>True for a mark that may open single quotation marks.</summary>
    public static bool IsSingle(char c) => c is '‘' or '\'' or '’';

    /// <summary>True if the mark at <paramref name="i"/> stands where one opens and is not a left-out letter ('em, '90s).</summary>
    public static bool Opens(ReadOnlySpan<char> text, int i)
    {
        if (text[i] == '’' || i + 1 >= text.Length)
            return false;

        var next = text[i + 1];
        var isBeforeElision = next == '’' && i + 2 < text.Length && char.IsLetter(text[i + 2]);
        var isBeforeWord = char.IsLetterOrDigit(next) || isBeforeElision || next is '“' or '"' or '…' or '#' or '@' or '£' or '$' or '€' or '[' or '(' or '.';
        var isAfterWord = i > 0 && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('(' or '[' or '—' or '–' or '-' or '/' or '“' or '"' or ':');
        return isBeforeWord && !isAfterWord && !IsElision(text[(i + 1)..]);
    }

    /// <summary>
    /// The mark that closes single quotation marks opened at <paramref name="open"/>, or -1. A mark after an s and before a space may be a
    /// plural's apostrophe ("the players’ union"), so it closes only where nothing better follows before the next opening mark.
    /// </summary>
    public static int FindEnd(ReadOnlySpan<char> text, int open)
    {
        var maybe = -1;
        for (var i = open + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('’' or '\'' or '‘'))
                continue;

            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            var previous = text[i - 1];
            if (char.IsLetterOrDigit(next) && !char.IsWhiteSpace(previous) && !IsOpeningPunctuation(previous))
                continue;
            if (Opens(text, i))
                break;
            if (char.IsWhiteSpace(previous) || char.IsLetterOrDigit(next) || (c == '‘' && next != '\0' && !char.IsWhiteSpace(next)))
                continue;
            if (!CouldBePlural(previous, next))
                return i;
            if (maybe < 0)
                maybe = i;
        }

        return maybe;
    }

    /// <summary>True if an unclosed mark still starts speech: at the start of a paragraph or after a colon or comma, before a capital.</summary>
    public static bool OpensSpeech(ReadOnlySpan<char> text, int i)
    {
        var before = text[..i].TrimEnd();
        var after = text[(i + 1)..];
        return (before.IsEmpty || before[^1] is ':' or ',') && char.IsUpper(after[0]) && after.Count(' ') >= 4;
    }

    private static bool CouldBePlural(char previous, char next) => previous is 's' or 'S' or 'z' or 'x' && char.IsWhiteSpace(next);

    private static bool IsOpeningPunctuation(char c) => c is '(' or '[' or '—' or '–' or '“' or '"';

    private static bool IsElision(ReadOnlySpan<char> after)
    {
        if (after.Length >= 2 && char.IsAsciiDigit(after[0]) && char.IsAsciiDigit(after[1]))
            return after.Length == 2 || !char.IsAsciiDigit(after[2]);

        foreach (var elision in Elisions)
        {
            if (after.StartsWith(elision, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
