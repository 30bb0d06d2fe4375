using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>Reads <c>story.md</c>: the title, the standfirst, and blocks under fixed headings.</summary>
internal sealed class StoryTextReader
{
    private const string Standfirst = "";
    private const string Brief = "In brief";
    private const string Claimed = "Claimed as agreed";
    private const string Contested = "Contested";
    private const string Unknown = "Not known yet";
    private const string Positions = "Where each side stands";
    private const string Questions = "Questions readers ask";
    private const string Parts = "Who is who";
    private static readonly ImmutableArray<string> Headings = [Brief, Claimed, Contested, Unknown, Positions, Questions, Parts];

    private readonly MarkdownFile _file;
    private readonly CiteResolver _resolver;
    private readonly CitationCheck _check;
    private readonly EntryFinder _people;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, int> _headingLines = new(StringComparer.Ordinal);
    private EditorText _text;
    private string? _title;
    private string? _block = Standfirst;
    private string? _question;

    private StoryTextReader(MarkdownFile file, Story story, StoryCollection stories, KeylessCitations keyless, DiagnosticBag diagnostics)
    {
        var articles = stories.Articles.Where(article => article.Story == story.Id).ToList();
        _file = file;
        _resolver = new CiteResolver(articles, diagnostics, keyless);
        _check = new CitationCheck(articles, diagnostics);
        _people = new EntryFinder(stories.People.Select(person => (person.Id, person.Name)));
        _diagnostics = diagnostics;
        _text = new EditorText { Story = story.Id, Path = file.Source.Path, Review = SiteSettingsReader.Review(file.FrontMatter, diagnostics) };
    }

    /// <summary>Reads the text about a story.</summary>
    public static EditorText Read(SourceText source, Story story, StoryCollection stories, KeylessCitations keyless, DiagnosticBag diagnostics)
    {
        var file = MarkdownFile.Read(source, ["review"], diagnostics);
        var reader = new StoryTextReader(file, story, stories, keyless, diagnostics);
        foreach (var block in file.Blocks)
        {
            reader.Read(block);
        }

        return reader._text with { Title = reader._title };
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                ReadHeading(heading);
                break;
            case ParagraphBlock paragraph:
                ReadParagraph(paragraph);
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    ReadItem(item);
                }

