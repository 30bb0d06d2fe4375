using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Events;

/// <summary>
/// Shortens a clause to a headline by leaving out whole parts that it can spare, and no more of them than it must: (1) what brackets hold, (2) what says where and amid what, (3) what tells
/// more of something unknown, (4) a second thing that was said, (5) clauses of time and reason, (6) what tells more of a part, (7) titles before a name.
/// </summary>
internal static class HeadlineLength
{
    /// <summary>Most words of a headline.</summary>
    public const int Most = 14;

    private static readonly string[] _around =
    [
        "in", "at", "near", "during", "amid", "despite", "following", "outside", "inside", "across", "through", "alongside", "ahead", "after", "throughout", "under", "beside", "because", "due", "thanks",
    ];

    private static readonly string[] _further = ["in", "at", "near", "during", "amid", "following", "outside", "inside", "across", "throughout", "after", "for", "from", "among", "between", "over", "including", "about", "on", "around"];

    private static readonly string[] _reasons = ["when", "while", "as", "because", "since", "although", "though", "after", "where", "whereas"];

    /// <summary>
    /// Ways to tell the clause in so few words, the fullest first: all of it, all but one part, all but what had to go one part after the other. None where it stays too long.
    /// </summary>
    /// <param name="frame">The clause that is told.</param>
    /// <param name="subject">The words of a subject that stands elsewhere.</param>
    /// <param name="clause">The words of the clause.</param>
    /// <param name="names">What stands for pronouns.</param>
    public static IEnumerable<ImmutableArray<int>> Fit(EventFrame frame, ImmutableArray<int> subject, List<int> clause, IReadOnlyDictionary<int, string?> names)
    {
        var sentence = frame.Dated.Sentence;
        bool Fits(IEnumerable<int> words) => Count(sentence, subject.Concat(words), names) <= Most;
        if (Fits(clause))
            yield return [.. clause];

        var parts = Spare(frame, clause).Distinct().ToArray();
        var shorter = parts.Select(part => clause.Where(word => !sentence.IsWithin(word, part)).ToImmutableArray()).Where(rest => Fits(rest)).ToArray();
        foreach (var rest in shorter.OrderByDescending(rest => rest.Length))
            yield return rest;

        var words = clause;
        foreach (var part in parts)
        {
            words = [.. words.Where(word => !sentence.IsWithin(word, part))];
            if (Fits(words) && shorter.Length == 0)
                yield return [.. words];
        }

        if (!Fits(words) && WithoutTitle(sentence, words) is var untitled && Fits(untitled))
            yield return [.. untitled];
    }

    /// <summary>How many words a reader counts.</summary>
    public static int Count(Sentence sentence, IEnumerable<int> words, IReadOnlyDictionary<int, string?> names) =>
        words.Where(word => sentence.TagOf(word) != PartOfSpeech.Punctuation && (word == 0 || sentence.Tokens[word - 1].Span.End < sentence.Tokens[word].Span.Start || IsOpening(sentence, word - 1)))
            .Sum(word => names.TryGetValue(word, out var name) && name is { Length: > 0 } ? name.Count(character => character == ' ') + 1 : 1);

    private static bool IsOpening(Sentence sentence, int word) => sentence.Is(word, "(", "[", "“", "\"", "‘") || sentence.TextOf(word) is "—" or "–" or "--";

    // What stands in front goes first, then from the end to the beginning: what stands last is needed least.
    private static IEnumerable<int> Spare(EventFrame frame, List<int> clause)
    {
        var sentence = frame.Dated.Sentence;
        Func<int, bool>[] kinds =
        [
            part => IsInBrackets(sentence, part),
            part => IsAround(frame, part),
            part => IsFront(frame, part),
            part => TellsOfUnknown(frame, part),
            part => IsSecondContent(sentence, part) || IsReason(sentence, part),
            part => IsFurther(frame, part),
        ];
        foreach (var isSpare in kinds)
        {
            var parts = clause.Where(part => sentence.HeadOf(part) >= 0 && part != frame.Predicate && !sentence.IsWithin(frame.Dated.Predicate, part) && !IsBeforeAnd(sentence, part) && !IsLeantOn(sentence, part) && isSpare(part)).ToArray();
            foreach (var part in parts.Where(part => part < frame.Predicate).Concat(parts.Where(part => part > frame.Predicate).Reverse()))
                yield return part;
        }
    }

