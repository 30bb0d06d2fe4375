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
        var people = Index(stories.People.Select(person => (person.Id, person.Mentions)));
        var organisations = Index(stories.Organisations.Select(entity => (entity.Id, entity.Mentions)));
        var places = Index(stories.Places.Select(entity => (entity.Id, entity.Mentions)));
        var terms = Index(stories.Terms.Select(term => (term.Id, term.Mentions)));
        return [.. events.Select(item => item.Evidence is { } sentence
            ? item with
            {
                People = Inside(people, sentence),
                Organisations = Inside(organisations, sentence),
                Places = Inside(places, sentence),
                Terms = Inside(terms, sentence),
            }
            : item)];
    }

    private static Dictionary<(string Article, int Paragraph), List<(TextSpan Span, string Id)>> Index(IEnumerable<(string Id, ImmutableArray<Evidence> Mentions)> named)
    {
        var index = new Dictionary<(string, int), List<(TextSpan, string)>>();
        foreach (var (id, mentions) in named)
        {
            foreach (var mention in mentions)
            {
                if (!index.TryGetValue((mention.Article, mention.Paragraph), out var inParagraph))
                {
                    index.Add((mention.Article, mention.Paragraph), inParagraph = []);
                }

                inParagraph.Add((mention.Span, id));
            }
        }

        return index;
    }

    private static ImmutableArray<string> Inside(Dictionary<(string Article, int Paragraph), List<(TextSpan Span, string Id)>> index, Evidence sentence) =>
        index.TryGetValue((sentence.Article, sentence.Paragraph), out var inParagraph)
            ? [.. inParagraph.Where(mention => sentence.Span.Contains(mention.Span)).OrderBy(mention => mention.Span).Select(mention => mention.Id).Distinct(StringComparer.Ordinal)]
            : [];
}
