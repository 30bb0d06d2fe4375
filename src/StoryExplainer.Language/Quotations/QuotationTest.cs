using StoryExplainer.Language.Speech;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Quotations;

/// <summary>Tells speech and writing from titles, coined words and words held at arm's length, which stand in the same marks.</summary>
internal static class QuotationTest
{
    private const int FewestWords = 5;

    private const int FewestCapitals = 12;

    /// <summary>True if a stretch is a quotation.</summary>
    /// <param name="paragraph">Where it stands.</param>
    /// <param name="stretch">The words and marks.</param>
    /// <param name="attribution">The attribution of its own sentence, or null.</param>
    /// <param name="voice">Who speaks, as far as known.</param>
    /// <param name="goesOn">True if it goes on with what the voice has just said in the same paragraph.</param>
    public static bool IsQuotation(SpokenParagraph paragraph, in QuotedStretch stretch, QuoteSource? attribution, Voice voice, bool goesOn)
    {
        var words = CountWords(stretch.Words.Of(paragraph.Text), out var capitals);
        var first = paragraph.TokenAt(stretch.Outer.Start);
        var isTitle = words > 1 && capitals == words;
        var isAdjacent = attribution is { IsAdjacent: true };
        // "the “Friends of the Pier,” a club of dockers": a noun behind a name in marks says nothing.
        if (isTitle && attribution is { Kind: SourceKind.Did })
            return false;
        // Few words with capitals and no stop are a name in marks, and a line that is shouted is a link to another report.
        if ((isTitle && words < FewestWords && paragraph.Text[stretch.Words.End - 1] is not ('.' or '!' or '?' or '…')) || IsShouted(paragraph.Text))
            return false;
        if (words >= FewestWords)
            return isAdjacent || !(isTitle || IsNamed(paragraph, first) || IsReference(paragraph, stretch));

        if ((isAdjacent || (goesOn && voice.IsKnown)) && IsUtterance(paragraph, stretch, first))
            return true;

        // A fragment of somebody's words: two words or more of a person, three of a company or paper, who is said to have said them.
        return words >= (voice.IsSomebody ? 2 : 3) && !isTitle && attribution is not null && voice.IsKnown && !IsNamed(paragraph, first) && !IsQuestion(paragraph, attribution);
    }

    /// <summary>"asked how the “…” came there": a question in other words keeps words that need not be the asker's.</summary>
    private static bool IsQuestion(SpokenParagraph paragraph, QuoteSource attribution) =>
        !attribution.IsAdjacent && attribution.End > 0 && paragraph.WordAt(attribution.End - 1) is "asked" or "asks" or "ask" or "asking";

    private static bool IsShouted(string text) => !Characters.HasSmallLetter(text) && text.Count(char.IsUpper) >= FewestCapitals;

    /// <summary>Words between white space, and how many start with a capital or are the small words of a title.</summary>
    private static int CountWords(ReadOnlySpan<char> text, out int capitals)
    {
        var words = 0;
        capitals = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim("‘’“”\"'(),.!?;:…-–—");
            if (word.IsEmpty)
                continue;
            words++;
            if (char.IsUpper(word[0]) || (words > 1 && capitals > 0 && word is "a" or "an" or "the" or "of" or "and" or "for" or "in" or "on" or "to" or "at" or "by" or "from" or "with"))
                capitals++;
        }

        return words;
    }

    /// <summary>A whole sentence of its own: it starts with a capital where a sentence may start, and ends with its stop or before the attribution.</summary>
    private static bool IsUtterance(SpokenParagraph paragraph, in QuotedStretch stretch, int first)
    {
        var text = paragraph.Text;
        if (!char.IsUpper(text[stretch.Words.Start]) && !char.IsDigit(text[stretch.Words.Start]))
            return false;

        var last = text[stretch.Words.End - 1];
        return last is '.' or ',' or '!' or '?' or '…' || first == 0 || paragraph.Is(first - 1, Cue.Comma | Cue.Colon | Cue.Speech);
    }

    /// <summary>"the film “…”", "entitled “…”", "known as “…”".</summary>
    private static bool IsNamed(SpokenParagraph paragraph, int first)
    {
        var i = first - 1;
        if (i >= 0 && paragraph.WordAt(i) is "as" or "," or ":" or "the" or "a" && i > 0 && paragraph.Is(i - 1, Cue.Naming))
            i--;
        if (i < 0 || !paragraph.Is(i, Cue.Naming))
            return false;

        // "in his words, “…”" and "called it “…”" do quote.
        return !(paragraph.WordAt(i) is "words" or "word" && paragraph.Is(first - 1, Cue.Comma | Cue.Colon));
    }

    /// <summary>A line of a source list: a headline in marks, a dash or comma, a publisher and a date.</summary>
    private static bool IsReference(SpokenParagraph paragraph, in QuotedStretch stretch)
    {
        var after = paragraph.TokenAt(stretch.Outer.End);
        if (after + 1 >= paragraph.Count || !paragraph.Is(after, Cue.Break) || !paragraph.IsCapital(after + 1) || paragraph.HolderAt(after + 1) != 0)
            return false;

        var hasYear = false;
        for (var i = after + 1; i < paragraph.Count; i++)
        {
            if (paragraph.Is(i, Cue.Speech))
                return false;
            hasYear |= paragraph.WordAt(i) is { Length: 4 } word && word.IndexOfAnyExceptInRange('0', '9') < 0;
        }

        return hasYear && paragraph.Count - after < 12;
    }
}
