using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Expressions;
using StoryExplainer.Language.Dates.Reading;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>Tells where a headline may be cut.</summary>
internal static class PhraseEnd
{
    // Function words that close a phrase as well: "break even", "meet again", "carried out", "gave it".
    private static readonly string[] Closers =
    [
        "even", "again", "there", "here", "already", "now", "too", "more", "less", "much", "many", "all", "both", "up", "down", "out", "off", "below", "above",
        "them", "it", "him", "her", "us", "me", "you", "this", "that", "these", "those", "one",
    ];

    /// <summary>True if the word may be the last one.</summary>
    public static bool MayEnd(DateText text, List<int> words, int k)
    {
        var i = words[k];
        if (k > 0 && words[k - 1] >= 0 && text.Kind(words[k - 1]) == WordKind.Mark && text.IsAny(i, "both", "all", "many", "one", "this", "that", "those"))
            return false;

        return text.Kind(i) switch
        {
            WordKind.Mark => text[i].Value is '”' or '"' or ')' or '%' or '’',
            WordKind.The or WordKind.A or WordKind.To or WordKind.Of or WordKind.And or WordKind.Or => false,

            // "impossible to go on." ends with its particle; "the meeting on" waits for its date.
            WordKind.In or WordKind.On or WordKind.At or WordKind.By or WordKind.Over => text.IsBreak(i + 1) || IsParticle(text, i),
            _ => (!FunctionWords.Contains(text.Letters(i)) || text.IsAny(i, Closers)) && !text.IsAny(i, Openers),
        };
    }

    // "sworn in on 29 May", "called off by Friday": a preposition before another belongs to the verb.
    private static bool IsParticle(DateText text, int i) =>
        text.Kind(i + 1) is WordKind.On or WordKind.In or WordKind.At or WordKind.By or WordKind.Since or WordKind.Until or WordKind.From or WordKind.After or WordKind.Before && text.Kind(i) is WordKind.In or WordKind.On or WordKind.Over;

    // Verbs that say nothing without what follows: "would result in a deal".
    private static readonly string[] Openers =
        ["result", "results", "resulted", "consist", "consists", "depend", "depends", "rely", "relies", "belong", "belongs", "amounted", "led", "lead", "leads", "according", "become", "became", "becomes", "including"];

    /// <param name="text">The sentence.</param>
    /// <param name="i">The last word.</param>
    /// <param name="isBeforeDate">True if the date followed it.</param>
    /// <param name="hasVerb">True if a verb stands before it, so that "planned" only described what was planned for the date.</param>
    /// <summary>True for a word that only led up to the date which was taken out: "lost back on February 1".</summary>
    public static bool IsHanging(DateText text, int i, bool isBeforeDate, bool hasVerb) =>
        (isBeforeDate && text.IsAny(i, "back", "late", "early", "just", "only", "also", "then", "ahead", "ending", "starting", "beginning", "expiring", "shortly"))
        || (hasVerb && text.IsAny(i, "planned", "scheduled", "slated", "due", "set", "expected", "dated") && !VerbWords.Find(text.Letters(i - 1)).Has(VerbKind.Auxiliary) && !text.IsAny(i - 1, "be", "been", "being"));

    /// <summary>The words of a subject up to its first preposition: "A meeting" of "A meeting with Ms Obi"; null if it has none to leave out.</summary>
    public static WordRange? FirstPhrase(DateText text, WordRange subject)
    {
        for (var i = subject.First + 1; i < subject.End; i++)
        {
            if (text.Kind(i) is WordKind.In or WordKind.On or WordKind.At or WordKind.From or WordKind.For or WordKind.Between or WordKind.By || text.IsAny(i, "with", "against", "involving", "including", "alongside", "about", "into"))
            {
                // "A system backed by …" without what backed it is "A system".
                var end = VerbWords.Find(text.Letters(i - 1)).Has(VerbKind.Past) ? i - 1 : i;
                return end - subject.First >= 2 ? new WordRange(subject.First, end) : null;
            }
        }

        return null;
    }

