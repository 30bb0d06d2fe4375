using StoryExplainer.Language.NamedEntities.Roles;
using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>Reads from the text whether somebody is "he" or "she".</summary>
internal static class GenderReader
{
    /// <summary>From "Mr", "Ms" and their like before a full name.</summary>
    public static void AddFromHonorifics(IEnumerable<PersonDraft> people)
    {
        foreach (var person in people)
        {
            foreach (var mention in person.Mentions)
            {
                person.Gender = Join(person.Gender, mention.Gender);
            }
        }
    }

    /// <summary>
    /// From a gendered noun before a full name ("spokeswoman Ada Obi", "his wife, Mayor Ada Obi") and from the pronoun that opens the
    /// sentence after one in which nobody else is named.
    /// </summary>
    public static void AddFromContext(MarkedParagraph paragraph, IReadOnlyList<NameMention> mentions, Func<int, PersonDraft> personOf)
    {
        var roles = new List<FoundRole>();
        foreach (var mention in mentions)
        {
            if (mention.Person < 0 || mention.Form.IsOneWord)
            {
                continue;
            }

            var person = personOf(mention.Person);
            roles.Clear();
            RolesBeforeName.Find(paragraph, mention, roles);
            foreach (var role in roles)
            {
                person.Gender = Join(person.Gender, MentionReader.GenderOf(paragraph[role.EndToken - 1]));
            }
        }

        AddFromPronouns(paragraph, personOf);
    }

    private static void AddFromPronouns(MarkedParagraph paragraph, Func<int, PersonDraft> personOf)
    {
        var sentences = paragraph.Source.Sentences;
        for (var i = 1; i < sentences.Length; i++)
        {
            var first = PronounOf(paragraph, sentences[i].FirstToken, sentences[i].EndToken);
            if (first < 0)
            {
                continue;
            }

            if (OnlyPersonOf(paragraph, sentences[i - 1].FirstToken, sentences[i - 1].EndToken) is { } index and not MarkedParagraph.SomePerson)
            {
                var person = personOf(index);
                person.HasPronoun = true;
                person.Gender = Join(person.Gender, MentionReader.GenderOf(paragraph[first]));
            }
        }
    }

    /// <summary>"he" or "she" near the start of a sentence or as the speaker of its quotation; -1 if there is neither.</summary>
    private static int PronounOf(MarkedParagraph paragraph, int firstToken, int endToken)
    {
        // "On Saturday night she", "A year later he": nobody else stands before the pronoun.
        for (var i = firstToken; i < endToken && i - firstToken < 5 && paragraph.NameAt(i) < 0 && !paragraph.Says(i, "\"") && !paragraph.Says(i, "“"); i++)
        {
            if (paragraph.Says(i, "he") || paragraph.Says(i, "she"))
            {
                return i;
            }

            if (paragraph.IsRoleNoun(i) || paragraph.Is(i, WordKinds.SourcePerson))
            {
                break;
            }
        }

        for (var i = firstToken + 1; i < endToken; i++)
        {
            if ((paragraph.Says(i, "he") || paragraph.Says(i, "she")) && paragraph.Is(i - 1, WordKinds.Mark) && paragraph.Is(i + 1, WordKinds.Speech))
            {
                return i;
            }
        }

        return -1;
    }

    private static int? OnlyPersonOf(MarkedParagraph paragraph, int firstToken, int endToken)
    {
        int? only = null;
        for (var i = firstToken; i < endToken; i++)
        {
            var name = paragraph.NameAt(i);
            if (name >= 0 && only is { } known && known != name)
            {
                return null;
            }

            only = name >= 0 ? name : only;
        }

        return only;
    }

    /// <summary>The first thing that the text says stands; nothing is guessed from a contradiction.</summary>
    private static Gender Join(Gender known, Gender told) => known == Gender.Unknown ? told : known;
}
