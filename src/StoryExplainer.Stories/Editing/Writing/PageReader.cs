using System.Collections.Immutable;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>Reads a page of the editor's own. What it can't show is refused with its place; nothing is printed as raw Markdown.</summary>
internal sealed class PageReader
{
    // No id of a theme begins so, whatever the heading says.
    private const string HeadingPrefix = "section-";

    private readonly MarkdownFile _file;
    private readonly CiteResolver _resolver;
    private readonly CitationCheck _check;
    private readonly PageLinks _links;
    private readonly DiagnosticBag _diagnostics;
    private readonly UniqueSlugs _headingIds = new();
    private readonly List<PageBlock> _blocks = [];
    private string? _title;

    private PageReader(MarkdownFile file, StoryCollection stories, KeylessCitations keyless, DiagnosticBag diagnostics)
    {
        _file = file;
        _resolver = new CiteResolver(stories.Articles, diagnostics, keyless);
        _check = new CitationCheck(stories.Articles, diagnostics);
        _links = new PageLinks(HeadingIds(file), HeadingPrefix);
        _diagnostics = diagnostics;
    }

    /// <summary>Reads a page. Its statements need no citation, but one that is given is checked, and so are quoted words beside it.</summary>
    public static EditorPage Read(SourceText source, StoryCollection stories, KeylessCitations keyless, DiagnosticBag diagnostics)
    {
        var file = MarkdownFile.Read(source, ["title", "description", "navigation", "order", "layout", "draft", "review"], diagnostics);
        var reader = new PageReader(file, stories, keyless, diagnostics);
        foreach (var block in file.Blocks)
        {
            reader.Read(block);
        }

        var title = file.FrontMatter.Text("title") ?? reader._title;
        if (title is null)
        {
            diagnostics.Add(StoryDiagnostics.PageNeedsTitle, new DiagnosticLocation(source.Path, 1, 1));
        }

        var name = Path.GetFileNameWithoutExtension(source.Path);
        return new EditorPage
        {
            Id = Slug.From(name),
            Path = source.Path,
            Title = title ?? name,
            Description = file.FrontMatter.Text("description"),
            Blocks = [.. reader._blocks],
            IsInNavigation = file.FrontMatter.Bool("navigation") ?? false,
            Order = file.FrontMatter.Number("order", 0, 1000) ?? 0,
            Layout = file.FrontMatter.LocatedText("layout"),
            IsDraft = file.FrontMatter.Bool("draft") ?? false,
            Review = SiteSettingsReader.Review(file.FrontMatter, diagnostics),
        };
    }

