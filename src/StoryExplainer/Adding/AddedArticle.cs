namespace StoryExplainer.Adding;

/// <summary>What became of an article that was to be added.</summary>
/// <param name="Source">The address or file that the user named.</param>
/// <param name="Path">Where the seed lies now, or null if nothing was added.</param>
/// <param name="Words">What was found in it, or why nothing was added.</param>
internal sealed record AddedArticle(string Source, string? Path, string Words);
