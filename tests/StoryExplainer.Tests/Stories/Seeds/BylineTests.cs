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
    public void Names_are_read_from_a_byline_whatever_stands_beside_them(string line, string authors) =>
        Assert.Equal(authors, string.Join("; ", (Byline.TryRead(line) ?? Byline.TryReadLoosely(line))?.Authors ?? []));

    [Theory]
    [InlineData("Clara Mund, the mayor, resigned on 3 March.")]
    [InlineData("Otto Rand, the ringer, died on 3 March, his family said on Thursday.")]
    public void A_sentence_is_no_byline(string line) => Assert.Null(Byline.TryRead(line));
}