    private static IEnumerable<string> HeadingIds(MarkdownFile file)
    {
        var ids = new UniqueSlugs();
        return [.. file.Blocks.OfType<HeadingBlock>().Where(heading => heading.Level > 1).Select(heading => ids.Assign(RunReader.Words(heading)))];
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case HeadingBlock { Level: 1 } heading when _title is null:
                _title = RunReader.Words(heading);
                break;
            case HeadingBlock heading:
                var words = RunReader.Words(heading);
                Refuse(heading, words);
                _blocks.Add(new PageHeading(Math.Clamp(heading.Level, 2, 4), HeadingPrefix + _headingIds.Assign(words), words));
                break;
            case ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: true, NextSibling: null } picture }:
                ReadPicture(picture);
                break;
            case ParagraphBlock paragraph:
                _blocks.Add(new PageParagraph(Statement(paragraph)));
                break;
            case ListBlock list:
                ReadList(list);
                break;
            case QuoteBlock quote:
                _blocks.Add(new PageQuote(Texts(quote)));
                break;
            case HtmlBlock:
                _diagnostics.Add(StoryDiagnostics.NoHtml, _file.LocationOf(block));
                break;
            case LinkReferenceDefinitionGroup or BlankLineBlock:
                break;
            default:
                ReadRarer(block);
                break;
        }
    }

    private void ReadRarer(Block block)
    {
        switch (block)
        {
            case DefinitionList definitions:
                ReadDefinitions(definitions);
                break;
            case Table table:
                ReadTable(table);
                break;
            case FootnoteGroup notes:
                _blocks.Add(new PageNotes([.. notes.OfType<Footnote>().OrderBy(note => note.Order).Where(note => note.Order > 0).Select(ReadNote)]));
                break;
            case CodeBlock code:
                _blocks.Add(new PageCode(code.Lines.ToString().TrimEnd()));
                break;
            case ThematicBreakBlock:
                _blocks.Add(new PageRule());
                break;
            default:
                Unsupported(block);
                break;
        }
    }

    private void Refuse(HeadingBlock heading, string words)
    {
        if (MarkdownKinds.FindLeftOver(words) is var (kind, _))
        {
            _diagnostics.Add(StoryDiagnostics.Unsupported, _file.LocationOf(heading), kind);
        }
    }

    private void ReadPicture(LinkInline picture)
    {
        var alternative = string.Concat(picture.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())).Trim();
        if (alternative.Length == 0)
        {
            _diagnostics.Add(StoryDiagnostics.PictureWithoutWords, _file.LocationOf(picture), picture.Url);
        }

        var place = _file.Source.GetPosition(picture.Span.Start);
        if (picture.Url is not { Length: > 0 } address || address.Contains(':', StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal))
        {
            _diagnostics.Add(StoryDiagnostics.PictureElsewhere, _file.LocationOf(picture), picture.Url);
            return;
        }

        _blocks.Add(new PagePicture(address, alternative, string.IsNullOrWhiteSpace(picture.Title) ? null : picture.Title, place));
    }

    private void ReadList(ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().ToList();
        var marks = items.Select(item => (item.FirstOrDefault() as ParagraphBlock)?.Inline?.FirstChild as TaskList).ToList();
        var isTasks = marks.TrueForAll(mark => mark is not null);
        if (!isTasks && marks.Find(mark => mark is not null) is { } lone)
        {
            _diagnostics.Add(StoryDiagnostics.Unsupported, _file.LocationOf(lone), "A task among lines that are none");
        }

        _blocks.Add(new PageList(list.IsOrdered, Texts(items.SelectMany(item => item))) { Done = isTasks ? [.. marks.Select(mark => mark!.Checked)] : [] }); // All are there.
    }

    private void ReadDefinitions(DefinitionList list)
    {
        var entries = ImmutableArray.CreateBuilder<PageDefinition>();
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var terms = item.OfType<DefinitionTerm>().ToList();
            if (terms.Count > 1)
            {
                _diagnostics.Add(StoryDiagnostics.Unsupported, _file.LocationOf(terms[1]), "A second term of one definition");
            }

            var meanings = Texts(item.Where(part => part is not DefinitionTerm));
            if (terms.Count > 0)
            {
                entries.Add(new PageDefinition(RunReader.Read(terms[0], terms[0].Inline?.FirstChild, _file, _resolver, _diagnostics, _links), meanings));
            }
            else if (entries.Count > 0)
            {
                // A further meaning stands in an item of its own.
                entries[^1] = entries[^1] with { Meanings = entries[^1].Meanings.AddRange(meanings) };
            }
        }

        _blocks.Add(new PageDefinitions(entries.ToImmutable()));
    }

    private void ReadTable(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(ReadCell).ToImmutableArray()).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var width = rows[0].Length;
        var empty = new CitedText([], _file.Source.GetPosition(table.Span.Start));
        var alignments = Enumerable.Range(0, width).Select(column => column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null).Select(alignment => alignment switch
        {
            TableColumnAlign.Center => "centre",
            TableColumnAlign.Right => "end",
            _ => "start",
        });
        _blocks.Add(new PageTable(
            rows[0], [.. rows.Skip(1).Select(row => row.Concat(Enumerable.Repeat(empty, Math.Max(0, width - row.Length))).Take(width).ToImmutableArray())], [.. alignments]));
    }

    private CitedText ReadCell(TableCell cell) => cell.FirstOrDefault() switch
    {
        null => new CitedText([], _file.Source.GetPosition(cell.Span.Start)),
        ParagraphBlock paragraph => Statement(paragraph),
        var other => Refused(other),
    };

    private PageNote ReadNote(Footnote note)
    {
        var texts = Texts(note);
        if (texts.Length > 1)
        {
            _diagnostics.Add(StoryDiagnostics.Unsupported, _file.LocationOf(note), "A footnote of several paragraphs");
        }

        return new PageNote(note.Order, note.Links.Count(link => !link.IsBackLink), texts.Length > 0 ? texts[0] : new CitedText([], _file.Source.GetPosition(note.Span.Start)));
    }

    private ImmutableArray<CitedText> Texts(IEnumerable<Block> blocks)
    {
        var texts = ImmutableArray.CreateBuilder<CitedText>();
        foreach (var block in blocks)
        {
            if (block is ParagraphBlock paragraph)
            {
                texts.Add(Statement(paragraph));
            }
            else
            {
                Unsupported(block);
            }
        }

        return texts.ToImmutable();
    }

    private CitedText Refused(Block block)
    {
        Unsupported(block);
        return new CitedText([], _file.Source.GetPosition(block.Span.Start));
    }

    private void Unsupported(Block block) => _diagnostics.Add(StoryDiagnostics.Unsupported, _file.LocationOf(block), MarkdownKinds.NameOf(block));

    private CitedText Statement(ParagraphBlock paragraph)
    {
        var text = RunReader.Read(paragraph, paragraph.Inline?.FirstChild, _file, _resolver, _diagnostics, _links);
        _check.Check(text, _file.Source.Path, mustCite: false);
        return text;
    }
}
