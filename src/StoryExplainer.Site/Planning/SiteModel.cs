using System.Collections.Immutable;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Checking.Copying;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Pages;
using StoryExplainer.Site.Pages.Making;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>All that pages are made from, looked up and addressed. Built once and only read afterwards, from any thread.</summary>
internal sealed class SiteModel
{
    private readonly Lazy<NameDictionary> _names;
    private readonly Lazy<SiteChanges> _changes;
    private readonly Lazy<ImmutableArray<CopyMeasure>> _copies;

    /// <summary>Prepares everything that pages look up.</summary>
    public SiteModel(SiteContent content, IPageWords words)
    {
        Content = content;
        Words = words;
        Index = new SiteIndex(content.Collection);
        Addresses = new SiteAddresses(Index, words);
        Groups = FindGroups(content);
        Cards = new CardMaker(this);
        _names = new Lazy<NameDictionary>(() => NameDictionary.Of(content.Collection));
        _copies = new Lazy<ImmutableArray<CopyMeasure>>(MeasureCopies);
        _changes = new Lazy<SiteChanges>(() => SiteChanges.Of(content));
    }

    /// <summary>The content.</summary>
    public SiteContent Content { get; }

    /// <summary>The stories with everything in them.</summary>
    public StoryCollection Collection => Content.Collection;

    /// <summary>Words of the interface.</summary>
    public IPageWords Words { get; }

    /// <summary>The collection turned round.</summary>
    public SiteIndex Index { get; }

    /// <summary>Where everything stands.</summary>
    public SiteAddresses Addresses { get; }

    /// <summary>Groups of people, the largest first, and then the sides that only an editor's text names.</summary>
    public ImmutableArray<string> Groups { get; }

    /// <summary>Decides on share cards.</summary>
    public CardMaker Cards { get; }

    /// <summary>What changed since readers last saw the site.</summary>
    public SiteChanges Changes => _changes.Value;

    /// <summary>How many of each article's words the site shows, in the collection's order.</summary>
    public ImmutableArray<CopyMeasure> Copies => _copies.Value;

    /// <summary>Names of people and terms, for texts that are not an article's.</summary>
    public NameDictionary Names => _names.Value;

    private ImmutableArray<CopyMeasure> MeasureCopies()
    {
        var measurer = new CopyMeasurer(this);
        var measures = new CopyMeasure[Index.Articles.Length];
        Parallel.For(0, measures.Length, article => measures[article] = measurer.Measure(Index.Articles[article]));
        return [.. measures];
    }

    private static ImmutableArray<string> FindGroups(SiteContent content)
    {
        var groups = content.Collection.People.Where(person => person.Group is not null).GroupBy(person => person.Group!, StringComparer.Ordinal) // Filtered just before.
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key);
        var sides = content.Desk.Texts.OrderBy(text => text.Key, StringComparer.Ordinal).SelectMany(text => text.Value.Positions).SelectMany(question => question.Sides).Select(side => side.Side);
        return [.. groups.Concat(sides).Distinct(StringComparer.Ordinal)];
    }
}
