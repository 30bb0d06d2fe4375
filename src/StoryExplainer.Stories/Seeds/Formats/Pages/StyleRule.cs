using System.Collections.Immutable;
using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>A rule of a style sheet: what it asks for, and what it says.</summary>
/// <param name="Steps">The element and, before it, the ancestors that it asks for, outermost first.</param>
/// <param name="Style">What it says.</param>
/// <param name="IsImportant">True if it wins over an element's own style.</param>
/// <param name="Weight">Greater for the rule that wins.</param>
internal sealed record StyleRule(ImmutableArray<StyleStep> Steps, InlineStyle Style, bool IsImportant, long Weight)
{
    private const int MostSteps = 6;

    /// <summary>What an element must have for the rule to hold; rules are looked up by it.</summary>
    public string Key => Steps[^1].Key;

    /// <summary>Reads a selector; null if it asks for anything but names, ids, classes and ancestors.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="style">What the rule says.</param>
    /// <param name="isImportant">True if it is marked as important.</param>
    /// <param name="number">Number of the rule on the page.</param>
    public static StyleRule? TryParse(ReadOnlySpan<char> selector, InlineStyle style, bool isImportant, int number)
    {
        var steps = ImmutableArray.CreateBuilder<StyleStep>();
        var isChild = false;
        foreach (var range in selector.SplitAny(' ', '\n', '\t', '\r'))
        {
            var step = selector[range];
            if (step.IsEmpty)
            {
                continue;
            }

            if (step is ">")
            {
                isChild = steps.Count > 0;
                continue;
            }

            if (steps.Count == MostSteps || StyleStep.TryParse(step, isChild) is not { } known)
            {
                return null;
            }

            steps.Add(known);
            isChild = false;
        }

        if (steps.Count == 0 || isChild || steps[^1] is { Name: "html" or "body" })
        {
            return null;
        }

        var weight = (isImportant ? 1L << 60 : 0) + steps.Sum(step => step.Weight) + number;
        return new StyleRule(steps.ToImmutable(), style, isImportant, weight);
    }

    /// <summary>True if the rule holds for an element.</summary>
    public bool Matches(IElement element)
    {
        if (!Steps[^1].Matches(element))
        {
            return false;
        }

        var ancestor = element.ParentElement;
        for (var i = Steps.Length - 2; i >= 0; i--)
        {
            // Only the step below says whether its parent is asked for, or any ancestor.
            while (ancestor is not null && !Steps[i].Matches(ancestor) && !Steps[i + 1].IsChild)
            {
                ancestor = ancestor.ParentElement;
            }

            if (ancestor is null || !Steps[i].Matches(ancestor))
            {
                return false;
            }

            ancestor = ancestor.ParentElement;
        }

        return true;
    }
}
