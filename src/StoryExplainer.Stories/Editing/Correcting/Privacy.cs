using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>
/// Takes the name of a private person out of everything that other entries say: victims, children and bystanders have a right not to be found here
/// years later. What cannot be said without the name is left out.
/// </summary>
internal static class Privacy
{
    /// <summary>Removes what names the people.</summary>
    public static StoryCollection Remove(StoryCollection stories, ImmutableArray<Person> people, DiagnosticBag diagnostics)
    {
        foreach (var person in people)
        {
            var forms = person.Aliases.Add(person.Name).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length).ToImmutableArray();
            WarnAboutTexts(stories, person, forms, diagnostics);
            stories = stories with
            {
                People = [.. stories.People.Select(other => other with { Roles = other.Roles.RemoveAll(role => Names(role.Text, forms)) })],
                Terms = [.. stories.Terms.Where(term => !Names(term.Name, forms)).Select(term => term with { Definitions = term.Definitions.RemoveAll(definition => Names(definition.Text, forms)) })],
                Organisations = stories.Organisations.RemoveAll(entity => Names(entity.Name, forms)),
                Places = stories.Places.RemoveAll(entity => Names(entity.Name, forms)),
                Quotes = [.. stories.Quotes
                    .Where(quote => !Names(quote.Text, forms))
                    .Select(quote => quote.SpeakerLabel is { } label && Names(label, forms) ? quote with { SpeakerLabel = Mask(label, forms, Initials(person.Name)) } : quote)],
                UnnamedSources = [.. stories.UnnamedSources.Select(source => Names(source.Label, forms) ? source with { Label = Mask(source.Label, forms, Initials(person.Name)) } : source)],
                Events = [.. stories.Events.Select(item => Names(item.Headline, forms) ? item with { Headline = Mask(item.Headline, forms, Initials(person.Name)) } : item)],
            };
        }

        return stories;
    }

    /// <summary>"A. O." for "Ada Obi".</summary>
    private static string Initials(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).Select(word => char.ToUpperInvariant(word[0]) + "."));

    private static bool Names(string text, ImmutableArray<string> forms) => forms.Any(form => WordSearch.Find(text, form).Any());

    private static string Mask(string text, ImmutableArray<string> forms, string initials)
    {
        foreach (var form in forms)
        {
            foreach (var span in WordSearch.Find(text, form).Reverse().ToList())
            {
                text = string.Concat(text.AsSpan(0, span.Start), initials, text.AsSpan(span.End));
            }
        }

        return text;
    }

    private static void WarnAboutTexts(StoryCollection stories, Person person, ImmutableArray<string> forms, DiagnosticBag diagnostics)
    {
        var named = person.Mentions.Select(mention => mention.Article).ToHashSet(StringComparer.Ordinal);
        foreach (var article in stories.Articles.Where(article => named.Contains(article.Id)))
        {
            if (article.Rights != RightsMode.Quoted || Names(article.Text.Title, forms))
            {
                diagnostics.Add(StoryDiagnostics.PrivateInFullText, new DiagnosticLocation("seeds/" + article.Seed), Initials(person.Name), article.Rights == RightsMode.Quoted ? "the title of this article" : "the text of this article");
            }
        }
    }
}
