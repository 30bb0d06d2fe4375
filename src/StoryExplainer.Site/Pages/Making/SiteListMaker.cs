using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes the lists of the whole site for pages of the editor's own. They bring no previews along, so that a page that shows none of them stays small.</summary>
internal static class SiteListMaker
{
    private const int Most = 500;

    /// <summary>The lists.</summary>
    public static SiteLists Make(PageMaking making)
    {
        var (collection, addresses) = (making.Site.Collection, making.Site.Addresses);
        var whole = addresses.Whole.Scope;
        return new SiteLists
        {
            People =
            [
                .. whole.People.Take(Most).Select(number => (Person: collection.People[number], Page: addresses.Person(number)))
                    .Select(entry => new ListedPerson(entry.Person.Id, entry.Person.Name, entry.Page is { } page ? making.Href(page) : null, entry.Person.Roles.FirstOrDefault()?.Text, entry.Person.Group)),
            ],
            Terms = [.. whole.Terms.Take(Most).Select(number => new NamedLink(collection.Terms[number].Id, collection.Terms[number].Name, making.Href(addresses.Term(number))))],
            Organisations = [.. Enumerable.Range(0, Math.Min(Most, collection.Organisations.Length)).Select(making.Entries.Organisation)],
            Events =
            [
                .. whole.Events.Take(Most).Select(number => new ListedEvent(
                    collection.Events[number].Id, collection.Events[number].Title, making.Dates.Of(collection.Events[number].Date), making.Href(addresses.Event(number), collection.Events[number].Id))),
            ],
        };
    }
}
