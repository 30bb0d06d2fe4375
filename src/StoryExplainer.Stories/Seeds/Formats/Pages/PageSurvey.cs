using System.Text;
using AngleSharp.Dom;
using StoryExplainer.Stories.Seeds.Cleaning;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Counts the running text in every part of a page about which its markup may be wrong.</summary>
internal sealed class PageSurvey : NodeWalk
{
    private const int FewestWords = 8;
    private const int WordsWithoutStop = 25;

    private readonly PageParts _parts;
    private readonly IElement? _title;
    private readonly StringBuilder _text = new();
    private readonly List<PagePart> _open = [];
    private int _openHidden;

    private PageSurvey(PageParts parts, IElement? title)
    {
        _parts = parts;
        _title = title;
    }

    /// <summary>The parts, by their element.</summary>
    public Dictionary<IElement, PagePart> Parts { get; } = [];

    /// <summary>Words of running text outside all hidden parts.</summary>
    public int Seen { get; private set; }

    /// <summary>Words of running text inside hidden parts.</summary>
    public int Unseen { get; private set; }

    /// <summary>Surveys a page.</summary>
    /// <param name="body">Its body.</param>
    /// <param name="parts">What is known of its parts so far.</param>
    /// <param name="title">The heading that is its title, or null.</param>
    public static PageSurvey Of(IElement body, PageParts parts, IElement? title)
    {
        var survey = new PageSurvey(parts, title);
        survey.Walk(body);
        survey.Flush();
        return survey;
    }

    /// <inheritdoc/>
    protected override bool Enter(INode node)
    {
        if (node is IText text)
        {
            _text.Append(text.Data);
            return false;
        }

        if (node is not IElement element || ElementKinds.IsSkipped(element))
        {
            return false;
        }

        if (element.LocalName == "br")
        {
            _text.Append(' ');
            return false;
        }

        if (_parts.IsBlock(element))
        {
            Flush();
        }

        NoteInParts(element);
        var isHidden = _parts.IsHidden(element);
        if (isHidden || ElementKinds.IsOutside(element) || element.LocalName is "table" or "noscript")
        {
            Flush();
            _openHidden += isHidden ? 1 : 0;
            Parts[element] = new PagePart(element, isHidden);
            _open.Add(Parts[element]);
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void Leave(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        if (_parts.IsBlock(element) || (_open.Count > 0 && _open[^1].Element == element))
        {
            Flush();
        }

        if (_open.Count > 0 && _open[^1].Element == element)
        {
            _openHidden -= _open[^1].IsHidden ? 1 : 0;
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void NoteInParts(IElement element)
    {
        if (_open.Count == 0)
        {
            return;
        }

        if (element == _title)
        {
            _open.ForEach(part => part.HoldsTitle = true);
        }

        var inner = _open[^1];
        if (inner.Element.LocalName != "table")
        {
            return;
        }

        switch (element.LocalName)
        {
            case "tr":
                inner.Rows++;
                inner.Cells = 0;
                break;
            case "td" or "th":
                inner.MostCells = Math.Max(inner.MostCells, ++inner.Cells);
                inner.HasHeaderCells |= element.LocalName == "th";
                break;
            case "h1" or "h2" or "h3" or "table" or "article" or "main" or "nav" or "form" or "aside":
                inner.HoldsLayout = true;
                break;
        }
    }

    private void Flush()
    {
        if (_text.Length == 0)
        {
            return;
        }

        var text = LineText.Normalise(_text.ToString());
        _text.Clear();
        var words = LineText.CountWords(text);
        if (words < FewestWords || !(words >= WordsWithoutStop || LineShape.EndsSentence(text) || LineShape.HoldsSentence(text)))
        {
            return;
        }

        if (_openHidden == 0)
        {
            Seen += words;
        }
        else
        {
            Unseen += words;
        }

        foreach (var part in _open)
        {
            if (part.IsHidden || _openHidden == 0)
            {
                part.Prose += words;
                part.Paragraphs++;
            }
        }
    }
}
