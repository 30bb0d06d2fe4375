using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Changes;

/// <summary>An address that readers know never passes to another thing.</summary>
public class LastingAddressTests
{
    private static readonly DateOnly Day = new(2026, 3, 12);

    private readonly Editions _editions = new();

    private static ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> Three => FerryStory.Seeds.Add(FerryStory.Gazette);

    [Fact]
    public void A_quotation_and_an_event_keep_their_addresses_when_a_newer_article_comes_published_or_not()
    {
        var before = Places(_editions.Make());

        Assert.Equal(before, Places(_editions.Make(Three)).Where(place => before.ContainsKey(place.Key)).ToDictionary());
        Assert.Equal(before, Places(_editions.Publish(Day).Make(Three)).Where(place => before.ContainsKey(place.Key)).ToDictionary());
    }

    [Fact]
    public void A_quotation_with_corrected_words_keeps_its_address_and_one_with_other_words_gets_its_own()
    {
        var before = Places(_editions.Publish(Day).Make())["“Nobody checked the brakes”"];

        var corrected = Places(_editions.Make(WithWords("Nobody checked these brakes,")));
        var others = Places(_editions.Make(WithWords("Everybody was very happy here,")));

        Assert.Equal(before, corrected["“Nobody checked these brakes”"]);
        Assert.DoesNotContain(before, others.Values);
    }

    [Fact]
    public void An_embed_whose_words_are_gone_never_shows_the_words_of_somebody_else()
    {
        var former = Places(_editions.Publish(Day).Make())["“Nobody checked the brakes”"];

        var page = _editions.Make(WithWords("Everybody was very happy here,")).Page<RedirectPage>($"embed/{former.Split('#')[1]}.html");

        Assert.Equal("../quotes.html", page.Target);
    }

    [Fact]
    public void Ids_of_the_time_when_quotations_and_events_were_numbered_stay_with_what_they_were_given_to()
    {
        var words = Places(_editions.Publish(Day).Make()).ToDictionary(place => place.Value.Split('#')[1], place => place.Key);
        var numbers = words.Keys.Select((id, number) => (id, $"{id[0]}{number}")).ToDictionary();
        _editions.Remember(site => site with { Facts = [.. site.Facts.Select(fact => numbers.TryGetValue(fact.Id, out var number) ? fact with { Id = number } : fact)] });

        var places = Places(_editions.Make(Three));

        Assert.All(numbers, number => Assert.EndsWith("#" + number.Value, places[words[number.Key]], StringComparison.Ordinal));
    }

    [Fact]
    public void A_corrected_headline_moves_neither_an_event_nor_an_article()
    {
        var before = Places(_editions.Publish(Day).Make());
        var retitled = FerryStory.Seeds.SetItem(0, FerryStory.Seeds[0] with { Seed = FerryStory.Seeds[0].Seed with { Text = FerryStory.Seeds[0].Seed.Text with { Title = "Ferry strikes pier" } } });

        var after = _editions.Make(retitled, ("timeline.yml", "- in: herald ¶1\n  headline: Luck"));

        Assert.Equal(before["Ada Obi said we were lucky"], Places(after)["Luck"]);
        Assert.Contains("articles/ferry-hits-pier.html", after.Paths);
        Assert.DoesNotContain("articles/ferry-strikes-pier.html", after.Paths);
    }

    [Fact]
    public void A_second_article_of_one_title_takes_no_address_of_the_first_whatever_its_file_is_called()
    {
        var planned = _editions.Publish(Day).Make(FerryStory.Seeds.Insert(0, new Reading("another-paper.txt", "Ferry hits pier", "A pier was hit.").Published(2026, 3, 9)));

        Assert.Equal(FerryStory.Seeds[0].Seed.Text.Paragraphs.Length, planned.Page<ArticlePage>("articles/ferry-hits-pier.html").Paragraphs.Length);
        Assert.Equal(2, planned.Page<ArticlePage>("articles/ferry-hits-pier-2.html").Paragraphs.Length);
    }

