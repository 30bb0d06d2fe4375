using System.Globalization;

namespace StoryExplainer.Site.Pages;

/// <summary>The words of the interface that end up in titles, descriptions and dates; everything else is printed by templates. The theme has them.</summary>
public interface IPageWords
{
    /// <summary>How dates and numbers look.</summary>
    CultureInfo Culture { get; }

    /// <summary>The label of a key of <see cref="PageLabels"/>, with its places filled.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">Values by name; a whole number called "count" decides the plural form.</param>
    string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values);
}
