using System.Text;
using StoryExplainer.Stories.Dictionary;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Asks the editor what a term means that no article explains, with what the dictionary has to offer.</summary>
internal static class TermReview
{
    /// <summary>The decision.</summary>
    public static ReviewItem Of(Term term, SiteSettings settings)
    {
        var choices = settings.HasDictionary ? TermGlosses.Choices(term) : [];
        var message = term.Gloss is not null ? $"No article says what \"{term.Name}\" is, so readers see what the dictionary says. Is that what the articles mean?"
            : choices.IsEmpty ? $"No article says what \"{term.Name}\" is, so it has no page."
            : choices.Length == 1 ? $"No article says what \"{term.Name}\" is, so it has no page. The dictionary has one meaning: is it the one?"
            : $"No article says what \"{term.Name}\" is, so it has no page. The dictionary has {choices.Length} meanings: which is it?";
        return new ReviewItem(term.Gloss is null ? 4 : 5, "no-definition", message, term.Mentions.IsEmpty ? null : term.Mentions[0], Lines(term, choices)) { Subject = term.Id, Choices = [.. ChoicesOf(term, choices)] };
    }

    private static IEnumerable<(string What, string Yaml)> ChoicesOf(Term term, IReadOnlyList<DictionarySense> senses)
    {
        var start = $"# input/terms.yml\n{term.Id}:\n";
        foreach (var sense in senses)
        {
            yield return ($"It means “{sense.Gloss}”", $"{start}  definition: {ReviewBuilder.Quoted(sense.Gloss)}\n  source: {ReviewBuilder.Quoted(GlossDictionary.Credit)}\n");
        }

        yield return ("A definition of your own", $"{start}  definition: \n  source: \n");
        yield return ("Not a key term", $"{start}  hide: true\n");
    }

    private static string Lines(Term term, IReadOnlyList<DictionarySense> choices)
    {
        var lines = new StringBuilder("# input/terms.yml\n").Append(term.Id).Append(":\n");
        if (term.Gloss is not null)
        {
            return lines.Append("  hide: true   # or a definition and its source\n").ToString();
        }

        if (choices.Count == 0)
        {
            return lines.Append("  definition: \n  source: \n").ToString();
        }

        for (var i = 0; i < choices.Count; i++)
        {
            var mark = i == 0 ? "" : "# ";
            lines.Append(i == 0 ? "" : "# or:\n").Append(mark).Append("  definition: ").Append(ReviewBuilder.Quoted(choices[i].Gloss)).Append('\n')
                .Append(mark).Append("  source: ").Append(ReviewBuilder.Quoted(GlossDictionary.Credit)).Append('\n');
        }

        return lines.ToString();
    }
}
