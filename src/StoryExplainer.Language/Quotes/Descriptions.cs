using StoryExplainer.Language.Names;

namespace StoryExplainer.Language.Quotes;

/// <summary>
/// Tells whom "the archbishop" means: the one person of the article with that noun in a role. Two archbishops, or an unnamed source of that
/// noun, and it means nobody.
/// </summary>
internal sealed class Descriptions(PeopleFindings people)
{
    /// <summary>The person, or null.</summary>
    public Voice? Resolve(string label)
    {
        if (!label.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || label.Count(c => c == ' ') > 2)
            return null;

        var noun = label[(label.LastIndexOf(' ') + 1)..];
        if (people.UnnamedSources.Any(source => IsHead(source.Label, noun)))
            return null;

        int? only = null;
        for (var person = 0; person < people.People.Length; person++)
        {
            if (!people.People[person].Roles.Any(role => IsHead(role.Text, noun)))
                continue;
            if (only is not null)
                return null;
            only = person;
        }

        return only is { } found ? Voice.OfPerson(found) : null;
    }

    /// <summary>True if the noun heads the role: it is the last word, or the last before "of", "for", "at", "in" or a comma.</summary>
    private static bool IsHead(string role, string noun)
    {
        var head = "";
        foreach (var word in role.Split(' '))
        {
            if (word is "of" or "for" or "at" or "in" or "to" or "with" or "who" or "on")
                break;
            head = word.TrimEnd(',');
            if (word.EndsWith(','))
                break;
        }

        return head.Equals(noun, StringComparison.OrdinalIgnoreCase);
    }
}
