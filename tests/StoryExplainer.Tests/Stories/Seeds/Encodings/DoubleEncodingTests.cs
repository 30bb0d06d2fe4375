using System.Text;
using CsCheck;
using StoryExplainer.Stories.Seeds.Encodings;

namespace StoryExplainer.Tests.Stories.Seeds.Encodings;

public class DoubleEncodingTests
{
    private static readonly string[] Words = ["“It’s", "late,”", "Zoë", "Brück", "São", "Łódź", "Dvořák", "said", "–", "…", "20 °C", "€5", "naïve", "Ο", "Привет", "中文"];

    [Theory]
    [InlineData("ZoÃ« BrÃ¼ck", "Zoë Brück")]
    [InlineData("itâ€™s", "it’s")]
    [InlineData("itÃ¢â‚¬â„¢s", "it’s")]
    [InlineData("â€œHere,â€ he said", "“Here,” he said")]
    [InlineData("20Â°C", "20°C")]
    [InlineData("вЂњHereвЂќ", "“Here”")]
    [InlineData("‚ÄúHere‚Äù", "“Here”")]
    public void Text_that_was_encoded_twice_is_mended(string text, string meant)
    {
        Assert.Equal(meant, DoubleEncoding.Mend(text, out var mended));
        Assert.True(mended > 0);
    }

    [Theory]
    [InlineData("The CAFÉ” is shut")]
    [InlineData("NÃO, disse a MAÇÃ")]
    [InlineData("â la carte, Ã, Â and €")]
    [InlineData("«Пристань» и “дом”")]
    [InlineData("Île-de-France – Ça va")]
    public void Text_in_other_languages_stays(string text)
    {
        Assert.Equal(text, DoubleEncoding.Mend(text, out var mended));
        Assert.Equal(0, mended);
    }

    [Fact]
    public void Whatever_was_read_as_Windows_1252_once_comes_back()
    {
        Gen.Int[0, Words.Length - 1].Select(index => Words[index]).Array[1, 12].Sample(words =>
        {
            var text = "“" + string.Join(' ', words) + "”";
            var wrong = Charset.Windows1252.GetString(Encoding.UTF8.GetBytes(text));
            Assert.Equal(text, DoubleEncoding.Mend(wrong, out _));
        });
    }
}
