using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Dictionary;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Stories.Building;

/// <summary>
/// Builds from all articles what the site is about. The steps, in order: sort the articles into stories; merge people, organisations, places
/// and terms over the articles; gather quotations, connections and the timeline; apply the editor's corrections; give what was published the ids that readers know; say what each event is
/// about, who is withheld and what the dictionary says; list what an editor should decide.
/// </summary>
public static class StoryBuilder
{
    /// <summary>Builds the stories of a site. The order of the seeds does not matter.</summary>
    /// <param name="seeds">Cleaned seeds with what was found in them.</param>
    /// <param name="settings">The choices of <c>input/site.yml</c>.</param>
    /// <param name="corrections">The editor's corrections, or null.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    /// <param name="former">What readers of the published site know by its id, or null.</param>
    public static StoryCollection Build(
        ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> seeds, SiteSettings settings, Corrections? corrections, DiagnosticBag diagnostics, FormerEntries? former = null)
    {
        former ??= FormerEntries.None;
        var (stories, articles) = ArticleBuilder.Build(seeds, former, diagnostics);
        var people = null as BuiltPeople;
        ImmutableArray<Entity> organisations = [], places = [];
        ImmutableArray<Term> terms = [];
        ImmutableArray<TimelineEvent> events = [];

        // None of these sees another, so they can be built side by side.
        Parallel.Invoke(
            () => people = PeopleBuilder.Build(articles, former),
            () => events = TimelineBuilder.Build(articles),
            () => organisations = EntityBuilder.BuildOrganisations(articles, former),
            () => places = EntityBuilder.BuildPlaces(articles, former),
            () => terms = TermBuilder.Build(articles, former));
        var built = new StoryCollection
        {
            Stories = stories,
            Articles = articles,
            People = people!.People, // Built just before.
            UnnamedSources = people.UnnamedSources,
            Organisations = organisations,
            Places = places,
            Terms = terms,
            Quotes = QuotationBuilder.Build(articles, people),
            Connections = ConnectionBuilder.Build(articles, people),
            Events = events,
        };

        if (corrections is not null)
        {
            built = CorrectionApplier.Apply(built, corrections, diagnostics);
        }

        built = LastingIds.Apply(built, former);
        built = built with
        {
            Events = EventReferences.Add(built.Events, built),
            People = VulnerablePeople.Mark(built.People, built.Articles),
            Terms = settings.HasDictionary ? TermGlosses.Add(built.Terms, built.Articles) : built.Terms,
        };
        return built with { Review = ReviewBuilder.Build(built, people, settings) };
    }
}
