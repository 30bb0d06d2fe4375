using StoryExplainer.Language.Text;

namespace StoryExplainer.Tests.Text;

public class NearestNameTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("fulname", "full_name")]
    [InlineData("Base-Url", "base_url")]
    [InlineData("descritpion", "description")]
    public void A_slip_of_the_fingers_finds_the_name_that_was_meant(string written, string meant) =>
        Assert.Equal(meant, NearestName.Find(written, ["base_url", "description", "full_name", "title"]));

    [Fact]
    public void A_word_far_from_all_names_finds_none() => Assert.Null(NearestName.Find("colour", ["title", "description"]));

    [Fact]
    public void Of_equally_near_names_the_first_in_order_is_chosen() => Assert.Equal("bat", NearestName.Find("at", ["hat", "cat", "bat"]));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abcd", "acbd", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void The_distance_counts_slips(string left, string right, int slips) => Assert.Equal(slips, NearestName.Distance(left, right));
}
