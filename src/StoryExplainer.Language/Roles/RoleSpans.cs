using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Roles;

/// <summary>
/// The stretches of a sentence that may be roles: what the reader marks, cut at names; and, where it marks nothing, appositions of names, title words before them and what is
/// said of them by "is" and its like.
/// </summary>
internal static class RoleSpans
{
    // A stretch that the tree offers needs at least this share of the reader's belief.
    private const float LeastBelief = 0.05f;

    private const int Longest = 28;

    private static readonly string[] _honorifics = ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "dr", "dr.", "prof", "prof.", "who", "whose"];

    /// <summary>Words from first to end (exclusive), in reading order, none within another.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isName">True for words of people's names, honorifics included.</param>
    public static List<(int First, int End)> Find(Sentence sentence, bool[] isName)
    {
        var spans = new List<(int First, int End)>();
        foreach (var span in sentence.Reading.SpansOf(SpanLayer.Role))
        {
            if (!spans.Exists(known => known.End > span.First))
                AddParts(sentence, span.First, EndOfClause(sentence, span, isName), isName, spans);
        }

        for (var word = 0; word < sentence.Count; word++)
        {
            if (isName[word])
                AddOfName(sentence, word, isName, spans);

            if (isName[word] && word > 0 && !isName[word - 1])
                AddTitle(sentence, word, spans);

            if (isName[word] && word + 1 < sentence.Count && !isName[word + 1])
                AddLetters(sentence, word + 1, spans);
        }

        return [.. spans.Order()];
    }

    /// <summary>The reader's mean belief that the words are part of a role.</summary>
    public static float BeliefOf(Sentence sentence, int first, int end)
    {
        var sum = 0f;
        for (var word = first; word < end; word++)
            sum += sentence.Reading.ProbabilityOf(SpanLayer.Role, word);

        return sum / (end - first);
    }

    // "who rode it out in a cooler with three customers": a relative clause counts whole, or up to the next name of a person.
    private static int EndOfClause(Sentence sentence, ReadSpan span, bool[] isName)
    {
        if (!sentence.Is(span.First, "who", "whose"))
            return span.End;

        var predicate = sentence.PredicateOf(span.First);
        var end = sentence.RelationOf(predicate) == Relation.RelativeClause ? Math.Max(span.End, sentence.ExtentOf(predicate).End) : span.End;
        return end - span.First > Longest || Array.IndexOf(isName, true, span.First, end - span.First) >= 0 ? span.End : end;
    }

    // "master thatcher {Hugh Brown}, a father of two": a name parts a stretch, but not "{Lang}'s superior" and "who wrote to {Lang}".
    private static void AddParts(Sentence sentence, int first, int end, bool[] isName, List<(int First, int End)> spans)
    {
        for (var at = first; at < end;)
        {
            while (at < end && IsBarrier(sentence, at, first, end, isName))
                at++;

            var start = at;
            while (at < end && !IsBarrier(sentence, at, first, end, isName))
                at++;

            Add(sentence, start, at, spans);
        }
    }

    private static bool IsBarrier(Sentence sentence, int word, int first, int end, bool[] isName)
    {
        if (!isName[word])
            return false;

        while (sentence.HeadOf(word) is >= 0 and var head && isName[head])
            word = head;

        return !(sentence.RelationOf(word) is Relation.Possessor or Relation.NominalModifier or Relation.Oblique or Relation.DirectObject or Relation.Agent
            && sentence.HeadOf(word) >= first && sentence.HeadOf(word) < end);
    }

    private static void AddOfName(Sentence sentence, int name, bool[] isName, List<(int First, int End)> spans)
    {
        foreach (var apposition in sentence.AppositionsOf(name))
            Offer(sentence, sentence.PhraseOf(apposition), isName, spans);

        if (sentence.RelationOf(name) is Relation.Apposition or Relation.Flat && sentence.HeadOf(name) is >= 0 and var head && !isName[head])
            Offer(sentence, sentence.PhraseOf(head), isName, spans);

        if (sentence.HeadOf(name) is >= 0 and var predicate && sentence.RelationOf(name) == Relation.Subject
            && sentence.TagOf(predicate) == PartOfSpeech.Noun && sentence.ChildOf(predicate, Relation.Copula) is >= 0 and var copula)
            Offer(sentence, sentence.PhraseOf(predicate) is var (first, end) ? (Math.Max(first, copula + 1), end) : default, isName, spans);
    }

    // "former {Vice President} Joe Lang", "the veteran winger Zach Ek": nouns and their modifiers directly before a name.
    private static void AddTitle(Sentence sentence, int name, List<(int First, int End)> spans)
    {
        var first = name;
        while (first > 0 && name - first < 8 && IsTitleWord(sentence, first - 1))
            first--;

        while (first < name && sentence.TagOf(first) is PartOfSpeech.Punctuation or PartOfSpeech.Adposition or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Particle)
            first++;

        var hasNoun = Enumerable.Range(first, name - first).Any(word => IsRoleWord(sentence, word) || sentence.TagOf(word) == PartOfSpeech.Noun);
        if (!hasNoun)
            return;

        // The reader may have seen only a part of it ("former"); the whole replaces the part.
        var overlapping = spans.Where(span => span.First < name && first < span.End).ToArray();
        if (overlapping.Length == 0)
            Add(sentence, first, name, spans);
        else if (overlapping is [var part] && part.End <= name && part.First >= first && (part.First, part.End) != (first, name))
            Add(sentence, first, name, spans);
    }

    private static bool IsTitleWord(Sentence sentence, int word) => sentence.TagOf(word) switch
    {
        PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Numeral => true,
        PartOfSpeech.Particle => sentence.Is(word, "'s", "’s", "'", "’"),
        PartOfSpeech.Punctuation => sentence.Is(word, "-"),
        PartOfSpeech.Verb => sentence.RelationOf(word) is Relation.AdjectivalModifier or Relation.Compound,
        _ => false,
    };

    /// <summary>True for a word that lists give as an office, rank or profession.</summary>
    public static bool IsRoleWord(Sentence sentence, int word) =>
        (Names.NameLexicon.English.Find(sentence.TextOf(word)) & (Names.NameClasses.Role | Names.NameClasses.Honorific)) != Names.NameClasses.None;

    // "Ada Obi (D-Maryland)", "Ada Obi, QC,": letters that every paper sets behind a name.
    private static void AddLetters(Sentence sentence, int mark, List<(int First, int End)> spans)
    {
        if (!sentence.Is(mark, "(", ",") || mark + 2 >= sentence.Count || spans.Exists(span => span.First < mark + 2 && mark < span.End))
            return;

        var word = sentence.TextOf(mark + 1);
        var isParty = word.Length > 2 && char.IsUpper(word[0]) && word[1] is '-' or '–' && char.IsUpper(word[2]);
        var isLetters = word.Length is > 1 and < 6 && !word.ContainsAnyExceptInRange('A', 'Z') && !(sentence.Is(mark, "(") && word.Length > 4);
        if ((isParty || isLetters) && sentence.Is(mark + 2, sentence.Is(mark, "(") ? [")", ",", "-"] : [",", "."]))
            spans.Add((mark + 1, isParty && sentence.Is(mark, "(") ? EndOfBracket(sentence, mark) : mark + 2));
    }

    private static int EndOfBracket(Sentence sentence, int open)
    {
        var end = open + 1;
        while (end < sentence.Count && end - open < 6 && !sentence.Is(end, ")"))
            end++;

        return end < sentence.Count && sentence.Is(end, ")") ? end : open + 2;
    }

    private static void Offer(Sentence sentence, (int First, int End) phrase, bool[] isName, List<(int First, int End)> spans)
    {
        var (first, end) = phrase;
        for (var word = first; word < end; word++)
        {
            if (isName[word])
                (first, end) = word - first >= end - word - 1 ? (first, word) : (word + 1, end);
        }

        if (end <= first || spans.Exists(span => span.First < end && first < span.End) || BeliefOf(sentence, first, end) < LeastBelief)
            return;

        Add(sentence, first, end, spans);
    }

    private static void Add(Sentence sentence, int first, int end, List<(int First, int End)> spans)
    {
        while (first < end && (sentence.TagOf(first) is PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction || sentence.Is(first, "'s", "’s")) && !sentence.Is(first, "$"))
            first++;

        while (end > first && (sentence.TagOf(end - 1) is PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Determiner or PartOfSpeech.Adposition) && !IsClosingPair(sentence, first, end))
            end--;

        if (end > first && end - first <= Longest && !(end - first == 1 && sentence.Is(first, _honorifics)))
            spans.Add((first, end));
    }

    private static bool IsClosingPair(Sentence sentence, int first, int end)
    {
        if (!sentence.Is(end - 1, ")", "”", "\""))
            return false;

        for (var word = first; word < end - 1; word++)
        {
            if (sentence.Is(word, "(", "“", "\""))
                return true;
        }

        return false;
    }
}
