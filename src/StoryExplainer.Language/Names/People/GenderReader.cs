using StoryExplainer.Language.Names.Words;

namespace StoryExplainer.Language.Names.People;

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
    /// From a gendered noun directly before a full name ("spokeswoman Ada Obi", "his wife, Ada Obi") and from the pronoun that opens the
    /// sentence after one in which nobody else is named.
    /// </summary>
    public static void AddFromContext(MarkedParagraph paragraph, IReadOnlyList<NameMention> mentions, Func<int, PersonDraft> personOf)
    {
        foreach (var mention in mentions)
        {
            if (mention.Person < 0 || mention.Form.IsOneWord)
            {
                continue;
            }

            var person = personOf(mention.Person);
            var before = mention.FormStart - 1;
            if (paragraph.Says(before, ","))
            {
                before--;
            }

            if (paragraph.IsRoleNoun(before))
            {
                person.Gender = Join(person.Gender, MentionReader.GenderOf(paragraph[before]));
            }
        }

        AddFromPronouns(paragraph, personOf);
    }

    private static void AddFromPronouns(MarkedParagraph paragraph, Func<int, PersonDraft> personOf)
    {
        var sentences = paragraph.Source.Sentences;
        for (var i = 1; i < sentences.Length; i++)
        {
            var first = sentences[i].FirstToken;
            if (!paragraph.Says(first, "he") && !paragraph.Says(first, "she"))
            {
                continue;
            }

            if (OnlyPersonOf(paragraph, sentences[i - 1].FirstToken, sentences[i - 1].EndToken) is { } index and not MarkedParagraph.SomePerson)
            {
                var person = personOf(index);
                person.Gender = Join(person.Gender, MentionReader.GenderOf(paragraph[first]));
            }
        }
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
