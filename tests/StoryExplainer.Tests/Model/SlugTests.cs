using CsCheck;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Tests.Model;

public class SlugTests
{
    [Theory]
    [InlineData("Ada Obi", "ada-obi")]
    [InlineData("  Ursula  von der Leyen ", "ursula-von-der-leyen")]
    [InlineData("Seán O’Brien", "sean-obrien")]
    [InlineData("Łukasz Żółć", "lukasz-zolc")]
    [InlineData("Straße 5", "strasse-5")]
    [InlineData("Bjørn Þórsson", "bjorn-thorsson")]
    [InlineData("Юрий Щербак", "yurii-shcherbak")]
    [InlineData("Γιώργος Ψαράς", "giorgos-psaras")]
    [InlineData("习近平", "u4e60-u8fd1-u5e73")]
    [InlineData("“Quoted”: a title!", "quoted-a-title")]
    [InlineData("ﬁnal ½", "final-1-2")]
    [InlineData("…", "untitled")]
    [InlineData("", "untitled")]
    [InlineData("CON", "x-con")]
    [InlineData("Index", "x-index")]
    public void A_name_becomes_plain_ascii(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("seventeen", 20)));

        Assert.Equal(string.Join('-', Enumerable.Repeat("seventeen", 8)), slug);
    }

    [Fact]
    public void Every_text_gives_a_slug_that_is_its_own_slug() => Gen.String.Sample(name =>
    {
        var slug = Slug.From(name);
        return slug.Length is > 0 and <= 82 && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && !slug.StartsWith('-') && !slug.EndsWith('-') && !slug.Contains("--", StringComparison.Ordinal) && Slug.From(slug) == slug;
    });

    [Fact]
    public void Slugs_never_collide() => Gen.OneOf("Ada Obi", "Ada-Obi", "Ada Obi 2", "ada obi-2", "Ben", "2").Array[0, 30].Sample(names =>
    {
        var slugs = new UniqueSlugs();
        var assigned = names.Select(slugs.Assign).ToList();
        return assigned.Distinct(StringComparer.Ordinal).Count() == names.Length;
    });

    [Fact]
    public void A_second_of_one_name_gets_a_number()
    {
        var slugs = new UniqueSlugs();

        Assert.Equal(["anna-berg", "anna-berg-2", "anna-berg-3"], [slugs.Assign("Anna Berg"), slugs.Assign("Anna Berg"), slugs.Assign("Änna Berg")]);
    }
}
