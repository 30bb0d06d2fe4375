using StoryExplainer.Stories.Seeds.Formats.Pages;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;
using StoryExplainer.Stories.Seeds.Formats;

namespace StoryExplainer.Training.Cleaning;

/// <summary>Makes pages of annotated articles and reads them as the program would, as HTML and as text.</summary>
internal sealed class ExampleMaker(Pieces pieces, Random random)
{
    private const int LinesToLookAhead = 60;

    /// <summary>A made page of an article, or null if its lines cannot be told apart.</summary>
    /// <param name="article">The article.</param>
    /// <param name="asText">True for the text of copy and paste, false for HTML.</param>
    public PageExample? Make(AnnotatedPage article, bool asText)
    {
        var blocks = new PageComposer(pieces, random).Compose(article);
        var html = HtmlPageWriter.Write(blocks, article.Title, random);
        var known = blocks.SelectMany(block => block.Lines.Select(line => new PageLine(LineText.Normalise(line.Trim()), block.Class))).Where(line => line.Text.Length > 0).ToImmutableArray();
        return asText ? MakeText(html, known) : MakeHtml(article.Id, html, known);
    }

    private PageExample? MakeHtml(string id, string html, ImmutableArray<PageLine> known)
    {
        var document = HtmlSeedFormat.Read(new SourceText(id, html), new DiagnosticBag());
        return Align(document with { Lines = WithNoise(document.Lines) }, known);
    }

    /// <summary>Reader mode finds the article of a made page more easily than that of a real one, so some of its marks are taken back or set wrongly.</summary>
    private ImmutableArray<SeedLine> WithNoise(ImmutableArray<SeedLine> lines)
    {
        var chance = random.NextDouble();
        if (chance < 0.35)
        {
            return [.. lines.Select(line => line.Hint == LineHint.OutsideArticle ? line with { Hint = LineHint.None } : line)];
        }

        var (share, taken) = chance < 0.6 ? (0.25, 0.3) : (0.03, 0.1);
        return
        [
            .. lines.Select(line => line.Hint == LineHint.OutsideArticle ? random.NextDouble() < taken ? line with { Hint = LineHint.None } : line
                : line.Hint != LineHint.Title && random.NextDouble() < share ? line with { Hint = LineHint.OutsideArticle } : line),
        ];
    }

    private PageExample? MakeText(string html, ImmutableArray<PageLine> known)
    {
        var text = PasteWriter.Write(html);
        if (random.Next(4) == 0)
        {
            text = Regex.Replace(text, random.Next(2) == 0 ? "\n+" : "\n(?=[^\n]{60})", "\n\n", RegexOptions.CultureInvariant);
        }
        else if (random.Next(5) == 0)
        {
            text = Regex.Replace(text, "\n+", "\n", RegexOptions.CultureInvariant);
        }

        var example = Align(TextSeedFormat.Read(new SourceText("page", text)), known);
        return example is null || random.Next(4) == 0 ? example : CutToSelection(example);
    }

    /// <summary>Whoever copies an article starts a little above its title, and ends a little below its end.</summary>
    private PageExample CutToSelection(PageExample page)
    {
        var title = page.Classes.IndexOf(LineClass.Title);
        var after = page.Classes.IndexOf(LineClass.After);
        var start = Math.Max(0, title - random.Next(3) * random.Next(4));
        var end = after < 0 ? page.Classes.Length : Math.Min(page.Classes.Length, after + random.Next(30));
        var lines = page.Document.Lines[start..end];
        return new PageExample(page.Document with { Lines = lines }, page.Classes[start..end]);
    }

    private static PageExample? Align(SeedDocument document, ImmutableArray<PageLine> known)
    {
        var classes = ImmutableArray.CreateBuilder<LineClass>();
        var kept = ImmutableArray.CreateBuilder<SeedLine>();
        var at = 0;
        foreach (var line in document.Lines)
        {
            var found = -1;
            for (var i = at; i < known.Length && i < at + LinesToLookAhead && found < 0; i++)
            {
                found = known[i].Text == line.Text ? i : -1;
            }

            for (var i = Math.Max(0, at - 1); i < known.Length && i < at + LinesToLookAhead && found < 0; i++)
            {
                found = line.Text.StartsWith(known[i].Text, StringComparison.Ordinal) || known[i].Text.Contains(line.Text, StringComparison.Ordinal) ? i : -1;
            }

            if (found >= 0)
            {
                classes.Add(known[found].Class);
                kept.Add(line);
                at = found + 1;
            }
        }

        var isWhole = kept.Count >= document.Lines.Length * 0.9 && classes.Contains(LineClass.Text) && IsPossible(classes);
        return isWhole ? new PageExample(document with { Lines = kept.ToImmutable() }, classes.ToImmutable()) : null;
    }

    private static bool IsPossible(ImmutableArray<LineClass>.Builder classes)
    {
        for (var i = 1; i < classes.Count; i++)
        {
            if (!LineDecoder.MayFollow(classes[i - 1], classes[i]))
            {
                return false;
            }
        }

        return true;
    }
}
