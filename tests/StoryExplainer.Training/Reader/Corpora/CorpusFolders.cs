namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>Where the text lies.</summary>
/// <param name="Training">Files of names (<c>*.bio</c>), and treebanks in <c>ud</c>.</param>
/// <param name="Articles">Folders of annotated articles.</param>
internal sealed record CorpusFolders(string Training, string[] Articles);
