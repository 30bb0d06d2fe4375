using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Syntax;

/// <summary>Questions about noun phrases: how far they go, what explains, modifies and owns them, and what stands beside them.</summary>
public static class NounPhrases
{
    /// <summary>True for nouns, names and pronouns.</summary>
    public static bool IsNominal(this Sentence sentence, int word) => sentence.TagOf(word) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun;

    /// <summary>
    /// First and end (exclusive) word of the phrase of a noun: determiner, modifiers, compounds and what depends on it by "of" and the like, as far as it is one run;
    /// without appositions, clauses and conjuncts.
    /// </summary>
    public static (int First, int End) PhraseOf(this Sentence sentence, int noun)
    {
        var (first, end) = (noun, noun + 1);
        foreach (var child in sentence.ChildrenOf(noun))
        {
            if (!IsPart(sentence, child))
                continue;

            var (from, to) = sentence.RelationOf(child) is Relation.NominalModifier or Relation.Possessor or Relation.UnmarkedModifier or Relation.Description
                ? Union(sentence.PhraseOf(child), CaseOf(sentence, child))
                : sentence.ExtentOf(child);
            (first, end) = child < noun ? (Math.Min(first, from), end) : to > end && from <= end ? (first, to) : (first, end);
        }

        return (first, end);
    }

    /// <summary>
    /// The head words of what stands beside a noun as another name or explanation of it: "Obi, the mayor", "the mayor, Ada Obi", "a gabion (a cage of stones)". Where the tree
    /// gives a list or an unmarked modifier in commas or brackets, it counts too.
    /// </summary>
    public static IEnumerable<int> AppositionsOf(this Sentence sentence, int noun)
    {
        foreach (var child in sentence.ChildrenOf(noun))
        {
            var isApposition = sentence.RelationOf(child) == Relation.Apposition
                || (child > noun && sentence.RelationOf(child) is Relation.List or Relation.Parataxis or Relation.UnmarkedModifier or Relation.Conjunct
                    && sentence.TagOf(child) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && IsSetOff(sentence, child) && sentence.ChildOf(child, Relation.Coordinator) < 0);
            if (isApposition && !(sentence.RelationOf(child) == Relation.Conjunct && HasLaterConjunct(sentence, noun, child)))
                yield return child;
        }
    }

    /// <summary>The nouns, adjectives and participles before a noun that tell more of it, and the phrases behind it.</summary>
    public static IEnumerable<int> ModifiersOf(this Sentence sentence, int noun) =>
        sentence.ChildrenOf(noun).Where(child => sentence.RelationOf(child)
            is Relation.AdjectivalModifier or Relation.Compound or Relation.NominalModifier or Relation.NumericModifier or Relation.Description or Relation.UnmarkedModifier);

    /// <summary>A word and what is coordinated with it, in reading order.</summary>
    public static ImmutableArray<int> ConjunctsOf(this Sentence sentence, int word)
    {
        while (sentence.RelationOf(word) == Relation.Conjunct)
            word = sentence.HeadOf(word);

        var conjuncts = ImmutableArray.CreateBuilder<int>();
        conjuncts.Add(word);
        for (var i = 0; i < conjuncts.Count; i++)
            conjuncts.AddRange(sentence.ChildrenOf(conjuncts[i]).Where(child => sentence.RelationOf(child) == Relation.Conjunct));

        return [.. conjuncts.Order()];
    }

    /// <summary>The owner of a noun ("the mayor's deputy": mayor; "his deputy": his), or -1.</summary>
    public static int OwnerOf(this Sentence sentence, int noun) => sentence.ChildOf(noun, Relation.Possessor);

    private static bool IsPart(Sentence sentence, int child) => sentence.RelationOf(child) switch
    {
        Relation.Determiner or Relation.AdjectivalModifier or Relation.Compound or Relation.NominalModifier or Relation.NumericModifier or Relation.Possessor or Relation.Flat
            or Relation.Description or Relation.Fixed or Relation.AdverbialModifier or Relation.GoesWith => true,
        Relation.UnmarkedModifier => !IsSetOff(sentence, child),
        Relation.Punctuation => sentence.Is(child, "-", "/", "&"),
        _ => false,
    };

    private static (int First, int End) CaseOf(Sentence sentence, int noun) =>
        sentence.ChildOf(noun, Relation.Case) is >= 0 and var preposition ? sentence.ExtentOf(preposition) : (noun, noun + 1);

    private static (int First, int End) Union((int First, int End) a, (int First, int End) b) => (Math.Min(a.First, b.First), Math.Max(a.End, b.End));

    private static bool IsSetOff(Sentence sentence, int word) =>
        sentence.ExtentOf(word).First is > 0 and var first && (sentence.Is(first, ",", "(", "–", "—", "--") || sentence.Is(first - 1, ",", "(", "–", "—", "--"));

    // "Obi, Berg, and Lang": a list, whose middle parts are no explanations.
    private static bool HasLaterConjunct(Sentence sentence, int noun, int child) =>
        sentence.ChildrenOf(noun).Any(other => other > child && sentence.RelationOf(other) == Relation.Conjunct);
}
