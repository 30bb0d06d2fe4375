using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes the list of quotations, whole or a part of it.</summary>
internal static class QuotesPageMaker
{
    /// <summary>The quotations of a story.</summary>
    public static PageRecord Make(PageMaking making, StoryPlan story, IndexPlanPart? part, ImmutableArray<int> items)
    {
        var index = making.Site.Index;
        var speakers = items.GroupBy(quote => SpeakerOrder.KeyOf(index, quote)).Select((speaker, number) => new SpeakerQuotes(
            speaker.Key.Rank == 0 ? "speaker-" + making.Site.Collection.People[speaker.Key.Number].Id : string.Create(CultureInfo.InvariantCulture, $"speaker-{number + 1}"),
            speaker.Key.Rank == 0 ? making.Entries.Person(speaker.Key.Number) : null,
            speaker.Key.Rank == 0 ? null : making.Site.Collection.Quotes[speaker.First()].SpeakerLabel,
            [.. speaker.Select(quote => making.Evidence.Quote(quote))])).ToImmutableArray();
        var page = new QuotesPage { Speakers = speakers, Parts = IndexParts.Of(making, story.Quotes), Total = story.Quotes.Total, Topics = part is null ? SpeakerTopicsMaker.Of(making, story.Scope) : null };
        var head = IndexParts.Head(making, "quotes", story.Quotes, part, story);
        return PageFraming.Complete(making, head with { Thing = StructuredData.Quotes(head.Title, speakers.SelectMany(speaker => speaker.Quotes)) }, page);
    }

    /// <summary>One quotation, to be shown inside other sites.</summary>
    public static PageRecord Embed(PageMaking making, int number)
    {
        var site = making.Site;
        var linked = making.Evidence.Quote(number);

        // Inside another site's page only one link makes sense: the one that leads here.
        var quote = linked with { EmbedHref = null, CardHref = null, Text = LinkedText.From(linked.Text.Plain), Speaker = linked.Speaker is { } speaker ? speaker with { Href = null, Preview = null } : null };
        var place = site.Addresses.Quote(number);
        var link = place.AbsoluteIn(site.Content.Settings.BaseUrl) is { } address ? address + "#" + quote.Id : quote.Href;
        var title = site.Words.Say("title.quote_by", ("name", quote.Speaker?.Name ?? quote.SpeakerLabel ?? site.Words.Say("speaker.unknown")));
        var page = PageFraming.Complete(
            making,
            // The words have their place on the page of quotations; search engines should not show them twice.
            new PageHead { Title = title, Description = quote.Text.Plain, IsHidden = true, Card = site.Cards.Quote(number), Thing = StructuredData.Quote(quote) },
            new QuoteEmbedPage { Quote = quote, Link = link });
        return page with { Previews = [] };
    }
}