    private static bool IsInBrackets(Sentence sentence, int part) => sentence.ExtentOf(part) is var (first, end) && sentence.Is(first, "(") && sentence.Is(end - 1, ")");

    private static bool IsAround(EventFrame frame, int part)
    {
        var sentence = frame.Dated.Sentence;
        var head = sentence.HeadOf(part);
        return sentence.RelationOf(part) switch
        {
            Relation.Oblique => sentence.IsPredicate(head) && sentence.ChildOf(part, Relation.Case) is >= 0 and var preposition
                && (sentence.Is(preposition, _around) || (sentence.Is(preposition, "for") && sentence.ObjectOf(head) >= 0 && part > head)),
            // "signed an order to speed up permits"
            Relation.AdverbialClause => sentence.HasTo(part) && head == frame.Predicate && sentence.ObjectOf(head) >= 0 && !sentence.IsPlanned(part) && !sentence.IsWished(part),
            _ => false,
        };
    }

    // "For the nomination, Obi travelled": what a comma sets off in front, but no condition.
    private static bool IsFront(EventFrame frame, int part)
    {
        var sentence = frame.Dated.Sentence;
        return sentence.RelationOf(part) is Relation.Oblique or Relation.AdverbialModifier && sentence.HeadOf(part) == frame.Predicate && sentence.SubjectOf(frame.Predicate) is >= 0 and var subject && part < subject
            && sentence.ExtentOf(part) is var (_, end) && (sentence.Is(end - 1, ",") || (end < sentence.Count && sentence.Is(end, ",")))
            && !(sentence.ChildOf(part, Relation.Case) is >= 0 and var preposition && sentence.Is(preposition, "without", "unless", "under", "subject"));
    }

    // "launched an app which lets a trader pay", "sold tickets printed in Leeds": which one is told by nothing more than "an".
    private static bool TellsOfUnknown(EventFrame frame, int part)
    {
        var sentence = frame.Dated.Sentence;
        return sentence.RelationOf(part) is Relation.RelativeClause or Relation.AdnominalClause && IsUnknown(sentence, sentence.HeadOf(part))
            && (part > frame.Predicate || !sentence.HasTo(part)) && !(sentence.ChildOf(part, Relation.Marker) is >= 0 and var marker && sentence.Is(marker, "if", "unless"));
    }

    // "said that A would close and that B would open": one of the two is as true alone.
    private static bool IsSecondContent(Sentence sentence, int part) =>
        sentence.RelationOf(part) == Relation.Conjunct && sentence.HeadOf(part) is var first && sentence.IsPredicate(part) && sentence.RelationOf(first) is Relation.ClausalComplement or Relation.OpenComplement
        && sentence.ChildOf(part, Relation.Coordinator) is >= 0 and var joint && sentence.Is(joint, "and");

    private static bool IsReason(Sentence sentence, int part) =>
        sentence.RelationOf(part) == Relation.AdverbialClause && sentence.ChildOf(part, Relation.Marker, Relation.AdverbialModifier) is >= 0 and var marker && sentence.Is(marker, _reasons) && !sentence.IsConditional(part)
        && !(sentence.Is(marker, "as") && sentence.ChildrenOf(sentence.HeadOf(part)).Any(child => child < part && sentence.Is(child, "as", "so", "such")))
        && part > sentence.HeadOf(part);

