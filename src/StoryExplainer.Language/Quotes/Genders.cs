using StoryExplainer.Language.Names;

namespace StoryExplainer.Language.Quotes;

/// <summary>Tells whether "he" or "she" can mean a person, from honorifics and roles alone; a first name is never taken as proof.</summary>
internal sealed class Genders(PeopleFindings people)
{
    private readonly Cue?[] _known = new Cue?[people.People.Length];

    /// <summary>True unless the article says that the pronoun can't mean the person.</summary>
    public bool CanBe(int person, Cue pronoun)
    {
        var gender = _known[person] ??= Of(people.People[person]);
        return !((gender == Cue.Man && pronoun == Cue.She) || (gender == Cue.Woman && pronoun == Cue.He));
    }

    private static Cue Of(PersonFinding person)
    {
        var found = Cue.None;
        foreach (var alias in person.Aliases)
        {
            found |= OfFirstWord(alias);
        }

        foreach (var role in person.Roles)
        {
            found |= OfWords(role.Text);
        }

        return found is Cue.Man or Cue.Woman ? found : Cue.None;
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
            cue = (Cues.Of(token) & (Cue.Man | Cue.Woman)) is var found and not Cue.None ? found : cue;
        }

        return cue;
    }
}
