using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>
/// Reads a saved page. The steps, in order:
/// 1. parse it; nothing is loaded and no script runs;
/// 2. work out which of its parts were seen, and which hold the article whatever their element says (<see cref="PageParts"/>);
/// 3. read what its head says: title, authors, date, publisher, address (<see cref="PageMetadata"/>);
/// 4. write its text as lines, each with what its element says of it (<see cref="HtmlLines"/>);
/// 5. let the reader mode of browsers find the article's part of the page (<see cref="ArticleRegion"/>); the rest is furniture.
/// </summary>
internal static class HtmlSeedFormat
{
    /// <summary>Pages nest about thirty deep. Beyond this the reader mode, which recurses, is not safe.</summary>
    private const int DeepestNesting = 400;

    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true };

    /// <summary>The lines of a page, and what its head says.</summary>
    /// <param name="source">The page.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SeedDocument Read(SourceText source, DiagnosticBag diagnostics)
    {
        var html = MarkupGuard.Limit(source.Text, DeepestNesting, out var wasTooDeep);
        if (wasTooDeep)
        {
            diagnostics.Add(SeedDiagnostics.TooDeep, new DiagnosticLocation(source.Path), DeepestNesting);
        }

        using var document = new HtmlParser(Options).ParseDocument(html);
        ShadowRoots.Flatten(document);
        var head = new PageHead(document);
        var parts = PageParts.Of(document, head.Titles);
        var metadata = PageMetadata.Read(document, head);
        var title = PageTitle.Find(document, parts, metadata.Title);
        if (parts.IsWithoutText && head.Linked.Body is { } body)
        {
            // The page loads its text later; its linked data has it.
            return new SeedDocument([.. TextSeedFormat.Read(new SourceText(source.Path, body)).Lines.Select(line => line with { Number = 1, Hint = LineHint.Paragraph })], metadata with { Title = title });
        }

        var lines = MarkTitle(HtmlLines.Read(document, parts), title);
        return new SeedDocument(wasTooDeep ? lines : ArticleRegion.Mark(lines, html, document, parts), metadata with { Title = title });
    }

    private static ImmutableArray<SeedLine> MarkTitle(ImmutableArray<SeedLine> lines, string? title)
    {
        if (title is null)
        {
            return lines;
        }

        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Hint is LineHint.Heading or LineHint.Title && string.Equals(lines[i].Text, title, StringComparison.OrdinalIgnoreCase))
            {
                return lines.SetItem(i, lines[i] with { Hint = LineHint.Title });
            }
        }

        return lines;
    }
}
