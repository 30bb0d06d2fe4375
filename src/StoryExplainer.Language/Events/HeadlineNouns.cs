using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Events;

/// <summary>
/// Says whether a headline speaks of something that only the text before it names: "The deal was signed", "She left the company". Behind the first sentence of a report "the" and a common noun
/// mean what was named already; with a name, an owner or what describes it from behind ("the deal with Kenya") it can be read alone.
/// </summary>
internal static class HeadlineNouns
{
    // There is one of it, or everybody knows which.
    private static readonly string[] _unique =
    [
        "world", "public", "country", "nation", "government", "police", "president", "parliament", "economy", "media", "press", "internet", "law", "sun", "moon", "sea", "sky", "weather", "environment", "climate", "military", "army",
        "future", "past", "end", "beginning", "start", "time", "day", "night", "morning", "evening", "afternoon", "week", "weekend", "month", "year", "years", "decade", "century", "season", "north", "south", "east", "west",
        "same", "right", "way", "rest", "number", "lead", "road", "streets", "ground", "air", "vote", "polls", "money", "market", "markets", "dollar", "euro", "pound", "pandemic", "war",
    ];

    /// <summary>True if a subject or object among the words is named only before them.</summary>
    public static bool PointBack(HeadlineWords headline)
    {
        var sentence = headline.Sentence;
        return headline.All.Any(word => IsPart(sentence, headline, word) && IsKnown(sentence, word) && !IsNamed(headline, word));
    }

    private static bool IsPart(Sentence sentence, HeadlineWords headline, int word) => word == headline.Subject.Head || sentence.RelationOf(word) is Relation.Subject or Relation.PassiveSubject or Relation.DirectObject;

    private static bool IsKnown(Sentence sentence, int noun) =>
        sentence.TagOf(noun) == PartOfSpeech.Noun && sentence.ChildOf(noun, Relation.Determiner) is >= 0 and var determiner && sentence.Is(determiner, "the") && !sentence.Is(noun, _unique);

    // By a name, a number, an owner, or by what follows it. The first word of the phrase may be large because the sentence begins with it.
    private static bool IsNamed(HeadlineWords headline, int noun)
    {
        var sentence = headline.Sentence;
        var first = sentence.ExtentOf(noun).First;
        return headline.All.Any(word => word != noun && sentence.IsWithin(word, noun)
            && (sentence.TagOf(word) is PartOfSpeech.ProperNoun or PartOfSpeech.Numeral
                || (char.IsUpper(sentence.TextOf(word)[0]) && word != first)
                || (sentence.HeadOf(word) == noun && (word < noun ? sentence.RelationOf(word) is Relation.Possessor
                    : sentence.RelationOf(word) is Relation.NominalModifier or Relation.RelativeClause or Relation.AdnominalClause or Relation.Apposition or Relation.ClausalComplement or Relation.Conjunct))));
    }
}
