using System.Collections.Immutable;

namespace StoryExplainer.Site.Planning;

/// <summary>Orders quotations by speaker: people first, those with most quotations in front, then sources without a name, then papers and unknown speakers.</summary>
internal static class SpeakerOrder
{
    /// <summary>The quotations of a scope, those of one speaker together.</summary>
    public static ImmutableArray<int> Sort(SiteIndex index, StoryScope scope)
    {
        var groups = scope.Quotes.GroupBy(quote => KeyOf(index, quote)).Select(group => (group.Key, Quotes: group.ToList()));
        return
        [
            .. groups.OrderBy(group => group.Key.Rank).ThenByDescending(group => group.Key.Rank == 0 ? group.Quotes.Count : 0).ThenBy(group => group.Quotes[0])
                .SelectMany(group => group.Quotes),
        ];
    }

    /// <summary>What makes two quotations those of one speaker. Sources without a name of two articles are never one.</summary>
    public static (int Rank, int Number, string Label) KeyOf(SiteIndex index, int quote)
    {
        var quotation = index.Collection.Quotes[quote];
        if (index.Person(quotation.Speaker) is >= 0 and var person)
        {
            return (0, person, "");
        }

        if (index.Unnamed(quotation.UnnamedSource) is >= 0 and var source)
        {
            return (1, source, "");
        }

        return quotation.SpeakerLabel is { } label
            ? (2, index.Article(quotation.Evidence.Article).Number, label)
            : (3, index.Article(quotation.Evidence.Article).Number, "");
    }

    /// <summary>Under which word the speaker stands in a split list.</summary>
    public static string SortNameOf(SiteIndex index, int quote)
    {
        var quotation = index.Collection.Quotes[quote];
        return index.Person(quotation.Speaker) is >= 0 and var person ? index.SortNameOf(person) : "#";
    }
}
