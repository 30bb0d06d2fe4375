namespace StoryExplainer.Language.Text;

/// <summary>A place in a file as an editor's program shows it.</summary>
/// <param name="Line">Line number; the first line is 1.</param>
/// <param name="Column">Column in UTF-16 code units; the first column is 1.</param>
public readonly record struct LinePosition(int Line, int Column);
