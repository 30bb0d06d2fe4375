using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Rendering;

/// <summary>What came of drawing a page.</summary>
/// <param name="Bytes">The page in UTF-8, or null after a problem.</param>
/// <param name="Templates">Paths of the templates that took part, sorted.</param>
/// <param name="Problem">What went wrong, or null.</param>
internal sealed record RenderedPage(byte[]? Bytes, ImmutableArray<string> Templates, Diagnostic? Problem);
