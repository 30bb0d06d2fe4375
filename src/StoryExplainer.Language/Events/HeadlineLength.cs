using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Events;

/// <summary>Shortens a clause to a headline by leaving out whole parts that it can spare: first what says where and amid what, at its end or its beginning.</summary>
internal static class HeadlineLength
{
    private static readonly string[] _spare =
    [
        "in", "at", "near", "during", "amid", "despite", "following", "outside", "inside", "across", "through", "alongside", "ahead", "after", "throughout", "under", "beside", "because", "due", "thanks",
    ];

    /// <summary>Most words of a headline.</summary>
    public const int Most = 14;

    /// <summary>The words of the clause, shortened; null where it stays too long.</summary>
    public static ImmutableArray<int>? Fit(Sentence sentence, EventFrame frame, ImmutableArray<int> subject, List<int> clause)
    {
        var words = clause;
        foreach (var part in Spare(sentence, frame, clause))
        {
            if (Count(sentence, subject) + Count(sentence, words) <= Most)
                break;

            words = [.. words.Where(word => !sentence.IsWithin(word, part))];
        }

        return Count(sentence, subject) + Count(sentence, words) <= Most ? [.. words] : null;
    }

    private static int Count(Sentence sentence, IEnumerable<int> words) =>
        words.Count(word => sentence.TagOf(word) != PartOfSpeech.Punctuation && (word == 0 || sentence.Tokens[word - 1].Span.End < sentence.Tokens[word].Span.Start));

    // What stands in front goes first, then from the end to the beginning: what stands last is needed least.
    private static IEnumerable<int> Spare(Sentence sentence, EventFrame frame, List<int> clause)
    {
        var parts = clause.Where(word => IsSpare(sentence, frame, word) && !sentence.IsWithin(frame.Dated.Predicate, word)).ToArray();
        return parts.Where(part => part < frame.Predicate).Concat(parts.Where(part => part > frame.Predicate).Reverse());
    }

    private static bool IsSpare(Sentence sentence, EventFrame frame, int part)
    {
        var head = sentence.HeadOf(part);
        if (head < 0 || IsBeforeAnd(sentence, part))
            return false;

        return sentence.RelationOf(part) switch
        {
            Relation.Oblique => sentence.IsPredicate(head) && sentence.ChildOf(part, Relation.Case) is >= 0 and var preposition
                && (sentence.Is(preposition, _spare) || (sentence.Is(preposition, "for") && sentence.ObjectOf(head) >= 0 && part > head)),
            // "launched an app which lets a trader pay", "signed an order to speed up permits": which one is told by nothing more than "an".
            Relation.RelativeClause or Relation.AdnominalClause => part > frame.Predicate && IsIndefinite(sentence, head),
            Relation.AdverbialClause => sentence.HasTo(part) && head == frame.Predicate && sentence.ObjectOf(head) >= 0 && !sentence.IsPlanned(part) && !sentence.IsWished(part),
            _ => false,
        };
    }

    // "220 kg in the south and 250 kg elsewhere": without the place the first half would be of everywhere.
    private static bool IsBeforeAnd(Sentence sentence, int part)
    {
        var end = sentence.ExtentOf(part).End;
        while (end < sentence.Count && sentence.Is(end, ","))
            end++;

        return end < sentence.Count && sentence.TagOf(end) == PartOfSpeech.CoordinatingConjunction && !sentence.IsPredicate(sentence.HeadOf(end));
    }

    private static bool IsIndefinite(Sentence sentence, int noun) =>
        sentence.ChildOf(noun, Relation.Determiner) is >= 0 and var determiner && sentence.Is(determiner, "a", "an") && sentence.RelationOf(noun) is Relation.DirectObject or Relation.Oblique or Relation.Agent;
}
