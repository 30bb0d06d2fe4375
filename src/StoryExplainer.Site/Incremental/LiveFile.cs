using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Incremental;

/// <summary>A file of a site that is made when it is asked for.</summary>
/// <param name="Path">Its path inside the site.</param>
/// <param name="Kind">The kind of page it is ("person"), or null for a file that is no page.</param>
/// <param name="Bytes">Its content, or null after a problem.</param>
/// <param name="Templates">Paths in the theme of the templates that drew it; empty for a file that is no page.</param>
/// <param name="Problem">What went wrong, or null.</param>
public sealed record LiveFile(string Path, string? Kind, byte[]? Bytes, ImmutableArray<string> Templates, Diagnostic? Problem);
