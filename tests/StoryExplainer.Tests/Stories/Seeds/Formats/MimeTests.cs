using System.Text;
using CsCheck;
using StoryExplainer.Stories.Seeds.Formats.Mail;

namespace StoryExplainer.Tests.Stories.Seeds.Formats;

public class MimeTests
{
    [Theory]
    [InlineData("a=3Db=\r\nc", "a=bc")]
    [InlineData("a= \nb", "ab")]
    [InlineData("50=25 of =ZZ", "50% of =ZZ")]
    [InlineData("end=", "end")]
    public void Quoted_printable_is_read_and_what_is_no_code_stays(string text, string meant) =>
        Assert.Equal(meant, Encoding.UTF8.GetString(TransferEncoding.DecodeQuotedPrintable(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Base64_of_any_bytes_in_lines_comes_back()
    {
        Gen.Byte.Array[0, 300].Sample(bytes =>
            Assert.Equal(bytes, TransferEncoding.DecodeBase64(Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)))));
    }

    [Theory]
    [InlineData("=?utf-8?Q?Zo=C3=AB_Br=C3=BCck?=", "Zoë Brück")]
    [InlineData("=?utf-8?B?Wm/Dqw==?= =?iso-8859-1?Q?_Br=FCck?=", "Zoë Brück")]
    [InlineData("No code here", "No code here")]
    public void Words_of_headers_are_read(string value, string meant) => Assert.Equal(meant, HeaderText.Decode(value));

    [Fact]
    public void Parts_lie_in_parts_and_broken_mail_is_read_as_far_as_it_goes()
    {
        const string Mail = "Subject: A\n and B\nContent-Type: multipart/mixed; boundary=\"x y\"\n\nnothing\n--x y\nContent-Type: multipart/alternative; boundary=in\n\n--in\n\nplain\n--in\nContent-Type: text/html; charset=utf-8\n\n<p>page</p>\n--in--\n--x y\nContent-Disposition: attachment; filename=a.txt\n\nfile";

        var mail = MimeReader.Read(Encoding.UTF8.GetBytes(Mail));

        Assert.Equal("A and B", mail.Header("subject"));
        Assert.Equal(["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/plain"], mail.All().Select(part => part.Type.Name));
        Assert.Equal(["plain\n", "<p>page</p>\n", "file"], mail.All().Where(part => part.Parts.IsEmpty).Select(part => Encoding.UTF8.GetString(part.Content.Span)));
        Assert.True(mail.All().Last().IsAttachment);
    }
}
