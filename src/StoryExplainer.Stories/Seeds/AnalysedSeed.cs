using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Seeds;

/// <summary>All that is worked out from one seed and the file beside it, and from nothing else.</summary>
/// <param name="Seed">The cleaned seed, or null if it could not be read.</param>
/// <param name="Analysis">What was found in it, or null if it could not be read.</param>
/// <param name="Diagnostics">Problems met on the way; told again when the result comes from the cache.</param>
public sealed record AnalysedSeed(CleanedSeed? Seed, ArticleAnalysis? Analysis, ImmutableArray<Diagnostic> Diagnostics);
