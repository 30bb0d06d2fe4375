using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>Reads a line or paragraph of Markdown as runs of words and citations.</summary>
internal sealed partial class RunReader
{
    private readonly MarkdownFile _file;
    private readonly CiteResolver _resolver;
    private readonly DiagnosticBag _diagnostics;
    private readonly PageLinks? _page;
    private readonly List<TextRun> _runs = [];
    private readonly StringBuilder _words = new();
    private TextStyle _style;
    private string? _link;
    private LinePosition? _linkPlace;
    private MarkdownObject? _start;
    private bool _hasBrokenCitation;

    private RunReader(MarkdownFile file, CiteResolver resolver, DiagnosticBag diagnostics, PageLinks? page)
    {
        _page = page;
        _file = file;
        _resolver = resolver;
        _diagnostics = diagnostics;
    }

    /// <summary>Reads the inlines of a paragraph, from one of them on.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="from">The first inline that is read.</param>
    /// <param name="file">The file.</param>
    /// <param name="resolver">Finds what is cited.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="page">The page whose text it is, where line ends, footnotes and code may stand; null for a statement about a story.</param>
    public static CitedText Read(LeafBlock block, Inline? from, MarkdownFile file, CiteResolver resolver, DiagnosticBag diagnostics, PageLinks? page = null)
    {
        var reader = new RunReader(file, resolver, diagnostics, page);
        for (var inline = from; inline is not null; inline = inline.NextSibling)
        {
            reader.Read(inline);
        }

        reader.EndWords();
        return new CitedText(Trimmed(reader._runs), file.Source.GetPosition((from ?? (MarkdownObject)block).Span.Start)) { HasBrokenCitation = reader._hasBrokenCitation };
    }

    /// <summary>Reads a whole paragraph.</summary>
    public static CitedText Read(LeafBlock block, MarkdownFile file, CiteResolver resolver, DiagnosticBag diagnostics) =>
        Read(block, block.Inline?.FirstChild, file, resolver, diagnostics);

    /// <summary>The words of a heading, without marks.</summary>
    public static string Words(LeafBlock block)
    {
        var words = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            words.Append(inline switch { LiteralInline literal => literal.Content.ToString(), HtmlEntityInline entity => entity.Transcoded.ToString(), CodeInline code => code.Content, LineBreakInline => " ", _ => "" });
        }

