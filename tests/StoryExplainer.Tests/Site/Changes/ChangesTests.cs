using StoryExplainer.Site.Pages;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Changes;

public partial class ChangesTests
{
    private static readonly DateOnly March = new(2026, 3, 12);
    private static readonly DateOnly April = new(2026, 4, 2);

    private readonly Editions _editions = new();

    [Fact]
    public void A_site_that_was_never_published_has_nothing_to_compare_with()
    {
        var page = _editions.Make().Page<ChangesPage>("changes.html");

        Assert.False(page.HasFormer);
        Assert.Empty(page.Changes);
    }

    [Fact]
    public void The_same_site_again_has_no_changes()
    {
        var page = _editions.Publish(March).Make().Page<ChangesPage>("changes.html");

        Assert.True(page.HasFormer);
        Assert.Empty(page.Changes);
    }

    [Theory]
    [InlineData("people.yml", "ada-obi:\n  name: Ada N. Obi", "changed person Ada N. Obi <people/ada-obi.html>: Ada Obi → Ada N. Obi")]
    [InlineData("people.yml", "dan-vale:\n  role: shipowner\n  source: Register", "changed person Dan Vale <people/dan-vale.html>: owner → shipowner")]
    [InlineData("people.yml", "ada-obi:\n  merge: [obi]", "changed person Ada Obi <people/ada-obi.html>: Mayor → Mayor; a goalkeeper | changed person Ada Obi <people/ada-obi.html>: Obi → Ada Obi")]
    [InlineData("people.yml", "Eva Lund:\n  add: true\n  source: Register", "added person Eva Lund <people/eva-lund.html>")]
    [InlineData("people.yml", "ben-okoro:\n  slug: benjamin-okoro", "")]
    [InlineData("terms.yml", "brake-plate:\n  definition: A plate.\n  source: Handbook", "changed term brake plate <terms/brake-plate.html>: nothing → A plate.")]
    [InlineData("terms.yml", "pier-act:\n  hide: true", "removed term Pier Act")]
    [InlineData("timeline.yml", "- in: herald ¶1\n  headline: Luck", "changed event Luck <timeline.html#event>: Ada Obi said we were lucky → Luck")]
    [InlineData("timeline.yml", "- in: herald ¶4\n  words: in May\n  date: 2024-05\n  status: planned", "changed event Cleo Ray was there <timeline.html#event>: May 2025 · state.happened → May 2024 · state.planned")]
    [InlineData("timeline.yml", "- in: post ¶1\n  hide: true", "removed event Dan Vale says the brake plate was new")]
    [InlineData("quotes.yml", "- quote: It was loud\n  speaker: dan-vale", "changed quote It was loud, <quotes.html#quote>: Obi → Dan Vale")]
    [InlineData("places.yml", "hull:\n  name: Kingston upon Hull", "changed place Kingston upon Hull <places/index.html#hull>: Hull → Kingston upon Hull")]
    public void A_change_is_told_with_what_stood_there_and_what_stands_there_now(string file, string yaml, string expected)
    {
        var page = _editions.Publish(March).Make((file, yaml)).Page<ChangesPage>("changes.html");

        Assert.Empty(_editions.Diagnostics.ToSorted());
        Assert.Equal(expected, string.Join(" | ", page.Changes.Select(Line)));
    }

    [Fact]
    public void A_new_article_brings_its_facts_and_moves_none_of_the_others()
    {
        var later = new Reading("later.txt", "Ferry sails again", "Ivy Ross, the captain, said on Monday it floats.").Published(2026, 3, 20).Person("Ivy Ross", "captain")
            .Event("on Monday", StoryExplainer.Language.TemporalExpressions.DateInterval.Day(new DateOnly(2026, 3, 16)), "Ivy Ross said it floats");

        var page = _editions.Publish(March).Make(FerryStory.Seeds.Add(later)).Page<ChangesPage>("changes.html");

        Assert.Equal(
            ["added person Ivy Ross <people/ivy-ross.html>", "added event Ivy Ross said it floats <timeline.html#event>", "added article Ferry sails again <articles/ferry-sails-again.html>"],
            page.Changes.Select(Line));
    }

    [Fact]
    public void A_private_person_is_not_named_among_the_changes()
    {
        var page = _editions.Publish(March).Make(("people.yml", "cleo-ray:\n  private: true\nben-okoro:\n  private: true")).Page<ChangesPage>("changes.html");

        Assert.DoesNotContain(page.Changes, change => Line(change).Contains("Ray", StringComparison.Ordinal) || Line(change).Contains("Okoro", StringComparison.Ordinal));
        Assert.NotEmpty(page.Changes);
    }

    [Fact]
    public void After_a_version_without_changes_the_last_ones_stay_with_their_day()
    {
        (string, string) edit = ("people.yml", "ada-obi:\n  name: Ada N. Obi");
        _editions.Publish(March).Publish(April, edit).Publish(new DateOnly(2026, 5, 1), edit);

        var page = _editions.Make(edit).Page<ChangesPage>("changes.html");

        Assert.True(page.AreFormer);
        Assert.Equal("Thursday 2 April 2026", page.Day?.Text);
        Assert.Equal("changed person Ada N. Obi <people/ada-obi.html>: Ada Obi → Ada N. Obi", Assert.Single(page.Changes.Select(Line)));
    }

    private static string Line(ChangeEntry change) =>
        $"{change.Kind} {change.What} {change.Name}" + (change.Href is null ? "" : $" <{ContentIds().Replace(change.Href, match => match.Value[1] == 'e' ? "#event" : "#quote")}>")
        + (change.Was is null && change.Now is null ? "" : $": {change.Was ?? "nothing"} → {change.Now ?? "nothing"}");

    [System.Text.RegularExpressions.GeneratedRegex("#[eq]-[0-9a-f]{10}$")]
    private static partial System.Text.RegularExpressions.Regex ContentIds();
}
