using System.Collections.Immutable;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Tokenization;

/// <summary>
/// Joins the tokens of a paragraph to sentences. A sentence ends at a full stop, question or exclamation mark, with the quotation
/// marks and brackets that close behind it, when what follows looks like a beginning.
/// </summary>
internal readonly ref struct SentenceScanner(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
{
    // Words that resume a question with its speaker: "Why now?" Smith asked.
    private static readonly string[] _attributions = ["said", "says", "asked", "asks", "wrote", "writes", "added", "told", "shouted", "replied", "tweeted", "continued", "joked"];

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    /// <summary>All sentences in reading order.</summary>
    public ImmutableArray<Sentence> Scan()
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var first = 0;
        for (var i = 0; i < _tokens.Length; i++)
        {
            var end = EndAfter(i, first);
            if (end == 0)
                continue;

            sentences.Add(Make(first, end));
            first = end;
            i = end - 1;
        }

        if (first < _tokens.Length)
            sentences.Add(Make(first, _tokens.Length));

        return sentences.DrainToImmutable();
    }

    private Sentence Make(int first, int end) => new(new TextSpan(_tokens[first].Span.Start, _tokens[end - 1].Span.End), first, end);

    /// <summary>The index after the last token of the sentence, if it ends at <paramref name="index"/>; else 0.</summary>
    private int EndAfter(int index, int first)
    {
        if (HasLineBreakAfter(index))
            return index + 1;

        if (!MayEnd(index))
            return 0;

        var end = SkipClosers(index + 1);
        if (end >= _tokens.Length)
            return _tokens.Length;

        if (HasLineBreakAfter(end - 1))
            return end;

        return Ends(index, end, first) ? end : 0;
    }

    private bool MayEnd(int index) => Last(index) is '.' or '!' or '?' or '\u2026' or '\u3002';

    private bool Ends(int stop, int next, int first)
    {
        var gap = HasGapBefore(next);
        if (!gap && !IsForgottenSpace(stop, next))
            return false;

        var word = Opens(next, out var opened);
        if (word >= _tokens.Length || !(char.IsUpper(First(word)) || char.IsDigit(First(word)) || IsCaseless(First(word))))
            return false;

        var closed = next > stop + 1;
        var length = _tokens[stop].Span.Length;
        if (First(stop) is '!' or '?')
            return !(closed && !opened && IsAttribution(word)) && !IsBrandMark(stop, gap);

        if (length == 1 && First(stop) == '.')
            return !IsListNumber(stop, first);

        if (First(stop) is '.' or '\u2026')
            return closed || opened || Abbreviations.IsSentenceStarter(TextOf(word));

        return EndsAtAbbreviation(stop, word, closed && Characters.IsQuote(First(next - 1)));
    }

    // "in the U.S. The", "at 5 p.m. He", but "U.S. Senate", "J. Smith", "Mr. The".
    private bool EndsAtAbbreviation(int stop, int next, bool quoteCloses)
    {
        var word = TextOf(stop)[..^1];
        if (!word.Contains('.') && Abbreviations.KindOf(word) is AbbreviationKind.BeforeName or AbbreviationKind.BeforeNumber)
            return false;

        if (word.Length == 1)
            return quoteCloses;

        // "at 6 p.m. Mrs. Obi": a time of day is followed by no title.
        if (IsTimeOfDay(word) && TextOf(next) is [.. var title, '.'] && Abbreviations.KindOf(title) == AbbreviationKind.BeforeName)
            return true;

        return quoteCloses || (TextOf(next).Length > 1 && Abbreviations.IsSentenceStarter(TextOf(next)));
    }

    /// <summary>The first word behind opening marks; <paramref name="opened"/> tells whether there are any.</summary>
    private int Opens(int index, out bool opened)
    {
        opened = false;
        while (index < _tokens.Length && _tokens[index].Span.Length == 1 && (Characters.IsOpener(First(index)) || First(index) is '-' or '\u2013' or '\u2014' or '\u2022'))
        {
            opened = true;
            index++;
        }

        return index;
    }

    /// <summary>Skips marks that close together with the sentence: those that stand directly behind it, and a note number such as [3].</summary>
    private int SkipClosers(int index)
    {
        while (index < _tokens.Length && !HasGapBefore(index))
        {
            if (_tokens[index].Span.Length == 1 && Characters.IsCloser(First(index)))
                index++;
            else if (First(index) == '[' && index + 2 < _tokens.Length && char.IsDigit(First(index + 1)) && First(index + 2) == ']' && !HasGapBefore(index + 2))
                index += 3;
            else
                break;
        }

        return index;
    }

    // "it ended.The next": a small word before, a capital and a small letter after.
    private bool IsForgottenSpace(int stop, int next) =>
        stop > 0 && First(stop) == '.' && _tokens[stop].Span.Length == 1 && TextOf(stop - 1) is { Length: > 1 } before && char.IsLower(before[^1])
        && TextOf(next) is { Length: > 1 } after && char.IsUpper(after[0]) && char.IsLower(after[1]);

    // "Why now?" Smith asked: up to four capitalised words and a verb of speech.
    private bool IsAttribution(int index)
    {
        for (var i = index; i < _tokens.Length && i < index + 5; i++)
        {
            if (!char.IsUpper(First(i)))
                return i > index && _attributions.AsSpan().Contains(TextOf(i).ToString());
        }

        return false;
    }

    // "Yahoo! Japan": the mark is part of the name when a capitalised word stands before and after it.
    private bool IsBrandMark(int stop, bool gap) =>
        gap && stop > 0 && First(stop) == '!' && TextOf(stop - 1) is "Yahoo" or "Jeopardy" or "Kahoot";

    private static bool IsTimeOfDay(ReadOnlySpan<char> word) => word is "a.m" or "p.m" or "A.M" or "P.M";

    // "1. First things", "The list: 1. First things": a number alone before the full stop.
    private bool IsListNumber(int stop, int first) =>
        stop > first && char.IsDigit(First(stop - 1)) && (stop == first + 1 || First(stop - 2) == ':');

    private static bool IsCaseless(char c) => char.IsLetter(c) && !char.IsUpper(c) && !char.IsLower(c);

    private bool HasGapBefore(int index) => _tokens[index].Span.Start > _tokens[index - 1].Span.End;

    private bool HasLineBreakAfter(int index) =>
        index + 1 < _tokens.Length && _text[_tokens[index].Span.End.._tokens[index + 1].Span.Start].Contains('\n');

    private ReadOnlySpan<char> TextOf(int index) => _text[_tokens[index].Span.Start.._tokens[index].Span.End];

    private char First(int index) => _text[_tokens[index].Span.Start];

    private char Last(int index) => _text[_tokens[index].Span.End - 1];
}
