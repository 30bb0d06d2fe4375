using System.Collections.Immutable;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Tokenization;

/// <summary>
/// Cuts a paragraph into tokens, left to right, in one pass. Every character that is not white space lies in exactly one token.
/// The same rules made the training text of the name finder, so a change here calls for new weights.
/// </summary>
internal readonly ref struct TokenScanner(ReadOnlySpan<char> text, ImmutableArray<Token>.Builder tokens)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Adds all tokens of the text.</summary>
    public void Scan()
    {
        var at = 0;
        while (at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[at]))
                at++;
            else if (Characters.IsWord(_text[at]))
                at = ScanWord(at);
            else
                at = ScanMark(at);
        }
    }

    private int ScanMark(int start)
    {
        var c = _text[start];
        var next = CharAt(start + 1);
        if (c is '.' or '-' or '!' or '?' or '*' or '=' && next == c)
            return Add(start, EndOfRun(start, c));

        if (c == '.' && char.IsAsciiDigit(next) && (start == 0 || !Characters.IsWord(_text[start - 1])))
            return ScanWord(start);

        if (c is '@' or '#' && Characters.IsWord(next) && (start == 0 || !Characters.IsWord(_text[start - 1])))
            return Add(start, EndOfWordCharacters(start + 1));

        if (Characters.IsApostrophe(c) && LengthOfClipped(start) is > 0 and var clipped)
            return Add(start, start + clipped);

        return Add(start, char.IsHighSurrogate(c) && char.IsLowSurrogate(next) ? start + 2 : start + 1);
    }

    private int ScanWord(int start)
    {
        var segment = start;
        var at = start + 1;
        while (at < _text.Length)
        {
            var c = _text[at];
            if (Characters.IsWord(c))
            {
                at++;
                continue;
            }

            var next = CharAt(at + 1);
            if (Characters.IsApostrophe(c) && Characters.IsWord(next))
            {
                var suffix = SuffixLength(at, out var letters);
                if (suffix > 0)
                {
                    var beforeSuffix = at - (letters == 1 && suffix == 3 ? 1 : 0);
                    if (beforeSuffix > start)
                    {
                        AddWord(start, beforeSuffix);
                        return Add(beforeSuffix, beforeSuffix + suffix);
                    }
                }

                segment = at + 1;
            }
            else if (c == '.' && Characters.IsWord(next))
            {
                if (_text[start..at].Equals("www", StringComparison.OrdinalIgnoreCase))
                    return Add(start, EndOfAddress(at));

                if (!JoinsAcross(segment, at))
                    break;

                segment = at + 1;
            }
            else if (c == '.' && Characters.IsHyphen(next) && Characters.IsWord(CharAt(at + 2)) && IsInitials(_text[start..at]))
            {
                // "U.S.-led": the full stop belongs to the initials, the hyphen goes on.
                segment = at + 2;
                at++;
            }
            else if (c == '@' && Characters.IsWord(next))
            {
                return Add(start, EndOfMailAddress(at));
            }
            else if (c == ':' && next == '/' && CharAt(at + 2) == '/')
            {
                return Add(start, EndOfAddress(at));
            }
            else if (Joins(c, _text[at - 1], next))
            {
                segment = at + 1;
            }
            else
            {
                break;
            }

            at++;
        }

        if ((CharAt(at) == '.' && KeepsFullStop(start, at)) || (CharAt(at) == '$' && IsDollarPrefix(_text[start..at])))
            at++;

        return AddWord(start, at);
    }

    /// <summary>Marks that hold a word or a number together: a hyphen, "AT&amp;T", "1,000", "12:30", "9/11".</summary>
    private static bool Joins(char mark, char before, char after)
    {
        if (Characters.IsHyphen(mark))
            return Characters.IsWord(after);

        if (mark == '&')
            return char.IsLetter(before) && char.IsLetter(after);

        return mark is ',' or ':' or '/' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
    }

    /// <summary>
    /// A full stop inside a word: "U.S.", "Ph.D", "3.5", "Space.com" go on; "J.K.Rowling" and a forgotten space ("ended.The") part.
    /// </summary>
    private bool JoinsAcross(int segment, int stop)
    {
        var next = _text[stop + 1];
        if (char.IsAsciiDigit(_text[stop - 1]) || char.IsAsciiDigit(next))
            return char.IsAsciiDigit(_text[stop - 1]) == char.IsAsciiDigit(next) || char.IsLower(next);

        var nextLength = EndOfWordCharacters(stop + 1) - stop - 1;
        if (CharAt(stop + 1 + nextLength) == '@')
            return true;

        if (stop - segment <= 2)
            return nextLength <= 2 || char.IsLower(next);

        return char.IsLower(next) && nextLength is >= 2 and <= 4;
    }

    private bool KeepsFullStop(int start, int stop)
    {
        if (CharAt(stop + 1) == '.')
            return false;

        var word = _text[start..stop];
        if (word.Contains('.') && IsInitials(word))
            return true;

        if (word.Length == 1)
            return KeepsFullStopOfLetter(word[0], start, stop);

        // The rank in "Lt.-Gen." and "Vice-Adm." is the part after the hyphen.
        return Abbreviations.KindOf(word[(word.LastIndexOf('-') + 1)..]) switch
        {
            AbbreviationKind.BeforeName or AbbreviationKind.Anywhere => true,
            AbbreviationKind.BeforeNumber => char.IsAsciiDigit(CharAt(NextNonSpace(stop + 1))),
            AbbreviationKind.AfterComma => tokens.Count > 0 && _text[tokens[^1].Span.Start] == ',',
            _ => false,
        };
    }

    // "J. Smith" keeps it; "Malcolm X." at the end, "Plan B. The …" and "taller than I. …" do not.
    private bool KeepsFullStopOfLetter(char letter, int start, int stop)
    {
        var next = NextNonSpace(stop + 1);
        if (char.IsLower(letter))
            return letter is 'v' or 'p' or 'c' or 'b' or 'd' && next > stop + 1 && char.IsLetterOrDigit(CharAt(next)) && !char.IsLower(CharAt(next));

        if (!char.IsLetter(letter) || next >= _text.Length || Characters.IsCloser(_text[next]))
            return false;

        var nextWord = _text[next..EndOfWordCharacters(next)];
        if (nextWord.Length > 1 && Abbreviations.IsSentenceStarter(nextWord))
            return false;

        return letter != 'I' || (char.IsUpper(CharAt(next)) && tokens.Count > 0 && char.IsUpper(_text[tokens[^1].Span.Start]));
    }

    // "US$", "A$", "NZ$", "HK$"
    private static bool IsDollarPrefix(ReadOnlySpan<char> word) => word.Length <= 2 && !word.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>True if every part between full stops has at most two letters: "U.S", "Ph.D", "p.m".</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (c == '.')
                letters = 0;
            else if (!char.IsLetter(c) || ++letters > 2)
                return false;
        }

        return true;
    }

    /// <summary>Length of "'s", "'re" … at an apostrophe, or 3 for "n't", whose first letter stands before it; 0 if it is part of the word.</summary>
    private int SuffixLength(int apostrophe, out int letters)
    {
        var end = EndOfWordCharacters(apostrophe + 1);
        letters = end - apostrophe - 1;
        if (Characters.IsApostrophe(CharAt(end)) && Characters.IsWord(CharAt(end + 1)))
            return 0;

        var tail = _text[(apostrophe + 1)..end];
        if (tail.Equals("t", StringComparison.OrdinalIgnoreCase))
            return _text[apostrophe - 1] is 'n' or 'N' ? 3 : 0;

        return tail.Equals("s", StringComparison.OrdinalIgnoreCase) || tail.Equals("re", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("ve", StringComparison.OrdinalIgnoreCase) || tail.Equals("ll", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("d", StringComparison.OrdinalIgnoreCase) || tail.Equals("m", StringComparison.OrdinalIgnoreCase)
            ? letters + 1
            : 0;
    }

    /// <summary>Length of a word clipped at its front ("'90s", "'em", "'til"), or 0 if the mark is a quotation mark or a lone apostrophe.</summary>
    private int LengthOfClipped(int apostrophe)
    {
        var end = EndOfWordCharacters(apostrophe + 1);
        var word = _text[(apostrophe + 1)..end];
        if (word.Length >= 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]))
            return word.Length == 2 || (word.Length == 3 && word[2] == 's') ? word.Length + 1 : 0;

        if (word is "n" && Characters.IsApostrophe(CharAt(end)))
            return 3;

        return word is "em" or "til" or "tis" or "twas" or "cause" ? word.Length + 1 : 0;
    }

    private int AddWord(int start, int end)
    {
        var word = _text[start..end];
        if (word.ContainsAny('-', '\u2010', '\u2011'))
        {
            var prefix = HyphenRule.PrefixLength(word);
            if (prefix > 0)
            {
                Add(start, start + prefix);
                start = Add(start + prefix, start + prefix + 1);
            }

            var tail = HyphenRule.TailLength(_text[start..end]);
            if (tail > 0)
            {
                Add(start, end - tail - 1);
                start = Add(end - tail - 1, end - tail);
            }
        }

        return Add(start, end);
    }

    private int Add(int start, int end)
    {
        tokens.Add(new Token(new TextSpan(start, end)));
        return end;
    }

    private int EndOfRun(int at, char c)
    {
        while (at < _text.Length && _text[at] == c)
            at++;

        return at;
    }

    private int EndOfWordCharacters(int at)
    {
        while (at < _text.Length && Characters.IsWord(_text[at]))
            at++;

        return at;
    }

    private int EndOfMailAddress(int at)
    {
        while (at < _text.Length && (Characters.IsWord(_text[at]) || _text[at] is '@' or '.' or '-'))
            at++;

        return _text[at - 1] is '.' or '-' ? at - 1 : at;
    }

    private int EndOfAddress(int at)
    {
        while (at < _text.Length && !char.IsWhiteSpace(_text[at]) && _text[at] is not ('<' or '>' or '"' or '\u201D'))
            at++;

        while (_text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '\u2019')
            at--;

        return at;
    }

    private int NextNonSpace(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;

        return at;
    }

    private char CharAt(int at) => at < _text.Length ? _text[at] : '\0';
}
