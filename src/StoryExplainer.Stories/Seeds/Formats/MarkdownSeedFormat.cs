using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Seeds.Formats;

/// <summary>Reads a Markdown seed: front matter between two lines of three hyphens, then headings, paragraphs and lists.</summary>
internal static class MarkdownSeedFormat
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked).Build();

    /// <summary>The lines of the text, and what the front matter says.</summary>
    public static SeedDocument Read(SourceText source, DiagnosticBag diagnostics)
    {
        var frontMatterEnd = FrontMatter.FindEnd(source, out var firstLine);
        var metadata = frontMatterEnd > 0 ? FrontMatter.Read(source, firstLine, frontMatterEnd - 1, diagnostics) : SeedMetadata.None;

        // The front matter is blanked and not cut, so that every line keeps its number.
        var markdown = new StringBuilder();
        for (var line = 1; line <= source.LineCount; line++)
        {
            markdown.Append(line <= frontMatterEnd ? "" : MarkdownExtras.Remove(source.GetLine(line))).Append('\n');
        }

        try
        {
            var lines = ImmutableArray.CreateBuilder<SeedLine>();
            AddBlocks(Markdown.Parse(markdown.ToString(), Pipeline), LineHint.None, lines);
            return new SeedDocument(MarkTitle(lines), metadata);
        }
        catch (ArgumentException)
        {
            // Markdig refuses text that is nested without end, such as ten thousand ">". Its lines are still words.
            return TextSeedFormat.Read(new SourceText(source.Path, markdown.ToString())) with { Metadata = metadata };
        }
    }

    /// <summary>The first heading of the first level is the title.</summary>
    private static ImmutableArray<SeedLine> MarkTitle(ImmutableArray<SeedLine>.Builder lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Hint == LineHint.Title)
            {
                for (var j = i + 1; j < lines.Count; j++)
                {
                    lines[j] = lines[j].Hint == LineHint.Title ? lines[j] with { Hint = LineHint.Heading } : lines[j];
                }
            }
        }

        return lines.ToImmutable();
    }

    private static void AddBlocks(ContainerBlock container, LineHint hint, ImmutableArray<SeedLine>.Builder lines)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Add(heading, heading.Level == 1 ? LineHint.Title : LineHint.Heading, lines);
                    break;
                case ParagraphBlock paragraph:
                    Add(paragraph, hint, lines);
                    break;
                case ListBlock list:
                    AddBlocks(list, LineHint.ListItem, lines);
                    break;
                case TableRow row:
                    AddRow(row, lines);
                    break;
                case CodeBlock code:
                    Add(code.Line, code.Lines.ToString().ReplaceLineEndings(" "), hint, lines);
                    break;
                case QuoteBlock quote when IsExcerpt(quote):
                    // MarkDownload puts the description of the page above the article, which has the same words again.
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    AddBlocks(inner, hint, lines);
                    break;
                default:
                    // Rules, link definitions and raw HTML have no words of the article.
                    break;
            }
        }
    }

    private static bool IsExcerpt(QuoteBlock quote) => quote.FirstOrDefault() is HeadingBlock heading && TextOf(heading).Trim() is "Excerpt";

    private static void AddRow(TableRow row, ImmutableArray<SeedLine>.Builder lines)
    {
        var cells = row.OfType<ContainerBlock>().Select(cell => string.Join(' ', cell.OfType<LeafBlock>().Select(TextOf)));
        Add(row.Line, string.Join(" | ", cells), LineHint.TableRow, lines);
    }

    private static void Add(LeafBlock block, LineHint hint, ImmutableArray<SeedLine>.Builder lines) => Add(block.Line, TextOf(block), hint, lines);

    private static void Add(int line, string raw, LineHint hint, ImmutableArray<SeedLine>.Builder lines)
    {
        if (LineText.Normalise(raw) is { Length: > 0 } text)
        {
            lines.Add(new SeedLine(line + 1, text, AfterGap: true, hint));
        }
    }

    private static string TextOf(LeafBlock block)
    {
        var text = new StringBuilder();
        if (block.Inline is { } inline)
        {
            AppendText(inline, text);
        }

        return text.ToString();
    }

    private static void AppendText(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case LinkInline { IsImage: true } or FootnoteLink or EmphasisInline { DelimiterChar: '~' }:
                    // The words of a picture, marks of notes and words that were struck out are no words of the article.
                    break;
                case ContainerInline inner:
                    AppendText(inner, text);
                    break;
                default:
                    break;
            }
        }
    }
}
