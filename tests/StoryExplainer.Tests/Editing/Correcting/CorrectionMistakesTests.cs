using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Editing.Correcting;

public class CorrectionMistakesTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Theory]
    [InlineData("people.yml", "ada-oby:\n  name: A", "input/people.yml(1,1): warning SE3201: No entry is called \"ada-oby\", so this correction (name \"A\") has no effect. Did you mean \"ada-obi\"?")]
    [InlineData("people.yml", "ada-obi:\n  nmae: A", "input/people.yml(2,3): error SE3009: There is no key \"nmae\" here, so its value would be ignored. Did you mean \"name\"?")]
    [InlineData("people.yml", "ada-obi: Mayor", "input/people.yml(1,10): error SE3011: \"ada-obi\" wants keys and values, but here stands \"Mayor\".")]
    [InlineData("people.yml", "ada-obi:", "input/people.yml(1,1): error SE3011: \"ada-obi\" wants keys and values, but here stands nothing.")]
    [InlineData("people.yml", "ada-obi:\n  hide: maybe", "input/people.yml(2,9): error SE3011: \"hide\" wants true or false, but here stands \"maybe\".")]
    [InlineData("people.yml", "ada-obi:\n  hide: true\n  name: A", "input/people.yml(2,3): error SE3211: \"ada-obi\" is hidden, so its other lines have no effect. Remove them, or remove \"hide\".")]
    [InlineData("people.yml", "ada-obi:\n  merge: [ada-obi]", "input/people.yml(2,11): error SE3202: \"ada-obi\" would end up inside itself: \"ada-obi\" in \"ada-obi\". Keep one of the two lines.")]
    [InlineData("people.yml", "ada-obi:\n  merge: [obi]\nobi:\n  merge: [ada-obi]", "input/people.yml(4,11): error SE3202: \"ada-obi\" would end up inside itself: \"ada-obi\" in \"obi\" in \"ada-obi\". Keep one of the two lines.")]
    [InlineData("people.yml", "ada-obi:\n  merge: [obi]\ndan-vale:\n  merge: [obi]", "input/people.yml(4,11): error SE3203: \"obi\" is merged into \"ada-obi\" and into \"dan-vale\", but it can be only one of them. Remove one of the two lines.")]
    [InlineData("people.yml", "ada-obi:\n  merge: [obbi]", "input/people.yml(2,11): warning SE3201: No entry is called \"obbi\", so this correction (merge into \"ada-obi\") has no effect. Did you mean \"obi\"?")]
    [InlineData("people.yml", "ada-obi:\n  slug: obi", "input/people.yml(2,9): error SE3204: The address \"obi\" belongs to \"Obi\" already. Choose another one.")]
    [InlineData("people.yml", "ada-obi:\n  slug: Ada Obi!", "input/people.yml(2,9): error SE3205: \"Ada Obi!\" cannot be the last part of an address. Write \"ada-obi\".")]
    [InlineData("people.yml", "ada-obi:\n  role: Queen", "input/people.yml(2,9): error SE3206: No article calls Ada Obi \"Queen\", so the role needs a source. Add a line \"source:\" with an address or the document it comes from.")]
    [InlineData("people.yml", "ada-obi:\n  remove-roles: Major", "input/people.yml(2,17): warning SE3207: Ada Obi has no role \"Major\" any more, so it cannot be removed. Did you mean \"Mayor\"?")]
    [InlineData("people.yml", "ada-obi:\n  aliases: Her Honour", "input/people.yml(2,12): warning SE3208: \"Her Honour\" stands nowhere in the articles except where it belongs to somebody else already, so this line has no effect.")]
    [InlineData("people.yml", "Eva Lund:\n  add: true", "input/people.yml(1,1): error SE3209: No article names \"Eva Lund\", so it needs a source. Add a line \"source:\" with an address or the document it comes from.")]
    [InlineData("people.yml", "Ada Obi:\n  add: true", "input/people.yml(1,1): error SE3210: \"Ada Obi\" is an entry already. Remove the line \"add: true\"; the other lines then correct it.")]
    [InlineData("people.yml", "ada-obi:\n  split:\n    - name: Ivy Obi", "input/people.yml(3,7): error SE3015: \"in\" must be given here.")]
    [InlineData("people.yml", "ada-obi:\n  split:\n    - name: Ivy Obi\n      in: post", "input/people.yml(3,13): warning SE3221: Nothing of \"Ada Obi\" stands in the places given, so nothing was split off for \"Ivy Obi\".")]
    [InlineData("people.yml", "ada-obi:\n  split:\n    - name: Ivy Obi\n      in: herald", "input/people.yml(3,13): error SE3222: Everything of \"Ada Obi\" stands in the places given, so nobody would be left. Use \"name\" to rename the entry.")]
    [InlineData("people.yml", "ada-obi:\n  split:\n    - name: Ivy Obi\n      in: herold ¶2", "input/people.yml(4,11): error SE3301: There is no article \"herold\". Did you mean \"herald\"?")]
    [InlineData("people.yml", "ada-obi:\n  review: fine", "input/people.yml(2,11): error SE3102: \"fine\" does not say who checked it and when. Write \"checked by NAME on 2026-03-14\".")]
    [InlineData("terms.yml", "brake-plate:\n  definition: A plate.", "input/terms.yml(2,3): error SE3015: \"source\" must be given here.")]
    [InlineData("terms.yml", "break-plate:\n  hide: true", "input/terms.yml(1,1): error SE3227: No entry is called \"break-plate\", so this correction (hide) hides nothing, and whoever is meant would be published. Did you mean \"brake-plate\"?")]
    [InlineData("places.yml", "Leith:\n  add: true", "input/places.yml(1,1): warning SE3208: \"Leith\" stands nowhere in the articles except where it belongs to somebody else already, so this line has no effect.")]
    [InlineData("timeline.yml", "- date: 2026", "input/timeline.yml(1,3): error SE3015: \"in\" must be given here.")]
    [InlineData("timeline.yml", "- in: ¶1\n  hide: true", "input/timeline.yml(1,7): error SE3304: There are several articles, and this citation does not say which one is meant (input/timeline.yml line 1). If all mean one article, add a line such as \"cites: herald\" to input/site.yml; else put its key in front of each, such as herald ¶1. Keys: herald, post.")]
    [InlineData("timeline.yml", "- in: herald ¶9\n  hide: true", "input/timeline.yml(1,7): error SE3302: herald ¶9 does not exist: \"Ferry hits pier\" has 4 paragraphs.")]
    [InlineData("timeline.yml", "- in: herald ¶4.7\n  hide: true", "input/timeline.yml(1,7): error SE3303: herald ¶4.7 does not exist: that paragraph has 3 sentences.")]
    [InlineData("timeline.yml", "- in: herald ¶3\n  hide: true", "input/timeline.yml(1,7): warning SE3213: There is no event in herald ¶3, so this correction (hide) has no effect. Change the place, or remove the correction.")]
    [InlineData("timeline.yml", "- in: herald ¶1\n  words: on Monday\n  status: planned", "input/timeline.yml(2,10): warning SE3213: There is no event \"on Monday\" in herald ¶1, so this correction (status) has no effect. The paragraph has: \"on Friday\".")]
    [InlineData("timeline.yml", "- in: herald ¶4\n  status: planned", "input/timeline.yml(1,7): error SE3214: herald ¶4 has several events, so it is not clear which one is meant. Add a line \"words:\" with the words of its date: \"in 2019\", \"in May\".")]
    [InlineData("timeline.yml", "- in: herald ¶1\n  status: done", "input/timeline.yml(2,11): error SE3014: \"done\" is not possible for \"status\". Choose one of: happened, planned, possible, cancelled, denied.")]
    [InlineData("timeline.yml", "- in: herald ¶1\n  date: 2026-02-30", "input/timeline.yml(2,9): error SE3012: \"2026-02-30\" is not a date of the calendar in the form this site reads. Write year-month-day, such as 2026-03-14.")]
    [InlineData("timeline.yml", "- in: herald ¶1\n  headline: one two three four five six seven eight nine ten eleven twelve thirteen", "input/timeline.yml(2,13): error SE3212: This headline has 13 words; at most 12 fit on the timeline. Shorten it.")]
    [InlineData("timeline.yml", "- add: true\n  date: 2026\n  headline: A", "input/timeline.yml(1,3): error SE3015: \"source\" must be given here.")]
    [InlineData("timeline.yml", "- add: true\n  date: 2026\n  headline: A\n  source: B\n  people: [Ada Oby]", "input/timeline.yml(5,12): error SE3217: There is no person \"Ada Oby\". Did you mean \"Ada Obi\"?")]
    [InlineData("timeline.yml", "- add: true\n  date: 2026\n  headline: A\n  source: B\n  story: hull", "input/timeline.yml(5,10): error SE3218: There is no story \"hull\". There is: ferry-owner-answers.")]
    [InlineData("timeline.yml", "herald:\n  hide: true", "input/timeline.yml(1,1): error SE3018: This file is a list: each entry begins with a hyphen and a space (\"- \"), and its keys stand below each other.")]
    [InlineData("quotes.yml", "- quote: It was quiet\n  hide: true", "input/quotes.yml(1,10): warning SE3215: No quotation begins with \"It was quiet\", so this correction (hide) has no effect. Copy the first words of the quotation from its page, or remove the correction.")]
    [InlineData("quotes.yml", "- quote: It was loud\n  speaker: dan", "input/quotes.yml(2,12): error SE3217: There is no person \"dan\". Change the name, or remove the correction.")]
    [InlineData("quotes.yml", "- speaker: dan-vale", "input/quotes.yml(1,3): error SE3015: \"quote\" must be given here.")]
    [InlineData("people.yml", "cleo-ray:\n  private: true\n  role: witness", "input/people.yml(3,3): error SE3226: \"cleo-ray\" is private, so the line \"role\" has no effect. Remove it, or remove \"private\".")]
    [InlineData("people.yml", "cleo-ray:\n  hide: true\n  private: true", "input/people.yml(2,3): error SE3211: \"cleo-ray\" is hidden, so its other lines have no effect. Remove them, or remove \"hide\".")]
    [InlineData("timeline.yml", "- in: herald ¶1\n  status: planned\n- in: herald ¶1\n  status: possible", "input/timeline.yml(3,3): error SE3223: Line 1 corrects the same event already, and only one can count. Join the two entries.")]
    [InlineData("quotes.yml", "- quote: It was loud\n  hide: true\n- quote: It was\n  speaker: dan-vale", "input/quotes.yml(3,3): error SE3223: Line 1 corrects the same quotation already, and only one can count. Join the two entries.")]
    [InlineData("quotes.yml", "- quote: It was loud\n  speaker: dan-vale\n  label: the owner", "input/quotes.yml(3,3): error SE3224: A quotation has either a speaker or a label. Keep \"speaker\" for a person of the site, or \"label\" for somebody without a name.")]
    [InlineData("terms.yml", "brake-plate:\n  definition: A plate.\n  source: herald ¶9", "input/terms.yml(3,11): error SE3302: herald ¶9 does not exist: \"Ferry hits pier\" has 4 paragraphs.")]
    [InlineData("people.yml", "ada-obi:\n  role: Queen\n  source: wapo ¶1", "input/people.yml(3,11): error SE3301: There is no article \"wapo\". Keys that can stand here: ferry-hits-pier, ferry-owner-answers, herald, post.")]
    [InlineData("people.yml", "cleo-rey:\n  private: true", "input/people.yml(1,1): error SE3227: No entry is called \"cleo-rey\", so this correction (private) hides nothing, and whoever is meant would be published. Did you mean \"cleo-ray\"?")]
    [InlineData("people.yml", "Eva Lund:\n  add: true\n  source: nosuch ¶999", "input/people.yml(3,11): error SE3301: There is no article \"nosuch\". Keys that can stand here: ferry-hits-pier, ferry-owner-answers, herald, post.")]
    [InlineData("terms.yml", "brake-plate:\n  name: Plate\n  source: herald ¶9", "input/terms.yml(3,11): error SE3302: herald ¶9 does not exist: \"Ferry hits pier\" has 4 paragraphs.")]
    [InlineData("timeline.yml", "- add: true\n  date: 2026\n  headline: A\n  source: nosuch ¶999", "input/timeline.yml(4,11): error SE3301: There is no article \"nosuch\". Keys that can stand here: ferry-hits-pier, ferry-owner-answers, herald, post.")]
    [InlineData("timeline.yml", "- in: herald ¶1\n  people: [Ada Oby]", "input/timeline.yml(2,12): error SE3217: There is no person \"Ada Oby\". Did you mean \"Ada Obi\"?")]
    [InlineData("people.yml", "ada-obi:\n  remove-aliases: [Mrs Obi]", "input/people.yml(2,20): warning SE3228: Ada Obi is nowhere called \"Mrs Obi\", so it cannot be removed. Did you mean \"Ms Obi\"?")]
    [InlineData("people.yml", "ada-obi:\n  remove-connections: [dan-vale]", "input/people.yml(2,24): warning SE3229: No sentence connects \"ada-obi\" with \"dan-vale\", so there is nothing to remove. Remove the line.")]
    [InlineData("people.yml", "ada-obi:\n  remove-connections: [dan-vail]", "input/people.yml(2,24): error SE3217: There is no person \"dan-vail\". Did you mean \"dan-vale\"?")]
    [InlineData("people.yml", "ada-obi:\n  mentions:\n    - form: Obi\n      in: herald ¶3", "input/people.yml(3,13): warning SE3232: \"Obi\" does not stand in herald ¶3, so nothing is named by it there. Copy the words as they stand, or change the place.")]
    [InlineData("quotes.yml", "- quote: It was quiet\n  add: true\n  in: post ¶2\n  speaker: obi", "input/quotes.yml(1,10): error SE3230: \"It was quiet\" does not stand in post ¶2. Copy the words from the article, letter by letter.")]
    [InlineData("quotes.yml", "- quote: It was loud\n  add: true\n  in: post ¶2\n  speaker: obi", "input/quotes.yml(1,10): error SE3231: These words are in the quotation “It was loud,” already. Remove the line \"add: true\"; the other lines then correct it.")]
    [InlineData("quotes.yml", "- quote: the brake plate was new\n  add: true\n  in: post ¶1", "input/quotes.yml(1,3): error SE3015: \"speaker\" must be given here.")]
    public void A_mistake_is_told_with_its_place_and_the_mend(string file, string yaml, string expected)
    {
        Build(new Dictionary<string, string>(StringComparer.Ordinal) { [file] = yaml });

        Assert.Equal(expected, Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void A_private_person_stands_nowhere_in_what_other_entries_say()
    {
        var stories = Build(new Dictionary<string, string>(StringComparer.Ordinal) { ["people.yml"] = "ben-okoro:\n  private: true" });

        Assert.DoesNotContain(StoryLines.Of(stories), line => line.Contains("Okoro", StringComparison.Ordinal) || line.Contains("ben-okoro", StringComparison.Ordinal));
        Assert.Contains("“Nobody checked the brakes,” · a person who is not named here", StoryLines.Of(stories));
    }

    [Fact]
    public void A_private_person_whom_a_published_text_names_is_told_without_the_name()
    {
        var seeds = FerryStory.Seeds.Select(seed => (seed.Seed with { Rights = RightsMode.Own }, seed.Analysis));
        var corrections = CorrectionsReader.Read(new EditorFiles([new("people.yml", "cleo-ray:\n  private: true")]), _diagnostics);

        StoryBuilder.Build([.. seeds], new SiteSettings(), corrections, _diagnostics);

        Assert.Equal(
            "seeds/herald.txt: warning SE3220: C. R. is private, but the text of this article names them and is published. Set \"rights: quoted\" beside the seed, or take the name out of it.",
            Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void Many_corrections_together_do_what_each_does_alone()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["people.yml"] = "obi:\n  name: Ivy Obi\n  slug: ivy-obi\ndan-vale:\n  merge: [cleo-ray]\n  group: Owners\n",
            ["quotes.yml"] = "- quote: It was loud\n  speaker: obi\n",
            ["timeline.yml"] = "- add: true\n  date: 1998\n  headline: The pier is built\n  source: https://example.org/pier\n  people: [obi]\n",
        };

        var lines = StoryLines.Of(Build(files));

        Assert.Empty(_diagnostics.ToSorted());
        Assert.Contains("ivy-obi · Ivy Obi · a goalkeeper · 2 mentions", lines);
        Assert.Contains("dan-vale · Dan Vale · owner · 2 mentions · group Owners", lines);
        Assert.Contains("“It was loud,” · ivy-obi", lines);
        Assert.Contains("1998 · The pier is built · happened · ivy-obi", lines);
    }

    [Fact]
    public void A_correction_that_could_mean_several_quotations_is_told()
    {
        Build(new Dictionary<string, string>(StringComparer.Ordinal) { ["quotes.yml"] = "- quote: we\n  hide: true" }, new Reading(
            "mayor.txt", "Mayor speaks twice", "Ada Obi said “we won” and Ben Okoro said “we lost” on Friday.").Person("Ada Obi").Person("Ben Okoro").Quote("we won", speaker: 0).Quote("we lost", speaker: 1));

        Assert.StartsWith("input/quotes.yml(1,10): error SE3216: 2 quotations begin with \"we\", so it is not clear which one is meant.", Assert.Single(_diagnostics.ToSorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_event_of_a_site_of_several_stories_has_to_say_which()
    {
        Build(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["timeline.yml"] = "- add: true\n  date: 1998\n  headline: The pier is built\n  source: A" },
            new Reading("harbour/a.txt", "Pier opens", "The pier opened."),
            new Reading("mill/b.txt", "Mill opens", "The mill opened."));

        Assert.Matches("^input/timeline.yml\\(1,3\\): error SE3219: There are several stories, so an added event says which one .*: harbour, mill\\.$", Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void An_added_event_does_not_change_the_id_of_any_other()
    {
        var before = Build([]).Events.ToDictionary(item => item.Title, item => item.Id, StringComparer.Ordinal);
        var after = Build(new Dictionary<string, string>(StringComparer.Ordinal) { ["timeline.yml"] = "- add: true\n  date: 1998\n  headline: The pier is built\n  source: A" }).Events;

        Assert.Equal("The pier is built", after[0].Headline);
        Assert.All(before, pair => Assert.Equal(pair.Value, after.Single(item => item.Headline == pair.Key).Id));
    }

    private void Build(Dictionary<string, string> files, params Reading[] seeds) =>
        StoryBuilder.Build([.. seeds.Select(seed => ((CleanedSeed, ArticleAnalysis))seed)], new SiteSettings(), CorrectionsReader.Read(new EditorFiles(files), _diagnostics), _diagnostics);

    private StoryCollection Build(Dictionary<string, string> files) =>
        StoryBuilder.Build(FerryStory.Seeds, new SiteSettings(), CorrectionsReader.Read(new EditorFiles(files), _diagnostics), _diagnostics);
}
