using System.Text;
using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>The words of one element that its reader saw, on one line.</summary>
internal sealed class VisibleText : NodeWalk
{
    private const int LongestText = 2000;

    private readonly PageParts _parts;
    private readonly StringBuilder _text = new();

    private VisibleText(PageParts parts) => _parts = parts;

    /// <summary>The words; cut off where no title goes on.</summary>
    public static string Of(IElement element, PageParts parts)
    {
        var reader = new VisibleText(parts);
        reader.Walk(element);
        return LineText.Normalise(reader._text.ToString());
    }

    /// <inheritdoc/>
    protected override bool Enter(INode node)
    {
        if (node is IText text && _text.Length < LongestText)
        {
            _text.Append(text.Data);
        }
        else if (node is IElement { LocalName: "br" })
        {
            _text.Append(' ');
        }

        return node is IElement element && _text.Length < LongestText && !_parts.IsSkipped(element);
    }

    /// <inheritdoc/>
    protected override void Leave(INode node)
    {
    }
}
