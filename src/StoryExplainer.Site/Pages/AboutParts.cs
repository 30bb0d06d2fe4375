using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>What was left out of the seeds for one reason.</summary>
/// <param name="Reason">One word or a few: "newsletter".</param>
/// <param name="Lines">Number of lines.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Articles">Number of articles.</param>
public sealed record LeftOut(string Reason, int Lines, int Words, int Articles);

/// <summary>Something that an editor should decide.</summary>
/// <param name="Kind">Short and stable: "inferred-date".</param>
/// <param name="Message">What is to be decided.</param>
/// <param name="Cite">The words it is about, or null.</param>
public sealed record ReviewEntry(string Kind, string Message, Citation? Cite);

/// <summary>A block of an editor's text.</summary>
/// <param name="Kind">"heading", "paragraph", "list", "numbered_list" or "quote".</param>
/// <param name="Id">Fit for an id, for a heading; else null.</param>
/// <param name="Level">2 to 4 for a heading; else 0.</param>
/// <param name="Text">The words; empty for a list.</param>
/// <param name="Items">The items of a list.</param>
public sealed record TextBlock(string Kind, string? Id, int Level, LinkedText Text, ImmutableArray<LinkedText> Items);