                break;
            case HtmlBlock:
                _diagnostics.Add(StoryDiagnostics.NoHtml, _file.LocationOf(block));
                break;
            case ThematicBreakBlock or LinkReferenceDefinitionGroup or BlankLineBlock:
                break;
            default:
                _diagnostics.Add(StoryDiagnostics.Unsupported, _file.LocationOf(block), MarkdownKinds.NameOf(block));
                break;
        }
    }

    private void ReadHeading(HeadingBlock heading)
    {
        var words = RunReader.Words(heading);
        if (heading.Level == 1)
        {
            _title ??= words;
            _block = Standfirst;
        }
        else if (heading.Level == 2)
        {
            _question = null;
            _block = Headings.FirstOrDefault(known => string.Equals(known, words, StringComparison.OrdinalIgnoreCase) || (known == Parts && words.Replace('’', '\'') == "Who's who"));
            if (_block is null)
            {
                var nearest = NearestName.Find(words, Headings);
                _diagnostics.Add(StoryDiagnostics.UnknownHeading, _file.LocationOf(heading), words, nearest is null ? $"It has: {string.Join(", ", Headings)}." : $"Did you mean \"{nearest}\"?");
            }
            else if (!_headingLines.TryAdd(_block, heading.Line + 1))
            {
                _diagnostics.Add(StoryDiagnostics.HeadingTwice, _file.LocationOf(heading), words, _headingLines[_block]);
            }
        }
        else
        {
            ReadQuestion(heading, words);
        }
    }

    private void ReadQuestion(HeadingBlock heading, string words)
    {
        _question = words;
        switch (_block)
        {
            case Positions:
                _text = _text with { Positions = _text.Positions.Add(new PositionQuestion(words, [])) };
                break;
            case Questions:
                _text = _text with { Questions = _text.Questions.Add(new ReaderQuestion(words, [])) };
                break;
            case not null:
                _diagnostics.Add(StoryDiagnostics.UnknownHeading, _file.LocationOf(heading), words, $"Headings of this level stand only under \"{Positions}\" and \"{Questions}\".");
                break;
        }
    }

    private void ReadParagraph(ParagraphBlock paragraph)
    {
        if (_block == Standfirst && _text.Standfirst is null)
        {
            _text = _text with { Standfirst = Statement(paragraph) };
        }
        else if (_block == Questions && _question is not null)
        {
            Answer(Statement(paragraph));
        }
        else if (_block is not null)
        {
            _diagnostics.Add(StoryDiagnostics.TextOutsideBlock, _file.LocationOf(paragraph), _block == Standfirst ? string.Join(", ", Headings) : "a list with a hyphen before each line, or another heading");
        }
    }

    private void ReadItem(ListItemBlock item)
    {
        if (_block is null)
        {
            return;
        }

        if (item.FirstOrDefault() is not ParagraphBlock paragraph || item.Count > 1)
        {
            _diagnostics.Add(StoryDiagnostics.Unsupported, _file.LocationOf(item), "A list inside a list, or a line of several paragraphs,");
            return;
        }

        switch (_block)
        {
            case Brief:
                _text = _text with { Brief = _text.Brief.Add(Statement(paragraph)) };
                break;
            case Claimed:
                _text = _text with { Claimed = _text.Claimed.Add(Statement(paragraph)) };
                break;
            case Contested:
                _text = _text with { Contested = _text.Contested.Add(Statement(paragraph)) };
                break;
            case Unknown:
                _text = _text with { Unknown = _text.Unknown.Add(Statement(paragraph)) };
                break;
            case Positions when _question is not null:
                ReadPosition(paragraph);
                break;
            case Questions when _question is not null:
                Answer(Statement(paragraph));
                break;
            case Parts:
                ReadPart(paragraph);
                break;
            default:
                _diagnostics.Add(StoryDiagnostics.TextOutsideBlock, _file.LocationOf(paragraph), _block == Standfirst ? string.Join(", ", Headings) : "a question as a heading of the third level");
                break;
        }
    }

    private void ReadPosition(ParagraphBlock paragraph)
    {
        if (Labelled(paragraph) is not (var side, { } rest))
        {
            _diagnostics.Add(StoryDiagnostics.BadPosition, _file.LocationOf(paragraph));
            return;
        }

        var text = rest.Words.TrimEnd('.').Equals("not stated", StringComparison.OrdinalIgnoreCase) ? null : Checked(rest);
        var question = _text.Positions[^1];
        _text = _text with { Positions = _text.Positions.SetItem(_text.Positions.Length - 1, question with { Sides = question.Sides.Add(new SidePosition(side, text)) }) };
    }

    private void ReadPart(ParagraphBlock paragraph)
    {
        if (Labelled(paragraph) is not (var name, { } rest))
        {
            _diagnostics.Add(StoryDiagnostics.BadPosition, _file.LocationOf(paragraph));
        }
        else if (_people.Find(name) is { } id)
        {
            _text = _text with { Parts = _text.Parts.SetItem(id, Checked(rest)) };
        }
        else
        {
            _diagnostics.Add(StoryDiagnostics.NoSuchPerson, _file.LocationOf(paragraph), name, _people.Advice(name));
        }
    }

    /// <summary>"**Side**: what it says" as its two parts.</summary>
    private (string Label, CitedText Statement)? Labelled(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not EmphasisInline { DelimiterCount: 2, NextSibling: { } after } strong)
        {
            return null;
        }

        var label = string.Concat(strong.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        var rest = RunReader.Read(paragraph, after, _file, _resolver, _diagnostics);
        if (label.TrimEnd().EndsWith(':'))
        {
            label = label.TrimEnd().TrimEnd(':');
        }
        else if (rest.Runs is [WordRun first, ..] && first.Text.StartsWith(':'))
        {
            rest = rest with { Runs = rest.Runs.SetItem(0, first with { Text = first.Text[1..].TrimStart() }) };
        }
        else
        {
            return null;
        }

        return rest.Runs.IsEmpty ? null : (label.Trim(), rest);
    }

    private void Answer(CitedText text)
    {
        var question = _text.Questions[^1];
        _text = _text with { Questions = _text.Questions.SetItem(_text.Questions.Length - 1, question with { Answer = question.Answer.Add(text) }) };
    }

    private CitedText Statement(ParagraphBlock paragraph) => Checked(RunReader.Read(paragraph, _file, _resolver, _diagnostics));

    private CitedText Checked(CitedText text)
    {
        _check.Check(text, _file.Source.Path, mustCite: true);
        return text;
    }
}
