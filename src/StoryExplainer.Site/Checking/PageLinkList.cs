using System.Collections.Immutable;

namespace StoryExplainer.Site.Checking;

/// <summary>The ids and links of one page, each once and sorted.</summary>
/// <param name="Ids">Its ids, as in <see cref="LinkTarget.HashOf"/> of the path with the id.</param>
/// <param name="Links">Where its links inside the site lead.</param>
/// <param name="External">Addresses of other sites that it links to.</param>
internal sealed record PageLinkList(ImmutableArray<ulong> Ids, ImmutableArray<LinkTarget> Links, ImmutableArray<string> External);
