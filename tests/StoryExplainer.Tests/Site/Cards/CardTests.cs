using SkiaSharp;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Planning;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Cards;

public sealed class CardTests
{
    internal static CardStyle Style { get; } = Theme.Load(themeFolder: null, new DiagnosticBag())!.ReadCards(new DiagnosticBag())!;

    [Fact]
    public void A_card_is_a_picture_of_1200_by_630_and_always_the_same()
    {
        var png = new CardPainter(Style).Draw(Quote());
        using var picture = SKBitmap.Decode(png);
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.Equal(png, new CardPainter(Style).Draw(Quote()));
        Assert.InRange(png.Length, 5_000, 60_000);
    }

    [Fact]
    public void Far_too_many_words_stay_inside_the_margins_and_above_the_foot()
    {
        var words = new string('W', 900);
        var card = Quote() with { Kicker = words, Headline = words, Body = words, Name = words, Role = words, Site = words, Source = words };
        using var picture = SKBitmap.Decode(new CardPainter(Style).Draw(card));
        Assert.All(Enumerable.Range(20, 525), y => Assert.True(IsGround(picture.GetPixel(60, y)) && IsGround(picture.GetPixel(1140, y)), $"Ink in the margin at {y}."));
        Assert.All(Enumerable.Range(0, 1200), x => Assert.True(IsGround(picture.GetPixel(x, 548)) && IsGround(picture.GetPixel(x, 622)), $"Ink between content and foot at {x}."));
    }

    [Fact]
    public void Words_in_a_script_that_the_typefaces_lack_give_no_card()
    {
        Assert.True(Style.CanDraw(Quote()));
        Assert.False(Style.CanDraw(Quote() with { Name = "王小明" }));
    }

    [Fact]
    public void A_card_tells_its_words_to_those_who_do_not_see_it() =>
        Assert.Equal("“Nobody checked the brakes.” Ben Okoro, head of the River Safety Board", Quote().Description);

    [Fact]
    public void What_was_drawn_once_is_remembered()
    {
        using var folder = new TemporaryFolder();
        var request = new StoryExplainer.Site.SiteRequest { Folders = StoryExplainer.Site.SiteFolders.In(folder.Path) };
        byte[] drawn;
        using (var images = CardImages.Open(Style, request))
        {
            drawn = images.Draw(Quote());
            images.Save();
        }

        using var again = CardImages.Open(Style, request);
        Assert.Equal(drawn, again.Draw(Quote()));
        again.Save();
        Assert.InRange(new FileInfo(folder[".cache/cards.pack"]).Length, drawn.Length, drawn.Length + 100);
    }

    [Fact]
    public void A_theme_s_font_that_is_none_is_an_error_with_its_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("theme/cards/serif.ttf", "not a font");
        var diagnostics = new DiagnosticBag();
        Assert.Null(Theme.Load(folder["theme"], diagnostics)!.ReadCards(diagnostics));
        Assert.StartsWith("theme/cards/serif.ttf: error SE4120: \"theme/cards/serif.ttf\" is not a font", Assert.Single(diagnostics.ToSorted()).ToString(), StringComparison.Ordinal);
    }

    private static bool IsGround(SKColor colour) => colour == SKColors.White || colour == new SKColor(0xF5, 0xF3, 0xEE);

    private static ShareCard Quote() => new()
    {
        Address = new PageAddress("cards/embed/q1.png"),
        Headline = "Nobody checked the brakes.",
        IsQuotation = true,
        Name = "Ben Okoro",
        Role = "head of the River Safety Board",
        Letters = "BO",
        Hue = 2,
        Site = "Lantern",
        Source = "Source: Hull Herald, paragraph 3",
    };
}
