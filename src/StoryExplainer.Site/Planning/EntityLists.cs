using System.Collections.Immutable;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>The lists of organisations and places. Each entry has a place on a list, not a page of its own: most are named once or twice.</summary>
internal sealed class EntityLists
{
    private const int MaximumEntries = 300;
    private const int Leading = 60;

    private readonly PageAddress[] _organisations;
    private readonly PageAddress[] _places;

    /// <summary>Plans the lists of a collection.</summary>
    public EntityLists(StoryCollection collection)
    {
        Organisations = Plan("organisations", collection.Organisations);
        Places = Plan("places", collection.Places);
        _organisations = AddressesOf(Organisations);
        _places = AddressesOf(Places);
    }

    /// <summary>The list of organisations.</summary>
    public IndexPlan Organisations { get; }

    /// <summary>The list of places.</summary>
    public IndexPlan Places { get; }

    /// <summary>The list with an organisation; its place there is the organisation's id.</summary>
    public PageAddress Organisation(int number) => _organisations[number];

    /// <summary>The list with a place; its place there is the place's id.</summary>
    public PageAddress Place(int number) => _places[number];

    private static IndexPlan Plan(string folder, ImmutableArray<Entity> entities)
    {
        var all = Enumerable.Range(0, entities.Length).ToImmutableArray();
        var byLetter = StoryPlan.ByLetter(all, number => entities[number].Name).ToList();
        return IndexPlan.Of(
            new PageAddress($"{folder}/index.html"), $"{folder}/letters/", () => byLetter, MaximumEntries,
            Headings.Flatten(byLetter), () => all.OrderByDescending(number => entities[number].Mentions.Length).Take(Leading));
    }

    private static PageAddress[] AddressesOf(IndexPlan plan)
    {
        var addresses = new PageAddress[plan.Total];
        foreach (var (item, address) in plan.Places)
        {
            addresses[item] = address;
        }

        return addresses;
    }
}
