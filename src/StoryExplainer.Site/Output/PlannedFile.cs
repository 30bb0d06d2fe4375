using StoryExplainer.Site.Addresses;

namespace StoryExplainer.Site.Output;

/// <summary>A file to be made that is no page.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Make">Makes its bytes; always the same.</param>
public sealed record PlannedFile(PageAddress Address, Func<byte[]> Make);
