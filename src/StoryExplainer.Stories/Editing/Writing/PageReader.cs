using System.Collections.Immutable;
using Markdig.Syntax;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>Reads a page of the editor's own.</summary>
internal sealed class PageReader
{
    private readonly MarkdownFile _file;
    private readonly CiteResolver _resolver;
    private readonly CitationCheck _check;
    private readonly DiagnosticBag _diagnostics;
    private readonly UniqueSlugs _headingIds = new();
    private readonly List<PageBlock> _blocks = [];
    private string? _title;

    private PageReader(MarkdownFile file, StoryCollection stories, DiagnosticBag diagnostics)
    {
        _file = file;
        _resolver = new CiteResolver(stories.Articles, diagnostics);
        _check = new CitationCheck(stories.Articles, diagnostics);
        _diagnostics = diagnostics;
    }

    /// <summary>Reads a page. Its statements need no citation, but one that is given is checked, and so are quoted words beside it.</summary>
    public static EditorPage Read(SourceText source, StoryCollection stories, DiagnosticBag diagnostics)
    {
        var file = MarkdownFile.Read(source, ["title", "description", "navigation", "draft", "review"], diagnostics);
        var reader = new PageReader(file, stories, diagnostics);
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
            IsDraft = file.FrontMatter.Bool("draft") ?? false,
            Review = SiteSettingsReader.Review(file.FrontMatter, diagnostics),
        };
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
                _blocks.Add(new PageHeading(Math.Clamp(heading.Level, 2, 4), _headingIds.Assign(words), words));
                break;
            case ParagraphBlock paragraph:
                _blocks.Add(new PageParagraph(Statement(paragraph)));
                break;
            case ListBlock list:
                _blocks.Add(new PageList(list.IsOrdered, Texts(list.OfType<ListItemBlock>().SelectMany(item => item))));
                break;
            case QuoteBlock quote:
                _blocks.Add(new PageQuote(Texts(quote)));
                break;
            case HtmlBlock:
                _diagnostics.Add(StoryDiagnostics.NoHtml, _file.LocationOf(block));
                break;
            case ThematicBreakBlock or LinkReferenceDefinitionGroup or BlankLineBlock:
                break;
            default:
                _diagnostics.Add(StoryDiagnostics.Unsupported, _file.LocationOf(block), "Code");
                break;
        }
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
                _diagnostics.Add(StoryDiagnostics.Unsupported, _file.LocationOf(block), "A list inside a list");
            }
        }

        return texts.ToImmutable();
    }

    private CitedText Statement(ParagraphBlock paragraph)
    {
        var text = RunReader.Read(paragraph, _file, _resolver, _diagnostics);
        _check.Check(text, _file.Source.Path, mustCite: false);
        return text;
    }
}
