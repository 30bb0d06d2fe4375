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
            var hidden = PrivatePerson.Of(person);
            WarnAboutTexts(stories, person, hidden, diagnostics);
            stories = stories with
            {
                People = [.. stories.People.Select(other => other with { Roles = other.Roles.RemoveAll(role => hidden.IsNamedIn(role.Text)) })],
                Terms = [.. stories.Terms.Where(term => !hidden.IsNamedIn(term.Name)).Select(term => term with { Definitions = term.Definitions.RemoveAll(definition => hidden.IsNamedIn(definition.Text)) })],
                Organisations = stories.Organisations.RemoveAll(entity => hidden.IsNamedIn(entity.Name)),
                Places = stories.Places.RemoveAll(entity => hidden.IsNamedIn(entity.Name)),
                Quotes = [.. stories.Quotes
                    .Where(quote => !hidden.IsNamedIn(quote.Text))
                    .Select(quote => quote.SpeakerLabel is { } label && hidden.IsNamedIn(label) ? quote with { SpeakerLabel = hidden.Mask(label) } : quote)],
                UnnamedSources = [.. stories.UnnamedSources.Select(source => hidden.IsNamedIn(source.Label) ? source with { Label = hidden.Mask(source.Label) } : source)],
                Events = [.. stories.Events.Select(item => item.Headline is { } headline && hidden.IsNamedIn(headline) ? item with { Headline = hidden.Mask(headline) } : item)],
                Private = stories.Private.Add(hidden),
            };
        }

        return stories;
    }

    private static void WarnAboutTexts(StoryCollection stories, Person person, PrivatePerson hidden, DiagnosticBag diagnostics)
    {
        var named = person.Mentions.Select(mention => mention.Article).ToHashSet(StringComparer.Ordinal);
        foreach (var article in stories.Articles.Where(article => named.Contains(article.Id)))
        {
            if (article.Rights != RightsMode.Quoted || hidden.IsNamedIn(article.Text.Title))
            {
                diagnostics.Add(StoryDiagnostics.PrivateInFullText, new DiagnosticLocation("seeds/" + article.Seed), hidden.Initials, article.Rights == RightsMode.Quoted ? "the title of this article" : "the text of this article");
            }
        }
    }
}
