using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Finds the article's part of a page with the reader mode of browsers, and marks all lines above its title and below its end as furniture.</summary>
internal static class ArticleRegion
{
    private const int FewestWords = 50;

    /// <summary>A line inside the article that reader mode left out is still text if it is this long: it drops paragraphs full of links.</summary>
    private const int WordsOfParagraph = 15;

    /// <summary>Reader mode that finds less than this part of a page's running text was led astray by the page's layout.</summary>
    private const double ShareOfProse = 0.5;

    /// <summary>The lines with the part of the page noted; unchanged if the article cannot be told from the page.</summary>
    /// <param name="lines">The lines of the page.</param>
    /// <param name="html">The page as it stands.</param>
    /// <param name="document">The page.</param>
    /// <param name="parts">Its parts.</param>
    public static ImmutableArray<SeedLine> Mark(ImmutableArray<SeedLine> lines, string html, IDocument document, PageParts parts)
    {
        if (SimplePage.Write(document, parts) is not { } simple)
        {
            return lines;
        }

        var article = FindArticle(html);
        var (first, last, words) = FindDensest(lines, article);
        if (words < ShareOfProse * parts.Prose && FindArticle(simple) is var other && FindDensest(lines, other) is var found && found.Words > words)
        {
            article = other;
            (first, last, words) = found;
        }

        return words < FewestWords ? lines : [.. MarkLines(lines, article, first, last)];
    }

    /// <summary>
    /// The stretch of lines with the most words of the article and the fewest others. Reader mode picks up a donation box or a menu entry far away,
    /// so the first and the last line that it took are not the ends of the article.
    /// </summary>
    private static (int First, int Last, int Words) FindDensest(ImmutableArray<SeedLine> lines, HashSet<string> article)
    {
        var best = (First: 0, Last: -1, Words: 0);
        var start = 0;
        var sum = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var words = LineText.CountWords(lines[i].Text);
            sum += article.Contains(lines[i].Text) ? words : -words;
            if (sum > best.Words)
            {
                best = (start, i, sum);
            }

            if (sum < 0)
            {
                sum = 0;
                start = i + 1;
            }
        }

        return best;
    }

    private static IEnumerable<SeedLine> MarkLines(ImmutableArray<SeedLine> lines, HashSet<string> article, int first, int last)
    {
        var title = Enumerable.Range(0, lines.Length).FirstOrDefault(i => lines[i].Hint == LineHint.Title, first);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var isArticle = i == title || (i >= Math.Min(title, first) && i < first) || (i >= first && i <= last && IsInside(line, article));
            yield return isArticle ? line : line with { Hint = LineHint.OutsideArticle };
        }
    }

    private static bool IsInside(SeedLine line, HashSet<string> article) =>
        line.Hint is LineHint.Caption or LineHint.TableRow
        || (line.Hint != LineHint.OutsideArticle && (article.Contains(line.Text) || line.Hint == LineHint.Heading || LineText.CountWords(line.Text) >= WordsOfParagraph));

    private static HashSet<string> FindArticle(string html)
    {
        // The address is only a base for links, which are not read; without one the reader would ask for it.
        var article = new SmartReader.Reader("https://seed.invalid/", html).GetArticle();
        if (article.Content is not { Length: > 0 } content)
        {
            return [];
        }

        using var document = new HtmlParser().ParseDocument(content);
        return [.. HtmlLines.Read(document, PageParts.OfArticle(document)).Select(line => line.Text)];
    }
}
