using System.Collections.Frozen;
using StoryExplainer.Language.English;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;

namespace StoryExplainer.Language.Coreference;

/// <summary>Whether "he" or "she" can mean somebody: told by the article (honorific, role, pronoun), or guessed from a given name. A guess never goes onto a page.</summary>
internal sealed class GenderEvidence(PeopleFindings people)
{
    private static readonly FrozenDictionary<string, Gender> _givenNames = WordFile.ReadSections("given-names.txt")
        .SelectMany(entry => entry.Word.Split(' ').Select(name => (name, Gender: entry.Section == "male" ? Gender.Male : Gender.Female)))
        .ToFrozenDictionary(entry => entry.name, entry => entry.Gender, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<Referent, (Gender Gender, bool IsTold)> _known = [];

    /// <summary>What is known, and whether the article tells it.</summary>
    public (Gender Gender, bool IsTold) Of(Referent who)
    {
        if (!_known.TryGetValue(who, out var known))
            _known[who] = known = who.Kind switch
            {
                ReferentKind.Person => OfPerson(who.Index),
                ReferentKind.Source => (OfWords(people.UnnamedSources[who.Index].Label), true),
                _ => (Gender.Unknown, false),
            };

        return known;
    }

    private (Gender Gender, bool IsTold) OfPerson(int index)
    {
        var person = people.People[index];
        var told = index < people.Genders.Length ? people.Genders[index] : Gender.Unknown;
        foreach (var alias in person.Aliases)
            told = told == Gender.Unknown && alias.Contains(' ', StringComparison.Ordinal) ? OfWord(alias.AsSpan(0, alias.IndexOf(' ', StringComparison.Ordinal))) : told;
        foreach (var role in person.Roles)
            told = told == Gender.Unknown ? OfWords(role.Text) : told;

        if (told != Gender.Unknown)
            return (told, true);

        var first = person.Name.AsSpan();
        var end = first.IndexOfAny(' ', '-');
        return end > 0 && _givenNames.TryGetValue(first[..end].ToString(), out var guess) ? (guess, false) : (Gender.Unknown, false);
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
