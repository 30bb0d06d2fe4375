using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StoryExplainer.Stories.Seeds.Formats.Pages;

namespace StoryExplainer.Stories.Seeds.Formats.Word;

/// <summary>Writes the paragraphs of a document as lines; the number of a line is that of its paragraph.</summary>
internal sealed class WordLines
{
    private readonly Dictionary<string, string> _styles;
    private readonly ImmutableArray<SeedLine>.Builder _lines = ImmutableArray.CreateBuilder<SeedLine>();
    private int _paragraph;

    private WordLines(Dictionary<string, string> styles) => _styles = styles;

    /// <summary>All lines that have words.</summary>
    /// <param name="body">The body of the document.</param>
    /// <param name="styles">Names of its styles, in small letters, by id.</param>
    public static ImmutableArray<SeedLine> Read(Body body, Dictionary<string, string> styles)
    {
        var reader = new WordLines(styles);
        reader.ReadBlocks(body, LineHint.None);
        return MarkTitle(reader._lines);
    }

    /// <summary>Without a paragraph of the style "Title", the first heading of the first level is the title.</summary>
    private static ImmutableArray<SeedLine> MarkTitle(ImmutableArray<SeedLine>.Builder lines)
    {
        var title = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Hint == LineHint.Title)
            {
                title = title < 0 ? i : title;
                lines[i] = lines[i] with { Hint = i == title ? LineHint.Title : LineHint.Heading };
            }
        }

        return lines.ToImmutable();
    }

    private void ReadBlocks(OpenXmlElement container, LineHint hint)
    {
        foreach (var block in container.ChildElements)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    _paragraph++;
                    AddLines(TextOf(paragraph), HintOf(paragraph, hint));
                    break;
                case Table table:
                    ReadTable(table, hint);
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    ReadBlocks(content, hint);
                    break;
                case InsertedRun or CustomXmlBlock:
                    ReadBlocks(block, hint);
                    break;
                default:
                    // Properties, bookmarks and the like have no words.
                    break;
            }
        }
    }

    /// <summary>A table that holds whole paragraphs arranges the page; the rows of others are lines.</summary>
    private void ReadTable(Table table, LineHint hint)
    {
        var rows = table.Elements<TableRow>().ToArray();
        var isLayout = rows.Length <= 1 || rows.All(row => row.Elements<TableCell>().Count() <= 1)
            || table.Descendants<TableCell>().Any(cell => cell.Elements<Paragraph>().Count(paragraph => LineText.CountWords(TextOf(paragraph)) >= 8) >= 2 || cell.Elements<Table>().Any());
        foreach (var row in rows)
        {
            if (isLayout)
            {
                foreach (var cell in row.Elements<TableCell>())
                {
                    ReadBlocks(cell, hint);
                }
            }
            else
            {
                _paragraph++;
                var cells = row.Elements<TableCell>().Select(cell => LineText.Normalise(string.Join(' ', cell.Elements<Paragraph>().Select(TextOf)))).Where(text => text.Length > 0);
                AddLines(string.Join(" | ", cells), LineHint.TableRow);
            }
        }
    }

    private void AddLines(string text, LineHint hint)
    {
        var isWhole = hint is LineHint.Title or LineHint.Heading or LineHint.ListItem or LineHint.TableRow;
        var pieces = (isWhole ? [text] : text.Split('\n')).Select(piece => (Text: LineText.Normalise(piece), Line: _paragraph)).Where(piece => piece.Text.Length > 0).ToArray();
        foreach (var (piece, line) in LineBreaks.Join(pieces))
        {
            _lines.Add(new SeedLine(line, piece, AfterGap: true, hint));
        }
    }

    private LineHint HintOf(Paragraph paragraph, LineHint outer)
    {
        var properties = paragraph.ParagraphProperties;
        var id = properties?.ParagraphStyleId?.Val?.Value ?? "";
        var style = _styles.GetValueOrDefault(id) ?? id.ToLowerInvariant();
        return style switch
        {
            "title" => LineHint.Title,
            "caption" => LineHint.Caption,
            _ when style.StartsWith("heading 1", StringComparison.Ordinal) || style == "heading1" => _lines.Any(line => line.Hint == LineHint.Title) ? LineHint.Heading : LineHint.Title,
            _ when style.StartsWith("heading", StringComparison.Ordinal) || style == "subtitle" => style == "subtitle" ? outer : LineHint.Heading,
            _ when properties?.NumberingProperties is not null || style.StartsWith("list ", StringComparison.Ordinal) => LineHint.ListItem,
            _ => outer,
        };
    }

    private static string TextOf(OpenXmlElement paragraph)
    {
        var text = new StringBuilder();
        AppendText(paragraph, text);
        return text.ToString();
    }

    private static void AppendText(OpenXmlElement container, StringBuilder text)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case Text words:
                    text.Append(words.Text);
                    break;
                case TabChar:
                    text.Append(' ');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case SymbolChar or SoftHyphen or DeletedRun or MoveFromRun or FootnoteReference or EndnoteReference or FieldCode or DeletedText or AlternateContent or Drawing or Picture:
                    // Not words, words that were taken out, or words of a picture.
                    break;
                case Run { RunProperties: { Vanish: { } vanish } } when vanish.Val is null || vanish.Val.Value:
                    break;
                case Run or Hyperlink or InsertedRun or MoveToRun or SdtRun or SdtContentRun or SimpleField or OpenXmlUnknownElement or CustomXmlRun or Ruby or RubyBase or BidirectionalOverride or BidirectionalEmbedding:
                    AppendText(element, text);
                    break;
                default:
                    break;
            }
        }
    }
}
