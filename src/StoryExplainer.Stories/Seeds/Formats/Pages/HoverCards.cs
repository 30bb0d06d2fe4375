using System.Collections.Frozen;
using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Knows the cards that show when the pointer rests on a name; saved with the page, their words stand in the middle of a sentence.</summary>
internal static class HoverCards
{
    private static readonly FrozenSet<string> CardWords = FrozenSet.Create("tooltip", "tooltiptext", "tooltips", "popover", "popup", "hovercard", "flyout", "tippy", "infotip", "qtip", "popunder", "popout", "rollover", "mouseover", "hoverbox", "tip");
    private static readonly FrozenSet<string> TriggerWords = FrozenSet.Create("trigger", "link", "target", "anchor", "has", "with", "toggle", "open", "opener", "button", "btn", "host", "wrapper", "wrap", "parent", "term", "word", "item", "enabled", "container", "group");
    private static readonly string[] TriggerAttributes = ["title", "data-tooltip", "data-tip", "data-title", "data-content", "data-original-title", "data-tippy-content", "aria-describedby", "data-bs-toggle", "data-toggle", "href"];

    /// <summary>True if the element is such a card, and not the words that it explains.</summary>
    public static bool IsCard(IElement element)
    {
        if (element.GetAttribute("role") == "tooltip")
        {
            return true;
        }

        if (element.ClassName is not { Length: > 0 } name || !ElementKinds.IsInline(element) && element.LocalName is not ("div" or "aside" or "section"))
        {
            return false;
        }

        var words = WordsOf(name);
        return (words.Any(CardWords.Contains) || (words.Contains("hover") && words.Exists(word => word is "card" or "box" or "block" or "content" or "bio")))
            && !words.Any(TriggerWords.Contains)
            && !Array.Exists(TriggerAttributes, element.HasAttribute)
            && !HoldsWordsAndCard(element)
            && IsAttached(element);
    }

    /// <summary>Some sites name the words, the card, and what holds both alike: whatever has words of its own beside a card is not the card.</summary>
    private static bool HoldsWordsAndCard(IElement element) =>
        element.Children.Any(IsNamedAsCard)
        && element.ChildNodes.Any(node => node is IText text ? !string.IsNullOrWhiteSpace(text.Data) : node is IElement child && !IsNamedAsCard(child) && child.ChildNodes.Length > 0);

    private static bool IsNamedAsCard(IElement element) => element.ClassName is { Length: > 0 } name && WordsOf(name).Any(CardWords.Contains);

    /// <summary>A card hangs on words: something stands before it in its line.</summary>
    private static bool IsAttached(IElement element)
    {
        if (element.ParentElement is not { } parent || (ElementKinds.IsBlock(parent) && !ElementKinds.IsParagraph(parent) && parent.LocalName is not ("li" or "td" or "dd" or "blockquote" or "div")))
        {
            return false;
        }

        foreach (var node in parent.ChildNodes)
        {
            if (node == element)
            {
                return false;
            }

            if (node is IText text ? !string.IsNullOrWhiteSpace(text.Data) : node is IElement sibling && ElementKinds.IsInline(sibling) && sibling.ChildNodes.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of class names, which are put together with hyphens and capitals: "personHoverCard", "c-popover__body".</summary>
    private static List<string> WordsOf(string className)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= className.Length; i++)
        {
            var isEnd = i == className.Length || !char.IsLetterOrDigit(className[i]);
            if (isEnd || (i > start && char.IsUpper(className[i]) && char.IsLower(className[i - 1])))
            {
                if (i > start)
                {
                    words.Add(className[start..i].ToLowerInvariant());
                }

                start = isEnd ? i + 1 : i;
            }
        }

        return words;
    }
}