    [Fact]
    public void An_article_whose_file_is_renamed_keeps_its_address_and_one_that_replaces_it_gets_its_own()
    {
        _editions.Publish(Day);
        var renamed = FerryStory.Seeds.SetItem(0, (FerryStory.Seeds[0].Seed with { Path = "zz.txt" }, FerryStory.Seeds[0].Analysis));
        var replaced = FerryStory.Seeds.SetItem(0, new Reading("zz.txt", "Ferry hits pier", "A pier was hit.").Published(2026, 5, 9));

        Assert.Contains("articles/ferry-hits-pier.html", _editions.Make(renamed).Paths);
        var planned = _editions.Make(replaced);
        Assert.Contains("articles/ferry-hits-pier-2.html", planned.Paths);
        Assert.DoesNotContain("articles/ferry-hits-pier.html", planned.Paths);
        Assert.Contains(_editions.Diagnostics.ToSorted(), problem => problem.Code == "SE5208" && problem.Message.Contains("articles/ferry-hits-pier.html", StringComparison.Ordinal));
    }

    [Fact]
    public void Somebody_of_the_same_name_in_a_newer_article_takes_nobodys_address()
    {
        var baker = new Reading("a.txt", "Bread", "Kari Olsen, a baker, sold bread.").Published(2026, 3, 1).Person("Kari Olsen", "a baker");
        var swimmer = new Reading("b.txt", "Water", "Kari Ølsen, a swimmer, swam.").Published(2026, 3, 20).Person("Kari Ølsen", "a swimmer");

        var planned = _editions.Publish(Day, [baker]).Make([baker, swimmer]);

        Assert.Equal("a baker", planned.Page<PersonPage>("people/kari-olsen.html").Roles[0].Text);
        Assert.Equal("a swimmer", planned.Page<PersonPage>("people/kari-olsen-2.html").Roles[0].Text);
    }

    [Fact]
    public void When_a_second_story_comes_the_pages_of_the_first_lead_to_its_folder_and_back_when_it_goes()
    {
        var second = new Reading("bridge/a.txt", "Bridge closes", "The bridge closed.").Published(2026, 4, 1);
        var planned = _editions.Publish(Day).Make(FerryStory.Seeds.Add(second));
        Assert.Empty(_editions.Diagnostics.ToSorted());
        Assert.Equal("stories/ferry-owner-answers/timeline.html", planned.Page<RedirectPage>("timeline.html").Target);
        Assert.Equal("stories/ferry-owner-answers/quotes.html", planned.Page<RedirectPage>("quotes.html").Target);

        var alone = _editions.Publish(Day, FerryStory.Seeds.Add(second)).Make(FerryStory.Seeds, ("redirects.yml", "articles/bridge-closes.html: gone\nstories/bridge/index.html: gone\n"));
        Assert.Empty(_editions.Diagnostics.ToSorted());
        Assert.Equal("../../timeline.html", alone.Page<RedirectPage>("stories/ferry-owner-answers/timeline.html").Target);
        Assert.Equal("../../index.html", alone.Page<RedirectPage>("stories/ferry-owner-answers/index.html").Target);
    }

    [Fact]
    public void A_newer_article_does_not_move_the_story_that_lies_in_no_folder()
    {
        var second = new Reading("bridge/a.txt", "Bridge closes", "The bridge closed.").Published(2026, 4, 1);

        var planned = _editions.Publish(Day, FerryStory.Seeds.Add(second)).Make(Three.Add(second));

        Assert.Contains("stories/ferry-owner-answers/timeline.html", planned.Paths);
        Assert.DoesNotContain(planned.Paths, path => path.StartsWith("stories/ferry-sails-again/", StringComparison.Ordinal));
    }

    private static ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> WithWords(string words) => FerryStory.Seeds.SetItem(
        0,
        new Reading("herald.txt", "Ferry hits pier", "Mayor Ada Obi said “we were lucky” on Friday.", "Ms Obi met Ben Okoro, head of the River Safety Board (RSB), in Hull on Saturday.", $"“{words}” Mr Okoro said.",
            "Under the Pier Act, boats must slow down. The brake plate was lost in 2019. Cleo Ray was there in May.")
            .Published(2026, 3, 8).Person("Ada Obi", "Mayor").Person("Ben Okoro", "head of the River Safety Board").Term("Pier Act", "boats must slow down", 2).Term("brake plate")
            .Quote("we were lucky", speaker: 0).Quote(words, speaker: 1));

    /// <summary>Where each quotation and each event stands, by its words.</summary>
    private static Dictionary<string, string> Places(Planned planned) => planned.Page<QuotesPage>("quotes.html").Speakers.SelectMany(speaker => speaker.Quotes).Select(quote => ($"“{quote.Text.Plain}”", "quotes.html#" + quote.Id))
        .Concat(planned.Page<TimelinePage>("timeline.html").Eras.SelectMany(era => era.Events).Select(item => (item.Headline.Plain, "timeline.html#" + item.Id))).ToDictionary();
}
