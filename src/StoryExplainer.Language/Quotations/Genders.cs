using StoryExplainer.Language.Names;
using StoryExplainer.Language.Speech;

namespace StoryExplainer.Language.Quotations;

/// <summary>
/// Tells whether "he" or "she" can mean a person: from honorifics and roles, else from the sentences that name that person alone and go on
/// with one of the two pronouns. A first name is never taken as proof.
/// </summary>
internal sealed class Genders(PeopleFindings people, QuotedArticle article)
{
    private readonly Cue?[] _known = new Cue?[people.People.Length];
    private (int He, int She)[]? _pronouns;

    /// <summary>True unless the article says that the pronoun can't mean the person.</summary>
    public bool CanBe(int person, Cue pronoun)
    {
        var gender = _known[person] ??= Of(person);
        return !((gender == Cue.Man && pronoun == Cue.She) || (gender == Cue.Woman && pronoun == Cue.He));
    }

    private Cue Of(int index)
    {
        var person = people.People[index];
        var found = Cue.None;
        foreach (var alias in person.Aliases)
        {
            found |= OfFirstWord(alias);
        }

        foreach (var role in person.Roles)
        {
            found |= OfWords(role.Text);
        }

        if (found is Cue.Man or Cue.Woman)
            return found;

        return (_pronouns ??= CountPronouns())[index] switch
        {
            ( > 0, 0) => Cue.Man,
            (0, > 0) => Cue.Woman,
            _ => Cue.None,
        };
    }

    private static Cue OfFirstWord(string form)
    {
        var space = form.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? Cue.None : Cues.Of(form.AsSpan(0, space)) & (Cue.Man | Cue.Woman);
    }

    private static Cue OfWords(string role)
    {
        var cue = Cue.None;
        foreach (var word in role.AsSpan().Split(' '))
        {
            // "the president's wife" tells of the wife, "father of two" of the father; the last such word before "of" is the head.
            var token = role.AsSpan(word);
            if (token is "of" or "to" or "for")
                break;
            if (token.EndsWith("'s", StringComparison.Ordinal) || token.EndsWith("’s", StringComparison.Ordinal))
            {
                // "Ms Obi's lawyer": what stands before is somebody else.
                cue = Cue.None;
                continue;
            }

            cue = (Cues.Of(token) & (Cue.Man | Cue.Woman)) is var found and not Cue.None ? found : cue;
        }

        return cue;
    }

    /// <summary>How often each person, alone in a sentence, is followed there by "he" and by "she".</summary>
    private (int He, int She)[] CountPronouns()
    {
        var counts = new (int He, int She)[people.People.Length];
        for (var index = 0; index < article.Count; index++)
        {
            if (!article.IsRunningText(index))
                continue;

            var paragraph = article.Paragraph(index);
            foreach (var sentence in paragraph.Paragraph.Sentences)
            {
                Count(paragraph, sentence.FirstToken, sentence.EndToken, counts);
            }
        }

        return counts;
    }

    private static void Count(SpokenParagraph paragraph, int first, int end, (int He, int She)[] counts)
    {
        var person = -1;
        var pronouns = Cue.None;
        for (var i = first; i < end; i++)
        {
            if (paragraph.IsQuoted(i))
                continue;
            if (paragraph.HolderAt(i) is var holder && holder > 0 && person >= 0 && holder - 1 != person)
                return;
            if (holder > 0)
                person = holder - 1;
            else if (holder == 0)
                pronouns |= OfPronoun(paragraph, i) is var pronoun && (pronoun == Cue.None || person >= 0) ? pronoun : Cue.He | Cue.She;
        }

        if (person >= 0 && pronouns == Cue.He)
            counts[person].He++;
        else if (person >= 0 && pronouns == Cue.She)
            counts[person].She++;
    }

    /// <summary>He or She for any form of the two; other people of that sex in the sentence ("his wife") make it both, which tells nothing.</summary>
    private static Cue OfPronoun(SpokenParagraph paragraph, int token) => paragraph.WordAt(token) switch
    {
        "he" or "He" or "his" or "His" or "him" or "himself" => Cue.He,
        "she" or "She" or "her" or "Her" or "hers" or "herself" => Cue.She,
        _ when paragraph.Is(token, Cue.Man | Cue.Woman) => Cue.He | Cue.She,
        _ => Cue.None,
    };
}
