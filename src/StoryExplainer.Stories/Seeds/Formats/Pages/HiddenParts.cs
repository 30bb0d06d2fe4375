using System.Collections.Frozen;
using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Knows the elements of a page that its reader did not see.</summary>
internal static class HiddenParts
{
    /// <summary>What SingleFile calls the elements that were hidden when the page was saved, and what systems call words for screen readers only.</summary>
    private static readonly FrozenSet<string> HidingClasses = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "sf-hidden", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screen-reader-only", "screen-reader", "screenreader", "screenreader-only", "element-invisible", "a11y-hidden",
        "u-visually-hidden", "u-hidden-visually", "assistive-text", "offscreen", "off-screen", "hidden-visually", "is-visually-hidden", "vh", "accessibly-hidden");

    /// <summary>True if the element says so itself, or the page's style does.</summary>
    public static bool IsHidden(IElement element, PageStyle style) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.HasAttribute("popover")
        || element.ClassList.Any(HidingClasses.Contains)
        || style.Of(element).IsUnseen
        || HoverCards.IsCard(element);
}
