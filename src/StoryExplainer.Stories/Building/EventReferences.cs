using System.Collections.Immutable;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Says who and what each event is about: those named inside its sentence, in reading order.</summary>
internal static class EventReferences
{
    /// <summary>Fills in people, organisations, places and terms.</summary>
    public static ImmutableArray<TimelineEvent> Add(ImmutableArray<TimelineEvent> events, StoryCollection stories)
    {
        var articles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in stories.Articles)
        {
            articles[article.Id] = articles.Count;
        }

        var people = Index(stories, articles, stories.People.Select(person => (person.Id, person.Mentions)));
        var organisations = Index(stories, articles, stories.Organisations.Select(entity => (entity.Id, entity.Mentions)));
        var places = Index(stories, articles, stories.Places.Select(entity => (entity.Id, entity.Mentions)));
        var terms = Index(stories, articles, stories.Terms.Select(term => (term.Id, term.Mentions)));
        return [.. events.Select(item => item.Evidence is { } sentence && articles.TryGetValue(sentence.Article, out var article)
            ? item with
            {
                People = item.GivenPeople ?? Inside(people[article][sentence.Paragraph], sentence.Span),
                Organisations = Inside(organisations[article][sentence.Paragraph], sentence.Span),
                Places = Inside(places[article][sentence.Paragraph], sentence.Span),
                Terms = Inside(terms[article][sentence.Paragraph], sentence.Span),
            }
            : item)];
    }

    /// <summary>By article and paragraph, what is named there.</summary>
    private static List<(TextSpan Span, string Id)>?[][] Index(
        StoryCollection stories, Dictionary<string, int> articles, IEnumerable<(string Id, ImmutableArray<Evidence> Mentions)> named)
    {
        var index = stories.Articles.Select(article => new List<(TextSpan, string)>?[article.Text.Paragraphs.Length]).ToArray();
        foreach (var (id, mentions) in named)
        {
            string? last = null;
            List<(TextSpan, string)>?[] ofArticle = [];
            foreach (var mention in mentions)
            {
                // Mentions come by article, so most need no looking up.
                if (!ReferenceEquals(mention.Article, last))
                {
                    last = mention.Article;
                    ofArticle = index[articles[last]];
                }

                (ofArticle[mention.Paragraph] ??= []).Add((mention.Span, id));
            }
        }

        return index;
    }

    private static ImmutableArray<string> Inside(List<(TextSpan Span, string Id)>? inParagraph, TextSpan sentence) => inParagraph is null
        ? []
        : [.. inParagraph.Where(mention => sentence.Contains(mention.Span)).OrderBy(mention => mention.Span).Select(mention => mention.Id).Distinct(StringComparer.Ordinal)];
}
