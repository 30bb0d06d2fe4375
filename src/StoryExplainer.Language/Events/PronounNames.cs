using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Events;

/// <summary>
/// Whom "he" or "she" means as a subject: the subject of the clause or sentence before, if that is a listed person, the word fits, and nobody else who could be meant is named between.
/// Where two could be meant, or a description ("the mayor") stands between, nobody.
/// </summary>
internal sealed class PronounNames(Document document, PeopleFindings people)
{
    /// <summary>True if a name stands in the place of a word.</summary>
    public bool IsReplaced(Sentence sentence, int word) => NameOf(sentence, word) is not null;

    /// <summary>The name of the one person that a pronoun can mean, or null.</summary>
    public string? NameOf(Sentence sentence, int word)
    {
        if (sentence.TagOf(word) != PartOfSpeech.Pronoun || !sentence.Is(word, "he", "she") || sentence.IsQuoted(word))
            return null;

        var gender = sentence.Is(word, "he") ? Gender.Male : Gender.Female;
        var before = PeopleBefore(sentence, word).Distinct().ToArray();
        if (before is not [var only] && document.SentencesOf(sentence.Paragraph) is var siblings && sentence.Index > 0 && siblings[0].Index < sentence.Index && before.Length == 0)
        {
            var previous = document.Sentences[sentence.Index - 1];
            return SubjectPerson(previous) is >= 0 and var person && PeopleBefore(previous, previous.Count).Distinct().Count() == 1 && Fits(person, gender) ? people.People[person].Name : null;
        }

        return before is [var named] && Fits(named, gender) && IsSubject(sentence, word, named) ? people.People[named].Name : null;
    }

    private bool Fits(int person, Gender gender) => person >= 0 && person < people.Genders.Length && people.Genders[person] == gender;

    private bool IsSubject(Sentence sentence, int word, int person)
    {
        for (var predicate = 0; predicate < word; predicate++)
        {
            if (sentence.IsPredicate(predicate) && sentence.SubjectOf(predicate) is >= 0 and var subject && PersonAt(sentence, subject) == person)
                return true;
        }

        return false;
    }

    private int SubjectPerson(Sentence sentence) =>
        sentence.Root is >= 0 and var root && sentence.SubjectOf(root) is >= 0 and var subject ? PersonAt(sentence, subject) : -1;

    private IEnumerable<int> PeopleBefore(Sentence sentence, int word)
    {
        foreach (var name in sentence.Names)
        {
            if (name.End <= word && name.Kind == NameKind.Person)
                yield return PersonAt(sentence, name.First);
        }
    }

    // The person named at a word, or whose name is an apposition to it ("the mayor, Ada Obi").
    private int PersonAt(Sentence sentence, int word)
    {
        var span = sentence.Tokens[word].Span;
        for (var i = 0; i < people.People.Length; i++)
        {
            if (people.People[i].Mentions.Any(mention => mention.Paragraph == sentence.Paragraph && mention.Span.Contains(span)))
                return i;
        }

        return -1;
    }
}
