using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds;

/// <summary>An element of a page that lines lie in. Compared by reference, since its ancestors may be many.</summary>
/// <param name="number">Its place among the elements of the page.</param>
/// <param name="tag">Its name.</param>
/// <param name="words">The words of its classes, its id and its role, in small letters.</param>
/// <param name="parent">The element around it, or null for the outermost.</param>
internal sealed class MarkupElement(int number, string tag, ImmutableArray<string> words, MarkupElement? parent)
{
    /// <summary>Its place among the elements of the page.</summary>
    public int Number { get; } = number;

    /// <summary>Its name.</summary>
    public string Tag { get; } = tag;

    /// <summary>The words of its classes, its id and its role, in small letters.</summary>
    public ImmutableArray<string> Words { get; } = words;

    /// <summary>The element around it, or null for the outermost.</summary>
    public MarkupElement? Parent { get; } = parent;
}
