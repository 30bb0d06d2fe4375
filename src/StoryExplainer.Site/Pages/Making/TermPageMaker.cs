using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes a term's page.</summary>
internal static class TermPageMaker
{
    private const int MaximumRelated = 12;

    /// <summary>The page of a term.</summary>
    public static PageRecord Make(PageMaking making, int number)
    {
        var site = making.Site;
        var term = site.Collection.Terms[number];
        var subject = site.Index.Terms[number];
        var (quotes, related) = Uses(site, term, number);
        var stories = SubjectStories.Of(making, subject);
        var definition = term.Definitions.FirstOrDefault()?.Text;
        var page = new TermPage
        {
            Id = term.Id,
            Name = term.Name,
            Variants = term.Variants,
            Definitions = [.. term.Definitions.Select(making.Entries.Definition)],
            Gloss = definition is null ? term.Gloss?.Text : null,
            MentionCount = term.Mentions.Length,
            ArticleCount = subject.Articles.Count,
            UsedBy = [.. quotes.Select(quote => site.Index.Person(site.Collection.Quotes[quote].Speaker)).Where(person => person >= 0).Distinct().Take(MaximumRelated).Select(making.Entries.Person)],
            Related = [.. related.Take(MaximumRelated).Select(making.Entries.Term)],
            Stories = [.. stories.Select(story => Story(making, story, subject, quotes, number))],
            IsEdited = term.Origin == Origin.Edited,
        };
        var only = stories.Count == 1 ? stories[0] : null;
        var set = (only ?? site.Addresses.Whole).Terms.Landing;
        var title = site.Words.Say("title.terms");
        return PageFraming.Complete(making, new PageHead
        {
            Title = term.Name,
            Description = definition is null && term.Gloss is { } gloss
                ? site.Words.Say("description.term_dictionary", ("name", term.Name), ("definition", gloss.Text))
                : definition is null
                ? site.Words.Say("description.term_undefined", ("name", term.Name), ("count", term.Mentions.Length))
                : site.Words.Say("description.term", ("name", term.Name), ("definition", definition)),
            Story = only,
            Section = "terms",
            Steps = [(title, set)],
            Card = site.Cards.Term(making.Address, number, only),
            Thing = StructuredData.Term(term.Name, definition, title, set.AbsoluteIn(site.Content.Settings.BaseUrl)),
        }, page);
    }

    private static TermStory Story(PageMaking making, StoryPlan story, SubjectIndex subject, List<int> allQuotes, int number)
    {
        var site = making.Site;
        var quotes = allQuotes.Where(quote => SubjectStories.IsIn(site, story, site.Collection.Quotes[quote].Evidence)).ToList();
        var events = subject.Events.Where(entry => SubjectStories.IsIn(site, story, site.Collection.Events[entry].Story)).ToList();
        var articles = making.Evidence.ArticlesOf(subject, story).ToList();
        return new TermStory
        {
            Story = site.Addresses.HasStories ? making.Entries.Story(story) : null,
            Quotes = [.. quotes.Take(SubjectStories.MaximumQuotes).Select(quote => making.Evidence.Quote(quote, new Subject(FactKind.Term, number)))],
            MoreQuotes = Math.Max(0, quotes.Count - SubjectStories.MaximumQuotes),
            Events = [.. events.Take(SubjectStories.MaximumEvents).Select(making.Evidence.Event)],
            MoreEvents = Math.Max(0, events.Count - SubjectStories.MaximumEvents),
            Strips = [.. articles.Take(SubjectStories.MaximumStrips).Select(article => making.Evidence.Strip(article, FactKind.Term, number))],
            MoreStrips = Math.Max(0, articles.Count - SubjectStories.MaximumStrips),
        };
    }

    /// <summary>The quotations that use a term, and the other terms of its sentences, the most frequent first.</summary>
    private static (List<int> Quotes, List<int> Related) Uses(SiteModel site, Term term, int number)
    {
        var quotes = new List<int>();
        var related = new Dictionary<int, int>();
        foreach (var mention in term.Mentions)
        {
            var article = site.Index.Article(mention.Article);
            var sentence = article.SentenceOf(mention.Paragraph, mention.Span).Span;
            foreach (var fact in article.FactsOf(mention.Paragraph))
            {
                if (fact.Kind == FactKind.Quote && fact.Span.Contains(mention.Span) && !quotes.Contains(fact.Index))
                {
                    quotes.Add(fact.Index);
                }
                else if (fact.Kind == FactKind.Term && fact.Index != number && sentence.Overlaps(fact.Span))
                {
                    related[fact.Index] = related.GetValueOrDefault(fact.Index) + 1;
                }
            }
        }

        return (quotes, [.. related.OrderByDescending(other => other.Value).ThenBy(other => other.Key).Select(other => other.Key)]);
    }
}
