using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SkiaSharp;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Cards;

/// <summary>Words broken into lines that fit a box, as large as they can be.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Size">Size of the type.</param>
internal sealed record CardText(ImmutableArray<string> Lines, float Size)
{
    private const float LineHeight = 1.18f;

    /// <summary>Height of all lines.</summary>
    public float Height => Lines.Length * Size * LineHeight;

    /// <summary>Distance between two lines.</summary>
    public float Step => Size * LineHeight;

    /// <summary>
    /// Fits words into a box: the largest of the sizes at which all of them fit, with lines of about equal length; if none will do, the smallest, cut with an ellipsis.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="face">The typeface.</param>
    /// <param name="width">Width of the box.</param>
    /// <param name="height">Height of the box.</param>
    /// <param name="sizes">Sizes to try, the largest first.</param>
    /// <param name="end">What has to follow the last word even where it is cut: a closing quotation mark.</param>
    public static CardText Fit(string words, SKTypeface face, float width, float height, ReadOnlySpan<int> sizes, string end = "")
    {
        var clean = Clean(words) + end;
        foreach (var size in sizes)
        {
            using var font = Font(face, size);
            var lines = Break(clean, font, width);
            if (lines.Count * size * LineHeight <= height)
            {
                return new CardText([.. Balance(clean, font, width, lines)], size);
            }
        }

        using var smallest = Font(face, sizes[^1]);
        var room = Math.Max(1, (int)(height / (sizes[^1] * LineHeight)));
        var kept = Break(clean, smallest, width).Take(room).ToList();
        kept[^1] = Cut(kept[^1], smallest, width, "…" + end);
        return new CardText([.. kept], sizes[^1]);
    }

    /// <summary>One line, cut with an ellipsis where it is too long.</summary>
    public static CardText Line(string words, SKTypeface face, float width, int size)
    {
        using var font = Font(face, size);
        var clean = Clean(words);
        return new CardText([font.MeasureText(clean) <= width ? clean : Cut(clean, font, width, "…")], size);
    }

    /// <summary>Words without anything invisible: no line ends, no control or direction characters, composed letters.</summary>
    public static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (var rune in Letters.Of(ValidText.Of(words)).Normalize().EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(rune);
            if (!isBlank && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                continue;
            }

            if (!isBlank)
            {
                clean.Append(rune.ToString());
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>The typeface at a size, drawn without hints, so that every machine sets the same lines.</summary>
    public static SKFont Font(SKTypeface face, float size) => new(face, size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true, Edging = SKFontEdging.Antialias };

    private static List<string> Break(string words, SKFont font, float width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, font, width)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && font.MeasureText(longer) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>A word that is wider than the box, in pieces that are not.</summary>
    private static IEnumerable<string> Pieces(string word, SKFont font, float width)
    {
        if (font.MeasureText(word) <= width)
        {
            yield return word;
            yield break;
        }

        var piece = "";
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            if (piece.Length > 0 && font.MeasureText(piece + letter) > width)
            {
                yield return piece;
                piece = "";
            }

            piece += letter;
        }

        yield return piece;
    }

    /// <summary>The same number of lines in the narrowest column that gives it, so that no line is left with one word.</summary>
    private static List<string> Balance(string words, SKFont font, float width, List<string> lines)
    {
        if (lines.Count is 1 or > 6)
        {
            return lines;
        }

        var (narrow, wide) = (width / 2, width);
        while (wide - narrow > 8)
        {
            var middle = (narrow + wide) / 2;
            if (Break(words, font, middle).Count <= lines.Count)
            {
                wide = middle;
            }
            else
            {
                narrow = middle;
            }
        }

        return Break(words, font, wide);
    }

    private static string Cut(string line, SKFont font, float width, string end)
    {
        while (line.Length > 0 && font.MeasureText(line + end) > width)
        {
            var space = line.LastIndexOf(' ');
            line = space > line.Length / 2 ? line[..space] : line[..^(char.IsLowSurrogate(line[^1]) ? 2 : 1)];
        }

        return line.TrimEnd(' ', ',', ';', ':', '.', '”') + end;
    }
}
