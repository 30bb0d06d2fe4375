using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;

namespace StoryExplainer.Language.Relations;

/// <summary>Says whom a pronoun means that stands as a subject.</summary>
internal static class SubjectPronoun
{
    /// <summary>Whom "he" or "she" means: the one listed person of the sentence before whom the word fits. Nobody where two could be meant.</summary>
    public static List<int> Of(StatementSentence sentence, ImmutableArray<Gender> genders, int token)
    {
        var paragraph = sentence.Paragraph;
        var gender = paragraph.Says(token, "he") ? Gender.Male : paragraph.Says(token, "she") ? Gender.Female : Gender.Unknown;
        if (gender == Gender.Unknown || paragraph.SentenceOf(token).FirstToken == 0)
        {
            return [];
        }

        var before = paragraph.SentenceOf(sentence.First - 1);
        var only = -1;
        for (var i = before.FirstToken; i < before.EndToken; i++)
        {
            var person = sentence.PersonAt(i);
            if (paragraph.NameAt(i) < 0 || person == only || (person >= 0 && genders[person] != Gender.Unknown && genders[person] != gender))
            {
                continue;
            }

            if (only >= 0 || person < 0)
            {
                return [];
            }

            only = person;
        }

        return only >= 0 && !IsNamedIn(sentence, only) ? [only] : [];
    }

    private static bool IsNamedIn(StatementSentence sentence, int person)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (sentence.PersonAt(i) == person)
            {
                return true;
            }
        }

        return false;
    }
}