    /// <summary>True if the cut would part a name or a number from what it counts: "Governor Ibrahim | Danladi", "14 | per cent".</summary>
    public static bool TearsNoun(DateText text, List<int> words, int k)
    {
        if (k + 1 >= words.Count || words[k] < 0 || words[k + 1] != words[k] + 1)
            return false;

        var (last, next) = (words[k], words[k + 1]);
        if (text.Touches(next) && text.Kind(next) != WordKind.Mark)
            return true;

        return text.Kind(next) == WordKind.Other && (text.IsCapital(last) && text.IsCapital(next) || (text.Kind(last) is WordKind.Digits or WordKind.NumberWord or WordKind.One or WordKind.OrdinalWord || char.IsDigit(text.Letters(last)[0])) && text.IsSmallWord(next) && !VerbWords.Find(text.Letters(next)).Has(VerbKind.Past | VerbKind.Auxiliary));
    }

    /// <summary>True if a noun ends with the word: what follows is a small word or a verb, no further noun.</summary>
    public static bool EndsNoun(DateText text, List<int> words, int k)
    {
        if (k + 1 >= words.Count)
            return true;

        var next = words[k + 1];
        return next < 0 || text.Kind(next) != WordKind.Other || FunctionWords.Contains(text.Letters(next)) || VerbWords.Find(text.Letters(next)) is var kind && (kind.Has(VerbKind.Past | VerbKind.Auxiliary | VerbKind.Ing));
    }

    /// <summary>True if a subject is of the plural: "two brothers", "Ms Obi and Mr Reed".</summary>
    public static bool IsPlural(DateText text, WordRange subject)
    {
        var end = FirstPhrase(text, subject)?.End ?? subject.End;
        for (var i = subject.First; i < end; i++)
        {
            if (text.Kind(i) == WordKind.And)
                return true;
        }

        var head = text.Letters(end - 1);
        return text.Kind(end - 1) == WordKind.Units || head.Length > 2 && head[^1] == 's' && head[^2] is not ('s' or 'u' or 'i') && !text.IsCapital(end - 1) || text.IsAny(end - 1, "people", "men", "women", "children", "police", "those", "data", "media");
    }

    /// <summary>True if a new phrase begins after the word, so that nothing is torn: a preposition, a comma, the end.</summary>
    public static bool IsBreakAfter(DateText text, List<int> words, int k)
    {
        if (k + 1 == words.Count)
            return true;

        var next = words[k + 1];
        return text.Kind(next) switch
        {
            WordKind.Mark => text[next].Value is ';' or ':' or '(' or '–' or '—' || (text[next].Value is ',' && !IsInList(text, words, k + 1)),
            WordKind.In or WordKind.On or WordKind.At or WordKind.By or WordKind.Since or WordKind.Until or WordKind.From or WordKind.During or WordKind.Over or WordKind.After or WordKind.Before or WordKind.For
                or WordKind.Following or WordKind.Earlier or WordKind.Later => true,
            WordKind.Other => text.IsAny(next, "with", "against", "into", "as", "without", "under", "through", "amid", "despite", "because", "while", "when", "which", "who", "where", "if", "but", "although", "across",
                "alongside", "including", "within", "about", "around", "near", "via", "according", "ahead", "onto", "towards", "toward"),
            _ => false,
        };
    }

    // "wheat, rice, maize and soybean": a comma with an "and" to come is a list.
    private static bool IsInList(DateText text, List<int> words, int comma)
    {
        for (var k = comma + 1; k < Math.Min(comma + 8, words.Count); k++)
        {
            if (text.Kind(words[k]) is WordKind.And or WordKind.Or)
                return true;

            if (FunctionWords.Contains(text.Letters(words[k])))
                return false;
        }

        return false;
    }
}
