using System.Collections.Immutable;

namespace StoryExplainer.Site.Planning;

/// <summary>Headings of lists.</summary>
internal static class Headings
{
    /// <summary>The form of a letter that is fit for an address or an id.</summary>
    public static string KeyOf(string letter) => letter == "#" ? "other" : letter.ToLowerInvariant();

    /// <summary>The entries of all headings in order.</summary>
    public static ImmutableArray<int> Flatten(IEnumerable<IndexHeading> headings) => [.. headings.SelectMany(heading => heading.Items)];
}
