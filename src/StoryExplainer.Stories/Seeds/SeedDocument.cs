using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds;

/// <summary>What a format's reader makes of a seed: its lines, and what its markup says about the article.</summary>
/// <param name="Lines">All lines that are not blank, in order.</param>
/// <param name="Metadata">What page, front matter or nothing says.</param>
internal sealed record SeedDocument(ImmutableArray<SeedLine> Lines, SeedMetadata Metadata);
