using StoryExplainer.Language.Quotes;

namespace StoryExplainer.Language.Terms;

/// <summary>Tells where appositions, relative clauses and noun phrases of a paragraph start and end.</summary>
internal sealed class Clauses(SpokenParagraph paragraph)
{
    private const int LongestPhrase = 14;

    /// <summary>The end of an apposition, or -1 if the words are a clause of their own.</summary>
    public int AppositionEnd(int start, int limit)
    {
        var isRelative = false;
        var i = start;
        for (; i < limit; i++)
        {
            isRelative |= paragraph.Is(i, Cue.Relative) || paragraph.WordAt(i) is "that" or "where";
            if (paragraph.Is(i, Cue.Mark) || IsStop(i, start))
                break;
            if (!isRelative && IsFinite(i))
                return -1;
            if (paragraph.Is(i, Cue.Comma) && !GoesOn(i + 1, limit) && !IsOpenList(start, i, limit))
                break;
        }

        return TrimEnd(i);
    }

    // "a project between Greece, Cyprus and Israel": the list after "between" goes on to its "and".
    private bool IsOpenList(int start, int comma, int limit)
    {
        var between = comma - 1;
        while (between > start && comma - between < 6 && paragraph.WordAt(between) is not ("between" or "and"))
            between--;
        if (paragraph.WordAt(between) is not "between")
            return false;
        for (var i = comma + 1; i < Math.Min(comma + 8, limit); i++)
        {
            if (paragraph.WordAt(i) is "and")
                return true;
            if (!paragraph.IsCapital(i) && !paragraph.Is(i, Cue.Comma))
                return false;
        }

        return false;
    }

    /// <summary>The end of a relative clause.</summary>
    public int ClauseEnd(int start, int limit)
    {
        var i = start;
        while (i < limit && !IsStop(i, start) && !(paragraph.Is(i, Cue.Comma) && !GoesOn(i + 1, limit)))
            i++;
        return TrimEnd(i);
    }

    /// <summary>The end of a list of examples: "soybean, cotton, and peanut".</summary>
    public int ListEnd(int start, int limit)
    {
        var i = start;
        var hasAnd = false;
        for (; i < limit && !IsStop(i, start) && !paragraph.Is(i, Cue.Auxiliary | Cue.Relative | Cue.Speech); i++)
        {
            if (hasAnd && paragraph.Is(i, Cue.Comma | Cue.Preposition))
                break;
            hasAnd |= paragraph.WordAt(i) is "and" or "or";
        }

        return TrimEnd(i);
    }

    /// <summary>The article that starts the noun phrase which ends at a token, or -1.</summary>
    public int PhraseStart(int last, int limit)
    {
        for (var i = last; i >= limit && last - i < LongestPhrase; i--)
        {
            if (paragraph.Is(i, Cue.Comma | Cue.Break | Cue.Mark | Cue.Auxiliary | Cue.Relative))
                return -1;
            // "bread from the north called": the article of a place inside the phrase is not its start.
            var isInner = i == last - 1 && i > limit && paragraph.Is(i - 1, Cue.Preposition);
            if (paragraph.Is(i, Cue.Determiner) && !isInner)
                return i;
        }

        return -1;
    }

    /// <summary>True if the token after an end is a comma.</summary>
    public bool IsComma(int end) => end < paragraph.Count && paragraph.Is(end, Cue.Comma);

    /// <summary>"a tax, a levy and a fee": no apposition but a list.</summary>
    public bool IsList(int start, int end, int limit)
    {
        for (var i = start; i < end; i++)
        {
            if (paragraph.WordAt(i) is "and" or "or" && i + 1 < end && paragraph.Is(i + 1, Cue.Determiner) && i - start <= 4)
                return true;
        }

        return end + 1 < limit && paragraph.Is(end, Cue.Comma) && paragraph.WordAt(end + 1) is "and" or "or" && end - start <= 5;
    }

    /// <summary>True if a verb that needs a subject of its own stands in the words before any "who" or "which".</summary>
    public bool HasFiniteVerb(int start, int end)
    {
        for (var i = start; i < end && !paragraph.Is(i, Cue.Relative) && paragraph.WordAt(i) is not "that"; i++)
        {
            if (IsFinite(i))
                return true;
        }

        return false;
    }

    /// <summary>Leaves out marks at the end, and a closing bracket or quotation mark without its opener.</summary>
    public int TrimEnd(int end)
    {
        while (end > 0 && paragraph.Is(end - 1, Cue.Comma | Cue.Colon | Cue.Mark | Cue.Break) && paragraph.WordAt(end - 1) is not (")" or "%" or "]"))
            end--;
        return end;
    }

    private bool IsFinite(int token) =>
        (paragraph.Is(token, Cue.Auxiliary) && paragraph.WordAt(token) is not ("not" or "being" or "be" or "been" or "never" or "having"))
        || paragraph.WordAt(token) is "said" or "says" or "told" or "came" or "went" or "made" or "took" or "began" or "became";

    private bool IsStop(int token, int start) => paragraph.Cues[token] switch
    {
        var cue when (cue & Cue.Colon) != Cue.None => true,
        var cue when (cue & Cue.Break) == Cue.None => false,
        _ => paragraph.WordAt(token) switch
        {
            "." or ";" or "–" or "—" or "--" or "?" or "!" or "..." => true,
            "-" => !paragraph.IsQuoted(token),
            ")" => !IsOpened(start, token),
            _ => false,
        },
    };

    private bool IsOpened(int start, int close)
    {
        for (var i = start; i < close; i++)
        {
            if (paragraph.WordAt(i) is "(")
                return true;
        }

        return false;
    }

    private bool GoesOn(int token, int limit)
    {
        if (token >= limit)
            return false;
        var word = paragraph.WordAt(token);
        return TermCues.Is(word, TermCue.GoesOn) || (word.EndsWith("ing", StringComparison.Ordinal) && char.IsLower(word[0]) && word is not ("during" or "according" or "following"));
    }
}
