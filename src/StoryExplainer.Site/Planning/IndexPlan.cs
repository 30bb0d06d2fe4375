using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Site.Addresses;

namespace StoryExplainer.Site.Planning;

/// <summary>A list of the site, whole on one page or split over several.</summary>
internal sealed record IndexPlan
{
    /// <summary>The page that links lead to when they mean the whole list.</summary>
    public required PageAddress Landing { get; init; }

    /// <summary>Number of entries of the whole list.</summary>
    public required int Total { get; init; }

    /// <summary>The entries on the landing page: all of a whole list, else the leading ones.</summary>
    public required ImmutableArray<int> LandingItems { get; init; }

    /// <summary>The parts of a split list; empty for a whole one.</summary>
    public ImmutableArray<IndexPlanPart> Parts { get; init; } = [];

    /// <summary>True if the list stands on one page.</summary>
    public bool IsWhole => Parts.IsEmpty;

    /// <summary>Each page of the list with its entries; the part is null for the landing page.</summary>
    public IEnumerable<(PageAddress Address, IndexPlanPart? Part, ImmutableArray<int> Items)> Pages =>
        Parts.Select(part => (part.Address, (IndexPlanPart?)part, part.Items)).Prepend((Landing, null, LandingItems));

    /// <summary>Where the place of each entry is.</summary>
    public IEnumerable<(int Item, PageAddress Address)> Places =>
        IsWhole ? LandingItems.Select(item => (item, Landing)) : Parts.SelectMany(part => part.Items.Select(item => (item, part.Address)));

    /// <summary>Plans a list.</summary>
    /// <param name="landing">Its page: "people/index.html". Parts stand in a folder that no entry's own page can be in.</param>
    /// <param name="folder">Folder of the parts with a slash behind it: "people/letters/".</param>
    /// <param name="groups">Entries by heading, in order; the key is fit for an address.</param>
    /// <param name="maximum">How many entries a page may have.</param>
    /// <param name="order">All entries in the order of the whole list.</param>
    /// <param name="leading">The entries that the landing page of a split list shows.</param>
    public static IndexPlan Of(PageAddress landing, string folder, Func<IEnumerable<IndexHeading>> groups, int maximum, ImmutableArray<int> order, Func<IEnumerable<int>> leading)
    {
        if (order.Length <= maximum)
        {
            return new IndexPlan { Landing = landing, Total = order.Length, LandingItems = order };
        }

        return new IndexPlan
        {
            Landing = landing,
            Total = order.Length,
            LandingItems = [.. leading()],
            Parts = [.. groups().SelectMany(group => Split(folder, group.Key, group.Label, group.Items, maximum))],
        };
    }

    private static IEnumerable<IndexPlanPart> Split(string folder, string key, string label, List<int> items, int maximum)
    {
        var pages = (items.Count + maximum - 1) / maximum;
        for (var page = 0; page < pages; page++)
        {
            // Pages of one heading are filled evenly, so that none is left with a single entry.
            var from = (int)((long)items.Count * page / pages);
            var to = (int)((long)items.Count * (page + 1) / pages);
            var number = (page + 1).ToString(CultureInfo.InvariantCulture);
            yield return new IndexPlanPart(
                page == 0 ? label : $"{label} ({number})",
                new PageAddress(page == 0 ? $"{folder}{key}.html" : $"{folder}{key}-{number}.html"),
                [.. items[from..to]]);
        }
    }
}

/// <summary>A part of a split list.</summary>
/// <param name="Label">"A", "2024", "2024 (2)".</param>
/// <param name="Address">Its page.</param>
/// <param name="Items">Its entries.</param>
internal sealed record IndexPlanPart(string Label, PageAddress Address, ImmutableArray<int> Items);

/// <summary>Entries of a list under one heading.</summary>
/// <param name="Key">Fit for an address: "a", "2024".</param>
/// <param name="Label">The heading.</param>
/// <param name="Items">The entries in order.</param>
internal sealed record IndexHeading(string Key, string Label, List<int> Items);