        return words.ToString().Trim();
    }

    private static ImmutableArray<TextRun> Trimmed(List<TextRun> runs)
    {
        if (runs.Count > 0 && runs[0] is WordRun first)
        {
            runs[0] = first with { Text = first.Text.TrimStart() };
        }

        if (runs.Count > 0 && runs[^1] is WordRun last)
        {
            runs[^1] = last with { Text = last.Text.TrimEnd() };
        }

        return [.. runs.Where(run => run is not WordRun { Text: "" })];
    }

    private void Read(Inline inline)
    {
        if (_page is not null && ReadOnPage(inline))
        {
            return;
        }

        switch (inline)
        {
            case LiteralInline literal:
                Add(literal.Content.ToString(), literal);
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.ToString(), entity);
                break;
            case LineBreakInline lineBreak:
                Add(" ", lineBreak);
                break;
            case EmphasisInline emphasis:
                ReadStyled(emphasis, _style | StyleOf(emphasis), _link, _linkPlace);
                break;
            case LinkInline { IsImage: false } link:
                ReadStyled(link, _style, Safe(_page?.Lead(link.Url ?? "") ?? link.Url ?? "", link), _file.LocationOf(link).Position);
                break;
            case AutolinkInline autolink:
                EndWords();
                _runs.Add(new WordRun(autolink.Url, _style, Safe(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, autolink)));
                break;
            case HtmlInline html:
                _diagnostics.Add(StoryDiagnostics.NoHtml, _file.LocationOf(html));
                Add(html.Tag, html);
                break;
            case ContainerInline container and not LinkInline:
                foreach (var child in container)
                {
                    Read(child);
                }

                break;
            default:
                _diagnostics.Add(StoryDiagnostics.Unsupported, _file.LocationOf(inline), MarkdownKinds.NameOf(inline));
                break;
        }
    }

    /// <summary>What only a page of the editor's own can hold. False for everything else.</summary>
    private bool ReadOnPage(Inline inline)
    {
        switch (inline)
        {
            case LineBreakInline { IsHard: true }:
                AddRun(new LineEnd());
                return true;
            case FootnoteLink { IsBackLink: true } or TaskList:
                return true;
            case FootnoteLink mark:
                AddRun(new NoteMark(mark.Footnote.Order, mark.Footnote.Links.FindAll(link => !link.IsBackLink).IndexOf(mark) + 1));
                return true;
            case CodeInline code:
                AddRun(new WordRun(code.Content, TextStyle.Code));
                return true;
            default:
                return false;
        }
    }

    private void AddRun(TextRun run)
    {
        EndWords();
        _runs.Add(run);
    }

    private static TextStyle StyleOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => TextStyle.Struck,
        { DelimiterCount: >= 2 } => TextStyle.Strong,
        _ => TextStyle.Emphasis,
    };

    private void ReadStyled(ContainerInline container, TextStyle style, string? link, LinePosition? place)
    {
        EndWords();
        (var outerStyle, _style) = (_style, style);
        (var outerLink, _link) = (_link, link);
        (var outerPlace, _linkPlace) = (_linkPlace, place);
        foreach (var child in container)
        {
            Read(child);
        }

        EndWords();
        (_style, _link, _linkPlace) = (outerStyle, outerLink, outerPlace);
    }

    private void Add(string words, MarkdownObject piece)
    {
        _start ??= piece;
        _words.Append(words);
    }

    /// <summary>Markdown gives the brackets of a citation as words of their own, so citations are looked for when a run is complete.</summary>
    private void EndWords()
    {
        if (_words.Length == 0)
        {
            return;
        }

        var (text, start) = (_words.ToString(), _start!);
        (_start, var at) = (null, 0);
        _words.Clear();
        if (_page is not null && MarkdownKinds.FindLeftOver(text) is var (kind, leftOver))
        {
            _diagnostics.Add(StoryDiagnostics.Unsupported, new DiagnosticLocation(_file.Source.Path, _file.Source.GetPosition(OffsetOf(start, leftOver))), kind);
        }

        foreach (Match match in BracketedWords().Matches(text))
        {
            if (!CiteResolver.IsCitation(match.Groups["inside"].Value))
            {
                continue;
            }

            // The space before a citation belongs to it, so that the mark follows its word directly.
            AddWords(text[at..match.Index].TrimEnd(' '));
            at = match.Index + match.Length;
            AddCitation(match.Groups["inside"].Value, new DiagnosticLocation(_file.Source.Path, _file.Source.GetPosition(OffsetOf(start, match.Value))));
        }

        AddWords(text[at..]);
    }

    private void AddWords(string text)
    {
        if (text.Length > 0)
        {
            _runs.Add(new WordRun(text, _style, _link) { Place = _link is null ? null : _linkPlace });
        }
    }

    private void AddCitation(string words, DiagnosticLocation location)
    {
        if (_resolver.Resolve(words, location) is { Evidence: { } evidence } place)
        {
            var id = place.Article.Text.Paragraphs[evidence.Paragraph].Id;
            _runs.Add(new Citation(evidence, id == "title" ? 0 : int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), place.Sentence, place.Key));
        }
        else
        {
            _hasBrokenCitation = true;
        }
    }

    private int OffsetOf(MarkdownObject start, string words)
    {
        var at = _file.Source.Text.IndexOf(words, start.Span.Start, StringComparison.Ordinal);
        return at >= 0 ? at : start.Span.Start;
    }

    private string? Safe(string url, MarkdownObject piece)
    {
        var isRelative = url.Length > 0 && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal) && !url.Split('/', '?', '#')[0].Contains(':', StringComparison.Ordinal);
        if (isRelative || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"))
        {
            return url;
        }

        _diagnostics.Add(StoryDiagnostics.UnsafeLink, _file.LocationOf(piece), url);
        return null;
    }

    [GeneratedRegex(@"\[(?<inside>[^\[\]]{1,80})\]", RegexOptions.ExplicitCapture)]
    private static partial Regex BracketedWords();
}
