namespace StoryExplainer.Mutation;

/// <summary>One line broken on purpose.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="File">The file, below the repository.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="What">What was done to it: "a &lt; b → a &lt;= b".</param>
internal sealed record Mutant(int Number, string File, int Line, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line}): {What}";
}
