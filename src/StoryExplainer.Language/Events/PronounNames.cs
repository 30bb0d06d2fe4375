using StoryExplainer.Language.Coreference;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Events;

/// <summary>
/// Whom "he", "she", "his" and "her" mean in a headline: the person whom coreference is sure of. Where that person is named in the headline before, the pronoun stays; else the name stands for it.
/// </summary>
internal sealed class PronounNames(CoreferenceResolver coreference, PeopleFindings people, Func<int, int, bool> isQuoted)
{
    // Read on held-back headlines: below these, one name in ten is another's.
    private const double Sure = 0.65;
    private const double Lead = 0.25;

    /// <summary>
    /// What stands for each pronoun among some words: a name, or an empty string where the pronoun can stay because the one it means stands before it, or null where it can mean none of
    /// those who stand before it. Pronouns that nobody can be given for are left out.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">The words of a headline in the order in which they will stand.</param>
    public Dictionary<int, string?> In(Sentence sentence, IEnumerable<int> words)
    {
        var names = new Dictionary<int, string?>();
        var told = new List<int>();
        foreach (var word in words)
        {
            if (coreference.Mentions.At(sentence.Paragraph, sentence.FirstToken + word) is { Who: { Kind: ReferentKind.Person } named })
                told.Add(named.Index);
            if (PersonOf(sentence, word) is not { } person)
            {
                if (GenderOf(sentence, word) is not Gender.Unknown and var gender && told.Count > 0 && told.TrueForAll(other => people.Genders[other] == Opposite(gender)))
                    names[word] = null;
                continue;
            }

            if (told.Contains(person))
            {
                if (!told.Exists(other => other != person && people.Genders[other] != Opposite(people.Genders[person])))
                    names[word] = "";
                continue;
            }

            names[word] = people.People[person].Name + (IsOwner(sentence, word) ? "’s" : "");
            told.Add(person);
        }

        return names;
    }

    private int? PersonOf(Sentence sentence, int word)
    {
        if (sentence.TagOf(word) is not (PartOfSpeech.Pronoun or PartOfSpeech.Determiner) || !sentence.Is(word, "he", "she", "his", "her", "him") || isQuoted(sentence.Paragraph, sentence.FirstToken + word))
            return null;

        var meant = coreference.Resolve(sentence, word);
        return meant.Candidates is [{ Who.Kind: ReferentKind.Person } best, ..] && best.Confidence >= Sure && (meant.Candidates.Length == 1 || best.Confidence - meant.Candidates[1].Confidence >= Lead)
            && people.Genders.Length > best.Who.Index && people.Genders[best.Who.Index] != Gender.Unknown ? best.Who.Index : null;
    }

    private static Gender GenderOf(Sentence sentence, int word) =>
        sentence.TagOf(word) is not (PartOfSpeech.Pronoun or PartOfSpeech.Determiner) ? Gender.Unknown
        : sentence.Is(word, "he", "his", "him", "himself") ? Gender.Male : sentence.Is(word, "she", "her", "hers", "herself") ? Gender.Female : Gender.Unknown;

    private static Gender Opposite(Gender gender) => gender switch { Gender.Male => Gender.Female, Gender.Female => Gender.Male, _ => Gender.Unknown };

    private static bool IsOwner(Sentence sentence, int word) => sentence.Is(word, "his") || (sentence.Is(word, "her") && sentence.RelationOf(word) == Relation.Possessor);
}
