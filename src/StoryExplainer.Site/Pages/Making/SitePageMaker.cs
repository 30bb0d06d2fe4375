using System.Collections.Immutable;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Editing.Writing;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes the pages about the site itself: search, A to Z, about, corrections, changes, 404, and the editor's own pages.</summary>
internal static class SitePageMaker
{
    private const int Suggestions = 6;

    /// <summary>The search.</summary>
    public static PageRecord Search(PageMaking making) => Complete(making, "search", new SearchPage
    {
        IndexScript = making.Href(SiteAddresses.SearchIndex),
        Entries = making.Site.Addresses.Entries.Length + making.Site.Collection.Events.Length + making.Site.Collection.Quotes.Length,
    });

    /// <summary>The A to Z, or a part of it.</summary>
    public static PageRecord Index(PageMaking making, IndexPlanPart? part, ImmutableArray<int> items)
    {
        var addresses = making.Site.Addresses;
        var groups = StoryPlan.ByLetter(items, number => addresses.Entries[number].SortName, keepsOrder: true)
            .Select(group => new IndexGroup(group.Label, "letter-" + group.Key, [.. group.Items.Select(number => IndexEntry(making, addresses.Entries[number]))]));
        var page = new IndexPage { Groups = [.. groups], Parts = IndexParts.Of(making, addresses.Index), Total = addresses.Index.Total };
        return PageFraming.Complete(making, IndexParts.Head(making, "index", addresses.Index, part, story: null), page);
    }

    /// <summary>How the site is made.</summary>
    public static PageRecord About(PageMaking making)
    {
        var collection = making.Site.Collection;
        var whole = making.Site.Addresses.Whole.Scope;
        return Complete(making, "about", new AboutPage
        {
            Provenance = Provenances.Of(making, whole, making.Site.Content.Settings.Review),
            Stories = collection.Stories.Length,
            HasDictionary = collection.Terms.Any(term => term is { Definitions.IsEmpty: true, Gloss: not null }),
            InferredDates = whole.Articles.Count(article => collection.Articles[article].Published?.Basis == DateBasis.Inferred),
        });
    }

    /// <summary>All corrections.</summary>
    public static PageRecord Corrections(PageMaking making) => Complete(making, "corrections", new CorrectionsPage { Entries = CorrectionMaker.All(making) });

    /// <summary>What changed since the last published site.</summary>
    public static PageRecord Changes(PageMaking making) => Complete(making, "changes", ChangesMaker.Make(making));

    /// <summary>The page for an address that does not exist.</summary>
    public static PageRecord NotFound(PageMaking making)
    {
        var whole = making.Site.Addresses.Whole.Scope;
        var people = whole.People.Take(Suggestions).Select(making.Entries.Person).Select(person => new NamedLink(person.Id, person.Name, person.Href));
        var terms = whole.Terms.Take(Suggestions).Select(making.Entries.Term).Select(term => term with { Preview = null });
        var page = Complete(making, "not_found", new NotFoundPage { Suggestions = [.. people, .. terms], IndexScript = making.Href(SiteAddresses.SearchIndex) });
        return page with { Root = making.Href(new PageAddress("")), Robots = "noindex", Canonical = null, JsonLd = null, Previews = [] };
    }

    /// <summary>A page that the editor wrote.</summary>
    public static PageRecord Text(PageMaking making, EditorPage page) => PageFraming.Complete(
        making,
        new PageHead { Title = page.Title, Description = page.Description ?? making.Site.Content.Settings.Description ?? page.Title, Section = "page" },
        new TextPage { Layout = page.Layout is { } layout ? layout.Value + ".html" : null, Blocks = [.. page.Blocks.Select(block => TextBlocks.Of(making, block))], Lists = SiteListMaker.Make(making) });

    private static PageRecord Complete(PageMaking making, string key, PageRecord page)
    {
        var title = making.Site.Content.Settings.Title;
        return PageFraming.Complete(
            making,
            new PageHead { Title = making.Site.Words.Say("title." + key), Description = making.Site.Words.Say("description." + key, ("title", title)), Section = key },
            page);
    }

    private static IndexEntry IndexEntry(PageMaking making, IndexItem item)
    {
        var site = making.Site;
        var collection = site.Collection;
        switch (item.Kind)
        {
            case IndexItemKind.Person:
                var person = collection.People[item.Number];
                return new IndexEntry(item.SortName, "person", making.Href(new PageAddress($"people/{person.Id}.html")), person.Roles.FirstOrDefault()?.Text);
            case IndexItemKind.Term:
                return new IndexEntry(item.SortName, "term", making.Href(site.Addresses.Term(item.Number)), null);
            case IndexItemKind.Organisation:
                return new IndexEntry(item.SortName, "organisation", making.Href(site.Addresses.Organisation(item.Number), collection.Organisations[item.Number].Id), null);
            case IndexItemKind.Place:
                return new IndexEntry(item.SortName, "place", making.Href(site.Addresses.Place(item.Number), collection.Places[item.Number].Id), null);
            default:
                var article = collection.Articles[item.Number];
                return new IndexEntry(item.SortName, "article", making.Href(SiteAddresses.Article(article)), article.Text.Publisher);
        }
    }
}
