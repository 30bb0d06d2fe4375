using System.Collections.Immutable;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes a person's page.</summary>
internal static class PersonPageMaker
{
    private const int GraphPeople = 8;

    /// <summary>The page of a person.</summary>
    public static PageRecord Make(PageMaking making, int number)
    {
        var site = making.Site;
        var person = site.Collection.People[number];
        var subject = site.Index.People[number];
        var stories = SubjectStories.Of(making, subject);
        var connections = subject.Connections.Take(SubjectStories.MaximumEvents).Select(making.Evidence.Connection).ToImmutableArray();
        var roles = Roles(making, person);
        var page = new PersonPage
        {
            Id = person.Id,
            Name = person.Name,
            Roles = roles,
            HasSeveralRoles = roles.Length > 1,
            Aliases = person.Aliases,
            Group = person.Group,
            Portrait = person.Portrait is { } portrait && TextBlocks.FileOf(making, portrait.Picture) is var (src, width, height) ? new PortraitPicture(src, portrait.Alt, portrait.Credit, width, height) : null,
            QuoteCount = subject.Quotes.Count,
            ParagraphCount = subject.Paragraphs,
            ArticleCount = subject.Articles.Count,
            Stories = [.. stories.Select(story => Story(making, story, subject, number))],
            Terms = [.. TermsInQuotes(site, subject).Select(making.Entries.Term)],
            Connections = connections,
            Graph = GraphMaker.Around(person.Id, connections, GraphPeople, site.Words),
            Previous = Beside(making, stories, number, -1),
            Next = Beside(making, stories, number, 1),
            Part = PartOf(making, person, stories),
            Reference = person.Source,
            ReferenceHref = EntryMaker.WebAddressOrNull(person.Source),
            Checked = Checks.Of(making, person.Review),
            IsEdited = person.Origin == Origin.Edited,
        };
        var role = person.Roles.FirstOrDefault()?.Text;
        var only = stories.Count == 1 ? stories[0] : null;
        return PageFraming.Complete(making, new PageHead
        {
            Title = person.Name,
            Description = role is null
                ? site.Words.Say("description.person_no_role", ("name", person.Name), ("count", subject.Quotes.Count))
                : site.Words.Say("description.person", ("name", person.Name), ("role", role), ("count", subject.Quotes.Count)),
            Story = only,
            Section = "people",
            Steps = [(site.Words.Say("title.people"), (only ?? site.Addresses.Whole).People.Landing)],
            OpenGraphType = "profile",
            // Somebody without a public role is not offered to search engines under their name.
            IsHidden = role is null,
            Card = site.Cards.Person(making.Address, number, only),
            Thing = StructuredData.Person(person.Name, role),
        }, page);
    }

    /// <summary>Who stands before or behind somebody in the list of people of their story, or of the whole site.</summary>
    private static NamedLink? Beside(PageMaking making, List<StoryPlan> stories, int number, int step)
    {
        var people = (stories.Count == 1 ? stories[0] : making.Site.Addresses.Whole).Scope.People;
        return people.IndexOf(number) is >= 0 and var at && at + step >= 0 && at + step < people.Length && making.Entries.Person(people[at + step]) is { } person
            ? new NamedLink(person.Id, person.Name, person.Href)
            : null;
    }

    /// <summary>The part that the editor says somebody plays in the first story that has one.</summary>
    private static LinkedText? PartOf(PageMaking making, Person person, List<StoryPlan> stories)
    {
        foreach (var story in stories)
        {
            if (Checks.TextOf(making, story)?.Parts.TryGetValue(person.Id, out var part) == true)
            {
                return making.Linker.Link(part);
            }
        }

        return null;
    }

    private static ImmutableArray<RoleEntry> Roles(PageMaking making, Person person) =>
    [
        .. person.Roles.GroupBy(role => role.Text, StringComparer.Ordinal).Select(same => new RoleEntry(
            same.Key,
            [.. same.Where(role => role.Evidence is not null).Take(6).Select(role => making.Citations.Cite(role.Evidence!.Value))], // Filtered just before.
            same.Any(role => role.Origin == Origin.Edited),
            same.First().Source,
            EntryMaker.WebAddressOrNull(same.First().Source))),
    ];

    private static PersonStory Story(PageMaking making, StoryPlan story, SubjectIndex subject, int number)
    {
        var site = making.Site;
        var quotes = subject.Quotes.Where(quote => SubjectStories.IsIn(site, story, site.Collection.Quotes[quote].Evidence)).ToList();
        var events = subject.Events.Where(entry => SubjectStories.IsIn(site, story, site.Collection.Events[entry].Story)).ToList();
        var articles = making.Evidence.ArticlesOf(subject, story).ToList();
        return new PersonStory
        {
            Story = site.Addresses.HasStories ? making.Entries.Story(story) : null,
            Quotes =
            [
                .. quotes.Take(SubjectStories.MaximumQuotes).Select(quote => making.Evidence.Quote(quote)).GroupBy(quote => quote.Article.Id, StringComparer.Ordinal)
                    .Select(group => new ArticleQuotes(group.First().Article, [.. group])),
            ],
            MoreQuotes = Math.Max(0, quotes.Count - SubjectStories.MaximumQuotes),
            Events = [.. events.Take(SubjectStories.MaximumEvents).Select(making.Evidence.Event)],
            MoreEvents = Math.Max(0, events.Count - SubjectStories.MaximumEvents),
            Strips = [.. articles.Take(SubjectStories.MaximumStrips).Select(article => making.Evidence.Strip(article, FactKind.Person, number))],
            MoreStrips = Math.Max(0, articles.Count - SubjectStories.MaximumStrips),
            QuotesHref = quotes.Count > 0 ? making.Href(story.Quotes.Landing) : null,
            TimelineHref = story.Timeline.Total > 0 ? making.Href(story.Timeline.Landing) : null,
        };
    }

    private static List<int> TermsInQuotes(SiteModel site, SubjectIndex subject)
    {
        var terms = new List<int>();
        foreach (var quote in subject.Quotes)
        {
            var place = site.Collection.Quotes[quote].Evidence;
            foreach (var fact in site.Index.Article(place.Article).FactsOf(place.Paragraph))
            {
                if (fact.Kind == FactKind.Term && place.Span.Contains(fact.Span) && !terms.Contains(fact.Index))
                {
                    terms.Add(fact.Index);
                }
            }
        }

        return terms;
    }
}
