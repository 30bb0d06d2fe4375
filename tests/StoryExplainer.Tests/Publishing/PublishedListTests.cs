using StoryExplainer.Publishing;

namespace StoryExplainer.Tests.Publishing;

public sealed class PublishedListTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void The_last_line_about_a_path_counts()
    {
        var list = PublishedList.Parse($"# heading\n{Hash} 5 index.html\n? 0 new.html\n{new string('b', 64)} 7 index.html\n{Hash} 5 old.html\n- old.html\n");
        Assert.Equal(["index.html", "new.html"], list.Paths);
        Assert.Equal(new string('b', 64), list.HashOf("index.html", 7));
        Assert.Null(list.HashOf("index.html", 5));
        Assert.Null(list.HashOf("new.html", 0));
    }

    [Fact]
    public void A_line_that_was_cut_off_counts_for_nothing() => Assert.Equal(["a.html"], PublishedList.Parse($"{Hash} 5 a.html\n{Hash} 5 b.ht").Paths);

    [Theory]
    [InlineData("../outside")]
    [InlineData("a/../../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("C:/Windows")]
    [InlineData("a\\..\\b")]
    [InlineData(".")]
    public void A_path_that_could_lead_out_of_the_place_is_none(string path) => Assert.Empty(PublishedList.Parse($"{Hash} 5 {path}\n").Paths);

    [Fact]
    public void A_path_with_spaces_is_read_back()
    {
        var file = PublishFile.InMemory("people/ben  okoro.html", "x"u8.ToArray());
        var list = PublishedList.Parse(PublishedList.Of([file]));
        Assert.Equal(file.Hash, list.HashOf(file.Path, 1));
        Assert.Empty(PublishedList.Parse(PublishedList.Of([file]) + PublishedList.LineForRemoved(file.Path)).Paths);
    }
}
