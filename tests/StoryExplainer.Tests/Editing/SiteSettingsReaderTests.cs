using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Tests.Editing;

public class SiteSettingsReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Without_a_file_the_defaults_hold()
    {
        var settings = SiteSettingsReader.Read(null, _diagnostics);

        Assert.Equal(("Story Explainer", "en-GB", "UTC", 12), (settings.Title, settings.Language, settings.TimeZone, settings.CopyLimits.MaximumRun));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void Every_choice_is_read()
    {
        var settings = Read("""
            title: The Ferry Papers
            description: What is known about the ferry.
            base-url: https://example.org/ferry
            language: en-US
            time-zone: Australia/Perth
            contact: desk@example.org
            home: [brief, people, timeline]
            fonts: system
            copy-meter:
              warn-share: 2%
              maximum-share: 4
              warn-run: 8
              maximum-run: 9
            review: checked by Ada Obi on 2026-03-14
            """);

        Assert.Empty(_diagnostics.ToSorted());
        Assert.Equal(("The Ferry Papers", "What is known about the ferry.", "en-US", "Australia/Perth", "desk@example.org"), (settings.Title, settings.Description, settings.Language, settings.TimeZone, settings.Contact));
        Assert.Equal("https://example.org/ferry/", settings.BaseUrl?.ToString());
        Assert.Equal([HomeSection.Brief, HomeSection.People, HomeSection.Timeline], settings.Home.AsEnumerable());
        Assert.Equal(FontChoice.System, settings.Fonts);
        Assert.Equal(new CopyLimits { WarnShare = 2, MaximumShare = 4, WarnRun = 8, MaximumRun = 9, IsMaximumShareSet = true, IsMaximumRunSet = true }, settings.CopyLimits);
        Assert.Equal(new ReviewNote("Ada Obi", new DateOnly(2026, 3, 14)), settings.Review);
    }

    [Theory]
    [InlineData("base_url: https://example.org/", "input/site.yml(1,1): error SE3009: There is no key \"base_url\" here, so its value would be ignored. Did you mean \"base-url\"?")]
    [InlineData("language: english", "input/site.yml(1,11): error SE3103: \"english\" is not a language tag. Write a tag such as en-GB or en-US.")]
    [InlineData("time-zone: Perth", "input/site.yml(1,12): error SE3104: There is no time zone \"Perth\". Did you mean \"Australia/Perth\"?")]
    [InlineData("contact: the desk", "input/site.yml(1,10): error SE3105: \"the desk\" is neither a mail address nor a web address. Write one such as desk@example.org or https://example.org/contact.")]
    [InlineData("home: [brief, peopel]", "input/site.yml(1,15): error SE3014: \"peopel\" is not possible for \"home\". Did you mean \"people\"?")]
    [InlineData("home: [brief, brief]", "input/site.yml(1,15): error SE3106: \"brief\" stands twice in the list of sections. Remove one of them.")]
    [InlineData("copy-meter:\n  warn-share: 9", "input/site.yml(2,15): error SE3107: \"warn-share\" is larger than \"maximum-share\", so the build would fail before it warns. Swap the two numbers.")]
    [InlineData("review: yes", "input/site.yml(1,9): error SE3102: \"yes\" does not say who checked it and when. Write \"checked by NAME on 2026-03-14\".")]
    [InlineData("review: checked by Ada Obi on 2026-02-30", "input/site.yml(1,9): error SE3102: \"checked by Ada Obi on 2026-02-30\" does not say who checked it and when. Write \"checked by NAME on 2026-03-14\".")]
    public void A_wrong_choice_is_told(string yaml, string expected)
    {
        Read(yaml);

        Assert.Equal(expected, Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    private SiteSettings Read(string yaml) => SiteSettingsReader.Read(new SourceText("input/site.yml", yaml), _diagnostics);
}
