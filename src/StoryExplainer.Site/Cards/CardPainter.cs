using SkiaSharp;

namespace StoryExplainer.Site.Cards;

/// <summary>
/// Draws share cards: a band, the words as large as they fit, who said it, and a foot with the site's name and the source. May be used from
/// several threads.
/// </summary>
internal sealed class CardPainter(CardStyle style)
{
    /// <summary>Raise it when cards look different, so that remembered ones are drawn again.</summary>
    public const uint Version = 1;

    private const int Width = 1200;
    private const int Height = 630;
    private const float Left = 80;
    private const float Measure = Width - 2 * Left;
    private const float Top = 76;
    private const float Foot = 552;
    private const float Bottom = Foot - 34;

    private static readonly SKColor Paper = SKColors.White;
    private static readonly SKColor Wash = new(0xF5, 0xF3, 0xEE);
    private static readonly SKColor Ink = new(0x15, 0x17, 0x1C);
    private static readonly SKColor Quiet = new(0x56, 0x5B, 0x66);

    // The hues of the theme's tokens on the light page.
    private static readonly SKColor[] Hues =
        [new(0x4B, 0x51, 0x5C), new(0x1D, 0x4F, 0x91), new(0x7A, 0x52, 0x00), new(0x8E, 0x2F, 0x24), new(0x52, 0x38, 0x8F), new(0x1F, 0x6B, 0x3B), new(0x86, 0x29, 0x5F)];

    private static readonly int[] HeadlineSizes = [76, 70, 64, 58, 52, 46, 42, 38, 34, 30];
    private static readonly int[] QuotationSizes = [58, 54, 50, 46, 42, 38, 34, 30];
    private static readonly int[] BodySizes = [32, 29, 26];

    /// <summary>Draws a card as PNG.</summary>
    public byte[] Draw(ShareCard card)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(Paper);
        Fill(canvas, style.Band, SKRect.Create(0, 0, Width, 14));
        Fill(canvas, Wash, SKRect.Create(0, Foot, Width, Height - Foot));
        DrawContent(canvas, card);
        DrawFoot(canvas, card);
        canvas.Flush();
        return PalettePng.Write(bitmap.GetPixelSpan(), Width, Height, Palette(card));
    }

    /// <summary>All that the edges of letters can mix: each ink on each ground, in steps too fine to see.</summary>
    private uint[] Palette(ShareCard card)
    {
        var hue = HueOf(card);
        return
        [
            .. Steps(Paper, Ink, 32), .. Steps(Paper, Quiet, 24), .. Steps(Wash, Ink, 20), .. Steps(Wash, Quiet, 20),
            .. Steps(Paper, Tint(hue), 8), .. Steps(Tint(hue), hue, 20), .. Steps(style.Band, style.Band, 1),
        ];
    }

    private static IEnumerable<uint> Steps(SKColor from, SKColor to, int steps) => Enumerable.Range(0, steps).Select(step => (uint)Blend(from, to, step / Math.Max(1f, steps - 1)) & 0xFFFFFF);

    private void DrawContent(SKCanvas canvas, ShareCard card)
    {
        var y = Top;
        if (card.Letters is not null && card.Name is null)
        {
            DrawMonogram(canvas, card, Left, y, 104);
            y += 104 + 28;
        }

        if (card.Kicker is { } kicker)
        {
            y = Write(canvas, CardText.Line(kicker, style.Bold, Measure, 26), style.Bold, Quiet, Left, y) + 12;
        }

        var room = Bottom - y - (card.Name is null ? 0 : 116) - (card.Body is null ? 0 : 110);
        var headline = card.IsQuotation
            ? CardText.Fit("“" + CardText.Clean(card.Headline), style.Serif, Measure, room, QuotationSizes, "”")
            : CardText.Fit(card.Headline, style.Serif, Measure, room, HeadlineSizes);
        y = Write(canvas, headline, style.Serif, Ink, Left, y);
        if (card.Body is { } body)
        {
            y += 22;
            y = Write(canvas, CardText.Fit(body, style.Sans, Measure, Bottom - y - (card.Name is null ? 0 : 116), BodySizes), style.Sans, Quiet, Left, y);
        }

        if (card.Name is { } name)
        {
            DrawSpeaker(canvas, card, name, y + 36);
        }
    }

    private void DrawSpeaker(SKCanvas canvas, ShareCard card, string name, float y)
    {
        var x = Left;
        if (card.Letters is not null)
        {
            DrawMonogram(canvas, card, x, y, 76);
            x += 76 + 22;
        }

        var line = y + (card.Role is null ? 20 : 4);
        line = Write(canvas, CardText.Line(name, style.Bold, Width - Left - x, 27), style.Bold, Ink, x, line);
        if (card.Role is { } role)
        {
            Write(canvas, CardText.Line(role, style.Sans, Width - Left - x, 26), style.Sans, Quiet, x, line + 2);
        }
    }

    private void DrawFoot(SKCanvas canvas, ShareCard card)
    {
        var site = CardText.Line(card.Site, style.Serif, card.Source is null ? Measure : Measure * 0.48f, 31);
        Write(canvas, site, style.Serif, Ink, Left, Foot + 20);
        if (card.Source is { } source)
        {
            var text = CardText.Line(source, style.Sans, Measure * 0.5f, 22);
            using var font = CardText.Font(style.Sans, text.Size);
            Write(canvas, text, style.Sans, Quiet, Width - Left - font.MeasureText(text.Lines[0]), Foot + 26);
        }
    }

    private void DrawMonogram(SKCanvas canvas, ShareCard card, float x, float y, float size)
    {
        var hue = HueOf(card);
        using var circle = new SKPaint { Color = Tint(hue), IsAntialias = true };
        canvas.DrawCircle(x + size / 2, y + size / 2, size / 2, circle);
        using var font = CardText.Font(style.Bold, size * 0.36f);
        using var paint = new SKPaint { Color = hue, IsAntialias = true };
        var letters = CardText.Clean(card.Letters ?? "");
        canvas.DrawText(letters, x + size / 2, y + size / 2 + size * 0.128f, SKTextAlign.Center, font, paint);
    }

    /// <summary>Writes lines with their top at <paramref name="y"/>; gives their bottom.</summary>
    private static float Write(SKCanvas canvas, CardText text, SKTypeface face, SKColor colour, float x, float y)
    {
        using var font = CardText.Font(face, text.Size);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        foreach (var line in text.Lines)
        {
            canvas.DrawText(line, x, y + text.Size * 0.92f, SKTextAlign.Left, font, paint);
            y += text.Step;
        }

        return y;
    }

    private static void Fill(SKCanvas canvas, SKColor colour, SKRect area)
    {
        using var paint = new SKPaint { Color = colour };
        canvas.DrawRect(area, paint);
    }

    private static SKColor HueOf(ShareCard card) => Hues[card.Hue % Hues.Length];

    private static SKColor Tint(SKColor hue) => Blend(Paper, hue, 0.13f);

    private static SKColor Blend(SKColor from, SKColor to, float share) => new(Mix(from.Red, to.Red, share), Mix(from.Green, to.Green, share), Mix(from.Blue, to.Blue, share));

    private static byte Mix(byte from, byte to, float share) => (byte)MathF.Round(from + (to - from) * share);
}
