using StoryExplainer.Stories.Seeds.Cleaning;

namespace StoryExplainer.Tests.Stories.Seeds;

public class BylineTests
{
    [Theory]
    [InlineData("By PETRA HOLM and SAMUEL LIND III", "Petra Holm; Samuel Lind III")]
    [InlineData("By Petra Holm For Skardonline", "Petra Holm")]
    [InlineData("By Petra Holm November 2019", "Petra Holm")]
    [InlineData("By Petra Holm - 11/18/19 11:04 PM EST", "Petra Holm")]
    [InlineData("By Petra Holm , Tove Lind on Monday, March 18th, 2019 at 11:04 a.m.", "Petra Holm; Tove Lind")]
    [InlineData("11/19/2019 by Petra Holm", "Petra Holm")]
    [InlineData("Petra Holm@petraholm", "Petra Holm")]
    [InlineData("Petra HolmView all posts", "Petra Holm")]
    [InlineData("Petra HolmTravel Writer", "Petra Holm")]
    [InlineData("Petra Holm2 minutes ago", "Petra Holm")]
    [InlineData("By Petra Holm petra@skard.example(509) 555-5382", "Petra Holm")]
    [InlineData("Petra Holm Petra Holm", "Petra Holm")]
    [InlineData("PETRA HOLM, TIDELINE", "Petra Holm")]
    [InlineData("March 20, 2019 Petra Holm", "Petra Holm")]
    [InlineData("Published Fri, Mar 20 20192:23 PM EDT", "")]
    [InlineData("By Petra Holm | Special to the Skard Post", "Petra Holm")]
    [InlineData("By Petra Holm on Monday, March 18th, 2019 at 11:04 a.m.", "Petra Holm")]
    [InlineData("By Staff Reports -", "Staff Reports")]
    public void Names_are_read_from_a_byline_whatever_stands_beside_them(string line, string authors) =>
        Assert.Equal(authors, string.Join("; ", (Byline.TryRead(line) ?? Byline.TryReadLoosely(line))?.Authors ?? []));

    [Theory]
    [InlineData("Reuters, Washington,", "Reuters")]
    [InlineData("REUTERS", "REUTERS")]
    [InlineData("AFP 18 November 2019", "AFP")]
    [InlineData("By The Associated Press", "Associated Press")]
    [InlineData("Reuters asked the ministry twice.", null)]
    [InlineData("AP exams are over, pupils say", null)]
    [InlineData("Petra Holm, AFP", null)]
    public void An_agency_that_opens_a_line_with_nothing_but_day_and_place_signs_the_article(string line, string? agency) =>
        Assert.Equal(agency, NewsAgency.FindAtStart(line));

    [Theory]
    [InlineData("Clara Mund, the mayor, resigned on 3 March.")]
    [InlineData("Otto Rand, the ringer, died on 3 March, his family said on Thursday.")]
    public void A_sentence_is_no_byline(string line) => Assert.Null(Byline.TryRead(line));
}