    // "ended his bid for the nomination in the election", "a station in northern Chile": a part of a part, or of a name or something unknown.
    private static bool IsFurther(EventFrame frame, int part)
    {
        var sentence = frame.Dated.Sentence;
        var head = sentence.HeadOf(part);
        if (sentence.ChildOf(part, Relation.Case) is not (>= 0 and var preposition) || !sentence.Is(preposition, _further) || sentence.Is(sentence.ExtentOf(part).First, "from") && IsSpan(sentence, part))
            return false;

        return sentence.RelationOf(part) switch
        {
            // "a spokesman for the union", "3.9 percent in May"
            Relation.NominalModifier when sentence.ChildOf(head, Relation.NumericModifier) >= 0 || sentence.TagOf(head) == PartOfSpeech.Numeral || (sentence.Is(preposition, "for") && head < frame.Predicate) => false,
            Relation.NominalModifier => IsUnknown(sentence, head) || sentence.TagOf(head) == PartOfSpeech.ProperNoun || sentence.RelationOf(head) == Relation.NominalModifier,
            Relation.Oblique => sentence.IsPredicate(head) && part > head && !sentence.Is(preposition, "on", "about") && sentence.ChildrenOf(head).Any(child => child > head && child < part
                && sentence.RelationOf(child) is Relation.DirectObject or Relation.Oblique or Relation.OpenComplement or Relation.Agent),
            _ => false,
        };
    }

    // "from 3 to 5 per cent"
    private static bool IsSpan(Sentence sentence, int part) => sentence.ChildrenOf(part).Any(child => sentence.TagOf(child) == PartOfSpeech.Numeral) || sentence.TagOf(part) == PartOfSpeech.Numeral;

    // "sat in a crate": a verb needs what follows it at once. "two weeks after the vote": the weeks would be lost without it. "a station in Leeds, a depot and a yard": so would what it stands among.
    private static bool IsLeantOn(Sentence sentence, int part)
    {
        var (first, head) = (sentence.ExtentOf(part).First, sentence.HeadOf(part));
        if (sentence.RelationOf(part) == Relation.Oblique && first == head + 1)
            return true;

        return (first > 0 && sentence.Is(first - 1, "minutes", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "years", "year", "miles", "mile", "km", "metres", "kilometres", "kilometers"))
            || (!sentence.IsPredicate(head) && sentence.ChildrenOf(head).Any(child => child > part && sentence.RelationOf(child) == Relation.Conjunct));
    }

    // "220 kg in the south and 250 kg elsewhere": without the place the first half would be of everywhere.
    private static bool IsBeforeAnd(Sentence sentence, int part)
    {
        var end = sentence.ExtentOf(part).End;
        while (end < sentence.Count && sentence.Is(end, ","))
            end++;

        return end < sentence.Count && sentence.TagOf(end) == PartOfSpeech.CoordinatingConjunction && !sentence.IsPredicate(sentence.HeadOf(end));
    }

    private static bool IsUnknown(Sentence sentence, int noun) =>
        sentence.TagOf(noun) == PartOfSpeech.Noun
        && (sentence.ChildOf(noun, Relation.Determiner) is >= 0 and var determiner ? sentence.Is(determiner, "a", "an") : sentence.OwnerOf(noun) < 0 && sentence.WordOf(noun).EndsWith('s'));

    // "Harbour Commissioner for Hull Ada Obi ended her bid": the name alone says who.
    private static List<int> WithoutTitle(Sentence sentence, List<int> words)
    {
        foreach (var name in sentence.Names)
        {
            if (name.Kind != NameKind.Person || name.End - name.First < 2 || !words.Contains(name.First))
                continue;

            var head = sentence.HeadOfRun(name.First, name.End);
            if (sentence.RelationOf(head) is Relation.Subject or Relation.PassiveSubject && sentence.ExtentOf(head).First is var first && first < name.First && !Enumerable.Range(first, name.First - first).Any(word => sentence.Is(word, "and", ",")))
                return [.. words.Where(word => word < first || word >= name.First)];
        }

        return words;
    }
}
