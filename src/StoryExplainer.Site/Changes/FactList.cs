using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Changes;

/// <summary>Lists the facts of a site, each in the few words that tell whether it changed.</summary>
internal sealed class FactList
{
    private readonly StoryCollection _stories;
    private readonly Dictionary<string, Article> _articles;
    private readonly Dictionary<string, string> _names;

    private FactList(StoryCollection stories)
    {
        _stories = stories;
        _articles = stories.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        _names = stories.People.ToDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal);
    }

    /// <summary>All facts, by kind and in the site's order. People without a page are mentions, not facts.</summary>
    public static ImmutableArray<PublishedFact> Of(StoryCollection stories) => [.. new FactList(stories).All()];

    /// <summary>A place as facts name it; empty for none.</summary>
    public static string PlaceOf(Evidence? evidence, StoryCollection stories) =>
        evidence is { } place && stories.Articles.FirstOrDefault(article => article.Id == place.Article) is { } article ? Place(place, article) : "";

    private IEnumerable<PublishedFact> All() =>
        _stories.People.Where(person => person.Tier == PersonTier.Page)
            .Select(person => new PublishedFact("person", person.Id, person.Name, string.Join("; ", person.Roles.Select(role => role.Text)), First(person.Mentions)))
            .Concat(_stories.Terms.Select(term => new PublishedFact("term", term.Id, term.Name, term.Definitions.FirstOrDefault()?.Text ?? "", First(term.Mentions))))
            .Concat(_stories.Events.Select(item => new PublishedFact("event", item.Id, item.Title, Says(item), Place(item.ExpressionEvidence ?? item.Evidence))))
            .Concat(_stories.Quotes.Select(quote => new PublishedFact("quote", quote.Id, quote.Text, SpeakerOf(quote), Place(quote.Evidence))))
            .Concat(_stories.Organisations.Select(entity => new PublishedFact("organisation", entity.Id, entity.Name, "", First(entity.Mentions))))
            .Concat(_stories.Places.Select(entity => new PublishedFact("place", entity.Id, entity.Name, "", First(entity.Mentions))))
            .Concat(_stories.Articles.Select(article => new PublishedFact("article", article.Id, article.Text.Title, article.Published is { } published ? FormerDate.Of(published.Date) : "", article.Seed)))
            .Concat(_stories.Stories.Select(story => new PublishedFact("story", story.Id, story.Title, "", story.Folder ?? FormerEntries.NoFolder)));

    private static string Says(TimelineEvent item) =>
        FormerDate.Of(item.Date) + FormerDate.Between + EventStates.NameOf(item.Status);

    private string SpeakerOf(Quotation quote) => quote.Speaker is { } speaker ? _names[speaker] : quote.SpeakerLabel ?? "";

    private string First(ImmutableArray<Evidence> mentions) => mentions.IsEmpty ? "" : Place(mentions[0]);

    private string Place(Evidence? evidence) => evidence is { } place ? Place(place, _articles[place.Article]) : "";

    private static string Place(Evidence place, Article article) => FormerEntries.PlaceOf(place, article);
}
