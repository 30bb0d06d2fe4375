using System.Collections.Immutable;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Counts who uses which terms in quotations.</summary>
internal static class SpeakerTopicsMaker
{
    private const int MostPeople = 10;
    private const int MostTerms = 6;
    private const int Fewest = 2;
    private const int Levels = 3;

    /// <summary>The table of a story; null if fewer than two people speak about fewer than two terms.</summary>
    public static SpeakerTopics? Of(PageMaking making, StoryScope scope)
    {
        var uses = UsesOf(making.Site, scope);
        var terms = uses.GroupBy(use => use.Term).OrderByDescending(term => term.Count()).ThenBy(term => term.Key).Take(MostTerms).Select(term => term.Key).ToList();
        var people = uses.Where(use => terms.Contains(use.Term)).GroupBy(use => use.Person).OrderByDescending(person => person.Count()).ThenBy(person => person.Key).Take(MostPeople).ToList();
        if (terms.Count < Fewest || people.Count < Fewest)
        {
            return null;
        }

        var most = people.Max(person => person.CountBy(use => use.Term).Max(count => count.Value));
        return new SpeakerTopics(
            [.. terms.Select(making.Entries.Term)],
            [.. people.Select(person => new SpeakerRow(making.Entries.Person(person.Key), [.. terms.Select(term => Cell(making, [.. person.Where(use => use.Term == term)], most))]))]);
    }

    private static TopicCell Cell(PageMaking making, ImmutableArray<(int Person, int Term, int Quote)> uses, int most) => uses.IsEmpty
        ? new TopicCell(0, 0, null)
        : new TopicCell(uses.Length, Math.Max(1, uses.Length * Levels / most), making.Href(making.Site.Addresses.Quote(uses[0].Quote), making.Site.Collection.Quotes[uses[0].Quote].Id));

    private static List<(int Person, int Term, int Quote)> UsesOf(SiteModel site, StoryScope scope)
    {
        var uses = new List<(int Person, int Term, int Quote)>();
        foreach (var quote in scope.Quotes)
        {
            var (place, person) = (site.Collection.Quotes[quote].Evidence, site.Index.Person(site.Collection.Quotes[quote].Speaker));
            foreach (var fact in person < 0 ? [] : site.Index.Article(place.Article).FactsOf(place.Paragraph))
            {
                if (fact.Kind == FactKind.Term && place.Span.Contains(fact.Span) && !uses.Contains((person, fact.Index, quote)))
                {
                    uses.Add((person, fact.Index, quote));
                }
            }
        }

        return uses;
    }
}
