using System.Collections.Immutable;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>What the makers of one page share: its address, its citations, its links and the previews that these links need. Belongs to one page and one thread.</summary>
internal sealed class PageMaking
{
    private readonly List<Preview> _previews = [];
    private readonly Dictionary<Subject, (string Href, string Preview)?> _links = [];
    private readonly Func<PageAddress, string?, string> _hrefOf;
    private readonly Subject? _self;

    /// <summary>Starts a page.</summary>
    /// <param name="site">The site.</param>
    /// <param name="address">The page's address.</param>
    /// <param name="self">The person or term whose page it is, or null: a page never links to itself.</param>
    /// <param name="hrefOf">How the page links, where that is not by relative addresses.</param>
    public PageMaking(SiteModel site, PageAddress address, Subject? self = null, Func<PageAddress, string?, string>? hrefOf = null)
    {
        Site = site;
        Address = address;
        _self = self;
        _hrefOf = hrefOf ?? ((target, fragment) => target.RelativeTo(address, fragment));
        Citations = new CitationMaker(site, _hrefOf);
        Linker = new Linker(site, Citations, LinkTo);
        Dates = new DateTexts(site.Words);
        Entries = new EntryMaker(this);
        Evidence = new EvidenceMaker(this);
    }

    /// <summary>The site.</summary>
    public SiteModel Site { get; }

    /// <summary>The page's address.</summary>
    public PageAddress Address { get; }

    /// <summary>Makes citations.</summary>
    public CitationMaker Citations { get; }

    /// <summary>Links texts.</summary>
    public Linker Linker { get; }

    /// <summary>Writes dates.</summary>
    public DateTexts Dates { get; }

    /// <summary>Makes entries of lists.</summary>
    public EntryMaker Entries { get; }

    /// <summary>Makes quotations, events and strips.</summary>
    public EvidenceMaker Evidence { get; }

    /// <summary>The previews that the links made so far need.</summary>
    public ImmutableArray<Preview> Previews => [.. _previews];

    /// <summary>The address of a page as this one links to it.</summary>
    public string Href(PageAddress target, string? fragment = null) => _hrefOf(target, fragment);

    /// <summary>A link to a person or term with its preview; null for somebody without a page and on the page itself.</summary>
    public (string Href, string Preview)? LinkTo(Subject subject)
    {
        if (!_links.TryGetValue(subject, out var link))
        {
            link = subject == _self ? null : MakeLink(subject);
            _links[subject] = link;
        }

        return link;
    }

    private (string Href, string Preview)? MakeLink(Subject subject)
    {
        var preview = subject.Kind == FactKind.Person ? PersonPreview(subject.Number) : TermPreview(subject.Number);
        if (preview is null)
        {
            return null;
        }

        _previews.Add(preview);
        return (preview.Href, preview.Id);
    }

    private Preview? PersonPreview(int number)
    {
        if (Site.Addresses.Person(number) is not { } page)
        {
            return null;
        }

        var person = Site.Collection.People[number];
        var role = person.Roles.FirstOrDefault();
        return new Preview
        {
            Id = "peek-person-" + person.Id,
            Kind = "person",
            Name = person.Name,
            Text = role?.Text,
            Href = Href(page),
            Cite = Citations.Cite(role?.Evidence),
        };
    }

    private Preview TermPreview(int number)
    {
        var term = Site.Collection.Terms[number];
        var definition = term.Definitions.FirstOrDefault();
        return new Preview
        {
            Id = "peek-term-" + term.Id,
            Kind = "term",
            Name = term.Name,
            Text = definition?.Text ?? term.Gloss?.Text,
            IsDictionary = definition is null && term.Gloss is not null,
            Href = Href(Site.Addresses.Term(number)),
            Cite = Citations.Cite(definition?.Evidence),
        };
    }
}
