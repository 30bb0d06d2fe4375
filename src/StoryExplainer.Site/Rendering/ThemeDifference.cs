using System.Collections.Immutable;

namespace StoryExplainer.Site.Rendering;

/// <summary>How a file of a user's theme differs from the built-in one.</summary>
/// <param name="Path">Path in the theme folder.</param>
/// <param name="Kind">How.</param>
/// <param name="Lines">The changed lines, with + for the user's and - for those of the built-in file and three lines around; empty for anything but text.</param>
public sealed record ThemeDifference(string Path, ThemeDifferenceKind Kind, ImmutableArray<string> Lines);

/// <summary>Kinds of differences.</summary>
public enum ThemeDifferenceKind
{
    /// <summary>Both are the same: the user's file can go.</summary>
    Same,

    /// <summary>Both have it, with other contents.</summary>
    Changed,

    /// <summary>Only the user's theme has it.</summary>
    Added,
}
