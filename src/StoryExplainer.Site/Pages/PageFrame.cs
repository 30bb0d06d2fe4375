using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>A link of the bar under the masthead.</summary>
/// <param name="Key">What it leads to: "overview", "people", "terms", "timeline", "quotes", "sources" …</param>
/// <param name="Label">Its words.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Count">How many entries are there, or null where a number says nothing.</param>
/// <param name="IsCurrent">True if the page is that page.</param>
/// <param name="IsSection">True if the page lies below that page.</param>
public sealed record NavigationItem(string Key, string Label, string Href, int? Count, bool IsCurrent, bool IsSection);

/// <summary>A step of the way from the home page.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Href">Where it leads.</param>
public sealed record Breadcrumb(string Label, string Href);

/// <summary>A story of a site with several.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Href">Its overview.</param>
public sealed record StoryLink(string Title, string Href);

/// <summary>Whose reporting a page rests on: "As reported by The Washington Post, carried by The Nightly".</summary>
/// <param name="Publishers">Publishers, those with most articles first, at most five.</param>
/// <param name="More">How many publishers are not in that list.</param>
/// <param name="Carrier">Who carried it, if all articles were carried by one and the same, else null.</param>
/// <param name="Articles">Number of articles.</param>
public sealed record SourceCredit(ImmutableArray<string> Publishers, int More, string? Carrier, int Articles);

/// <summary>Values of a shared link.</summary>
/// <param name="Type">"website", "article" or "profile".</param>
/// <param name="Title">Title.</param>
/// <param name="Description">Description.</param>
/// <param name="Url">The page's address on the web, or null.</param>
/// <param name="Image">Address on the web of a picture of 1200 by 630, or null.</param>
/// <param name="ImageText">What the picture shows, or null.</param>
/// <param name="Locale">"en_GB".</param>
public sealed record OpenGraph(string Type, string Title, string Description, string? Url, string? Image, string? ImageText, string Locale);

/// <summary>One part of an index that is split over several pages.</summary>
/// <param name="Label">"A", "2024" …</param>
/// <param name="Href">Where it is.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="IsCurrent">True if it is this page.</param>
public sealed record IndexPart(string Label, string Href, int Count, bool IsCurrent);
