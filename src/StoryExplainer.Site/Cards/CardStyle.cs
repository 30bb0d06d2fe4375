using System.IO.Hashing;
using System.Text;
using SkiaSharp;

namespace StoryExplainer.Site.Cards;

/// <summary>
/// Typefaces and colour of share cards, from the theme: <c>cards/serif.ttf</c>, <c>cards/sans.ttf</c> and <c>cards/sans-bold.ttf</c>. Fonts of the
/// machine are never used, so a card looks the same wherever it is drawn.
/// </summary>
public sealed class CardStyle
{
    /// <summary>The files of a theme that hold the typefaces.</summary>
    internal static readonly string[] Files = ["cards/serif.ttf", "cards/sans.ttf", "cards/sans-bold.ttf"];

    private CardStyle(SKTypeface serif, SKTypeface sans, SKTypeface bold, SKColor band, UInt128 key) => (Serif, Sans, Bold, Band, Key) = (serif, sans, bold, band, key);

    /// <summary>For headlines.</summary>
    internal SKTypeface Serif { get; }

    /// <summary>For everything else.</summary>
    internal SKTypeface Sans { get; }

    /// <summary>For names.</summary>
    internal SKTypeface Bold { get; }

    /// <summary>Colour of the band at the top.</summary>
    internal SKColor Band { get; }

    /// <summary>Changes when a typeface or the colour changes.</summary>
    internal UInt128 Key { get; }

    /// <summary>Reads the typefaces.</summary>
    /// <param name="fonts">Bytes of <see cref="Files"/>, in that order.</param>
    /// <param name="accent">Colour of the band as <c>#rrggbb</c>, or null for the yellow of marked evidence.</param>
    /// <returns>The style, or null if a file is not a font of the TrueType or OpenType kind.</returns>
    internal static CardStyle? Read(IReadOnlyList<byte[]> fonts, string? accent)
    {
        var faces = fonts.Select(ReadFont).ToArray();
        if (faces is not [{ } serif, { } sans, { } bold])
        {
            Array.ForEach(faces, face => face?.Dispose());
            return null;
        }

        var hash = new XxHash128();
        foreach (var font in fonts)
        {
            hash.Append(font);
        }

        hash.Append(Encoding.UTF8.GetBytes(accent ?? ""));
        return new CardStyle(serif, sans, bold, accent is null ? new SKColor(0xFF, 0xD9, 0x5E) : SKColor.Parse(accent), hash.GetCurrentHashAsUInt128());
    }

    /// <summary>True if the typefaces have every letter of a card; one in a script that they lack gets no picture rather than a row of boxes.</summary>
    internal bool CanDraw(ShareCard card)
    {
        using var serif = CardText.Font(Serif, 20);
        using var sans = CardText.Font(Sans, 20);
        return card.Words.All(words => words is null || (serif.ContainsGlyphs(CardText.Clean(words)) && sans.ContainsGlyphs(CardText.Clean(words))));
    }

    /// <summary>True if bytes are a font that cards can be drawn with.</summary>
    internal static bool IsFont(byte[] bytes)
    {
        using var face = ReadFont(bytes);
        return face is not null;
    }

    private static SKTypeface? ReadFont(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        return SKTypeface.FromData(data);
    }
}
