using System.Collections.Concurrent;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Planning;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>
/// Decides which pages have a share card of their own and what stands on it: overviews, the people and terms that matter most, quotations. All other
/// pages show the card of their story. A site without an address, or one that turns pictures off, has none.
/// </summary>
/// <param name="site">The site.</param>
internal sealed class CardMaker(SiteModel site)
{
    // A picture takes about as long as ten pages, so a large site gives its first build a few seconds of them and no more.
    private const int MaximumPeople = 200;
    private const int MaximumTerms = 100;
    private const int MaximumQuotes = 200;

    private readonly ConcurrentDictionary<StoryPlan, ShareCard?> _stories = new();

    /// <summary>The card of a story's overview, which its other pages show too. For the whole site of several stories, the card of the home page.</summary>
    public ShareCard? Story(StoryPlan story) => site.Content.Cards is null ? null : _stories.GetOrAdd(story, MakeStory);

    /// <summary>The card of a person. Somebody without a public role has none.</summary>
    public ShareCard? Person(PageAddress page, int number, StoryPlan? story)
    {
        var person = site.Collection.People[number];
        return number >= MaximumPeople || person.Roles.IsEmpty ? null : Offer(() => new ShareCard
        {
            Address = ShareCard.AddressFor(page),
            Kicker = site.Words.Say("title.people"),
            Headline = person.Name,
            Body = TextFunctions.Capital(person.Roles[0].Text, site.Words.Culture),
            Letters = LettersOf(person),
            Hue = Monogram.HueOf(person.Group, site.Groups),
            Site = site.Content.Settings.Title,
            Source = SourceOf(story ?? site.Addresses.Whole),
        });
    }

    /// <summary>The card of a term.</summary>
    public ShareCard? Term(PageAddress page, int number, StoryPlan? story)
    {
        var term = site.Collection.Terms[number];
        return number >= MaximumTerms ? null : Offer(() => new ShareCard
        {
            Address = ShareCard.AddressFor(page),
            Kicker = site.Words.Say("title.terms"),
            Headline = term.Name,
            Body = term.Definitions.FirstOrDefault()?.Text ?? (term.Gloss is { } gloss ? site.Words.Say("card.dictionary", ("definition", gloss.Text)) : null),
            Site = site.Content.Settings.Title,
            Source = SourceOf(story ?? site.Addresses.Whole),
        });
    }

    /// <summary>The card of a quotation, for its page alone.</summary>
    public ShareCard? Quote(int number)
    {
        var quotation = site.Collection.Quotes[number];
        var speaker = site.Index.Person(quotation.Speaker) is >= 0 and var person ? site.Collection.People[person] : null;
        return number >= MaximumQuotes || quotation.IsOpen || !site.Addresses.HasEmbeds ? null : Offer(() => new ShareCard
        {
            Address = ShareCard.AddressFor(SiteAddresses.Embed(quotation.Id)),
            Headline = EvidenceMaker.ShownWords(quotation.Text),
            IsQuotation = true,
            Name = speaker?.Name ?? TextFunctions.Capital(quotation.SpeakerLabel, site.Words.Culture) ?? site.Words.Say("speaker.unknown"),
            Role = speaker?.Roles.FirstOrDefault()?.Text,
            Letters = speaker is null ? null : LettersOf(speaker),
            Hue = Monogram.HueOf(speaker?.Group, site.Groups),
            Site = site.Content.Settings.Title,
            Source = SourceOf(quotation.Evidence),
        });
    }

    private ShareCard? MakeStory(StoryPlan story)
    {
        var settings = site.Content.Settings;
        var isHome = site.Addresses.HasStories && story == site.Addresses.Whole;
        var text = !isHome && story.Scope.Story is { } known ? site.Content.Desk.Texts.GetValueOrDefault(known.Id) : null;
        return Offer(() => new ShareCard
        {
            Address = ShareCard.AddressFor(isHome ? SiteAddresses.Home : story.Overview),
            Headline = isHome ? settings.Title : text?.Title ?? story.Scope.Story?.Title ?? settings.Title,
            Body = text?.Standfirst?.Words ?? (isHome || !site.Addresses.HasStories ? settings.Description : null) ?? site.Words.Say("card.story"),
            Site = settings.Title,
            Source = SourceOf(story),
        });
    }

    // A card that the theme's typefaces cannot write is no card.
    private ShareCard? Offer(Func<ShareCard> make) => site.Content.Cards is { } style && make() is var card && style.CanDraw(card) ? card : null;

    private static string? LettersOf(Person person) => Monogram.Of(person.Name) is { Length: > 0 } letters ? letters : null;

    private string? SourceOf(StoryPlan story) =>
        story.Credit.Publishers is [var first, ..] ? site.Words.Say("card.source", ("source", first), ("count", story.Credit.Publishers.Length + story.Credit.More)) : null;

    private string SourceOf(Evidence evidence)
    {
        var article = site.Index.Article(evidence.Article).Article;
        var source = CitationMaker.SourceOf(article);
        return CitationMaker.NumberOf(article.Text.Paragraphs[evidence.Paragraph]) is { } number
            ? site.Words.Say("card.paragraph", ("source", source), ("number", number))
            : site.Words.Say("card.source", ("source", source), ("count", 1));
    }
}
