using System.Collections.Frozen;
using StoryExplainer.Language.English;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Speech;

namespace StoryExplainer.Language.Coreference;

/// <summary>Whether "he" or "she" can mean somebody: told by the article (honorific, role, pronoun), or guessed from a given name. A guess never goes onto a page.</summary>
internal sealed class GenderEvidence(PeopleFindings people)
{
    private static readonly FrozenDictionary<string, Gender> _givenNames = WordFile.ReadSections("given-names.txt")
        .SelectMany(entry => entry.Word.Split(' ').Select(name => (Name: name, Gender: entry.Section == "male" ? Gender.Male : Gender.Female)))
        .GroupBy(entry => entry.Name, entry => entry.Gender, StringComparer.OrdinalIgnoreCase)
        .Where(name => name.Distinct().Count() == 1)
        .ToFrozenDictionary(name => name.Key, name => name.First(), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<Referent, (Gender Gender, bool IsTold)> _known = [];

    private readonly List<string> _others = [];

    /// <summary>Somebody who is in no list, by words that mean them: the same words give the same referent.</summary>
    public Referent Other(string words)
    {
        var index = _others.FindIndex(other => other.Equals(words, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            index = _others.Count;
            _others.Add(words);
        }

        return new Referent(ReferentKind.Other, index);
    }

    /// <summary>What is known, and whether the article tells it.</summary>
    public (Gender Gender, bool IsTold) Of(Referent who)
    {
        if (!_known.TryGetValue(who, out var known))
            _known[who] = known = who.Kind switch
            {
                ReferentKind.Person => OfPerson(who.Index),
                ReferentKind.Source => (OfWords(people.UnnamedSources[who.Index].Label), true),
                ReferentKind.Other => OfOther(_others[who.Index]),
                _ => (Gender.Unknown, false),
            };

        return known;
    }

    private (Gender Gender, bool IsTold) OfPerson(int index)
    {
        var person = people.People[index];
        foreach (var alias in person.Aliases)
        {
            if (alias.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && OfWord(alias.AsSpan(0, space)) is var honorific and not Gender.Unknown)
                return (honorific, true);
        }

        var told = index < people.Genders.Length ? people.Genders[index] : Gender.Unknown;
        foreach (var role in person.Roles)
            told = told == Gender.Unknown ? OfWords(role.Text) : told;

        // A name that nearly always is a woman's, and a "he" near it: one of the two was misread.
        var guess = OfName(person.Name);
        return told == Gender.Unknown ? (guess, false) : guess == Gender.Unknown || guess == told ? (told, true) : (Gender.Unknown, false);
    }

    private static (Gender Gender, bool IsTold) OfOther(string words) => OfWords(words) is var told and not Gender.Unknown ? (told, true) : (OfName(words), false);

    private static Gender OfName(string name)
    {
        var end = name.IndexOfAny([' ', '-']);
        return _givenNames.GetValueOrDefault(end > 0 ? name[..end] : name);
    }

    // The head of the words tells: "the president's wife" is a woman, "father of two girls" a man.
    private static Gender OfWords(string words)
    {
        var gender = Gender.Unknown;
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan(range);
            if (word is "of" or "to" or "for" or "who" or "at" or "in" or "from")
                break;
            if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal))
                gender = Gender.Unknown;
            else if (OfWord(word) is var found and not Gender.Unknown)
                gender = found;
        }

        return gender;
    }

    private static Gender OfWord(ReadOnlySpan<char> word) => (Cues.Of(word) & (Cue.Man | Cue.Woman)) switch
    {
        Cue.Man => Gender.Male,
        Cue.Woman => Gender.Female,
        _ => Gender.Unknown,
    };
}
