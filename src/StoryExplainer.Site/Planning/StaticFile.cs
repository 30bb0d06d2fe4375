namespace StoryExplainer.Site.Planning;

/// <summary>A file of <c>input/static/</c>, copied as it is.</summary>
/// <param name="Path">Path below that folder, with forward slashes; the address in the site.</param>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Written">When it was last written, in ticks: with the length it tells whether it changed.</param>
public sealed record StaticFile(string Path, string FullPath, long Length, long Written);
