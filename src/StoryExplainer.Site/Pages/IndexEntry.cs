using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>An entry of the A to Z.</summary>
/// <param name="Label">Its words; people stand under their last name: "Obi, Ada".</param>
/// <param name="Kind">The end of a label key: "person", "term", "organisation", "place", "article".</param>
/// <param name="Href">Where it is.</param>
/// <param name="Detail">A role, or a publisher; null if there is none.</param>
public sealed record IndexEntry(string Label, string Kind, string Href, string? Detail);

/// <summary>Entries of the A to Z under one letter.</summary>
/// <param name="Letter">"A", or "#" for what starts with no letter.</param>
/// <param name="Id">Fit for an id.</param>
/// <param name="Entries">The entries.</param>
public sealed record IndexGroup(string Letter, string Id, ImmutableArray<IndexEntry> Entries);
