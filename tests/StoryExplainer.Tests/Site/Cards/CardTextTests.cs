using CsCheck;
using SkiaSharp;
using StoryExplainer.Site.Cards;

namespace StoryExplainer.Tests.Site.Cards;

public sealed class CardTextTests
{
    private static readonly SKTypeface Face = CardTests.Style.Serif;

    [Fact]
    public void Short_words_are_as_large_as_they_can_be() => Assert.Equal(76, CardText.Fit("Harbour bridge", Face, 1040, 400, [76, 40]).Size);

    [Fact]
    public void Words_that_do_not_fit_at_any_size_are_cut_and_keep_their_closing_mark()
    {
        var text = CardText.Fit("“" + string.Join(' ', Enumerable.Repeat("brakes", 200)), Face, 600, 100, [40, 30], "”");
        Assert.Equal(2, text.Lines.Length);
        Assert.EndsWith("…”", text.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_left_with_one_word()
    {
        var text = CardText.Fit("The ferry Grace hit the pier at Hull", Face, 560, 400, [60]);
        Assert.True(text.Lines.Length > 1);
        Assert.All(text.Lines, line => Assert.Contains(' ', line));
    }

    [Fact]
    public void Invisible_characters_and_line_ends_are_left_out() => Assert.Equal("Ada Obi said", CardText.Clean("  Ada\u202E\u0000 Obi\r\n\t said\u200B "));

    [Fact]
    public void Whatever_the_words_no_line_is_wider_and_no_text_higher_than_its_box() =>
        Gen.Select(Gen.String[Gen.Char[" abcWÄé“,.-"], 0, 400], Gen.Int[120, 1040], Gen.Int[40, 400]).Sample((words, width, height) =>
        {
            var text = CardText.Fit(words, Face, width, height, [76, 52, 30]);
            using var font = CardText.Font(Face, text.Size);
            return text.Lines.All(line => font.MeasureText(line) <= width + 0.5f) && (text.Lines.Length == 1 || text.Height <= height);
        });
}
