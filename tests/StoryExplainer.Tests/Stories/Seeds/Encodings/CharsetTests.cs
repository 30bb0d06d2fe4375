using System.Text;
using StoryExplainer.Stories.Seeds.Encodings;

namespace StoryExplainer.Tests.Stories.Seeds.Encodings;

public class CharsetTests
{
    [Theory]
    [InlineData("ISO-8859-1", 1252)]
    [InlineData("us-ascii", 1252)]
    [InlineData(" \"windows-1251\" ", 1251)]
    [InlineData("gb2312", 54936)]
    [InlineData("x-sjis", 932)]
    [InlineData("UTF-16", 65001)]
    [InlineData("iso-8859-9", 1254)]
    [InlineData("euc-jp", 51932)]
    [InlineData("iso-2022-jp", 50220)]
    [InlineData("hz-gb-2312", 52936)]
    [InlineData("koi8-u", 21866)]
    [InlineData("x-mac-cyrillic", 10007)]
    [InlineData("iso-8859-8-i", 28598)]
    public void A_label_means_what_it_means_in_browsers(string label, int codePage) => Assert.Equal(codePage, Charset.Find(label)?.CodePage);

    [Fact]
    public void Every_label_that_is_known_has_an_encoding() => Assert.All(Charset.Labels, label => Assert.NotEmpty(Charset.Find(label)!.GetString("a"u8)));

    [Fact]
    public void A_label_that_nobody_knows_means_nothing() => Assert.Null(Charset.Find("klingon"));

    [Theory]
    [InlineData("<meta charset=koi8-r>", "koi8-r")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>", "Shift_JIS")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1250\"?><html>", "windows-1250")]
    [InlineData("<!-- <meta charset=big5> --><meta charset=\"gbk\">", "gbk")]
    [InlineData("<p>charset=gbk</p>", null)]
    public void A_page_declares_its_encoding_above_its_text(string page, string? label) => Assert.Equal(label, DeclaredCharset.Find(Encoding.ASCII.GetBytes(page)));
}
