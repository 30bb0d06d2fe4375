using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>A block of an editor's text.</summary>
/// <param name="Kind">"heading", "paragraph", "list", "numbered_list" or "quote".</param>
/// <param name="Id">Fit for an id, for a heading; else null.</param>
/// <param name="Level">2 to 4 for a heading; else 0.</param>
/// <param name="Text">The words; empty for a list.</param>
/// <param name="Items">The items of a list.</param>
public sealed record TextBlock(string Kind, string? Id, int Level, LinkedText Text, ImmutableArray<LinkedText> Items);
