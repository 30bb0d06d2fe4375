namespace StoryExplainer.Site.Output;

/// <summary>Takes all files and keeps none: for <c>check</c>.</summary>
public sealed class NoOutput : ISiteOutput
{
    private int _count;

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> bytes) => Interlocked.Increment(ref _count);

    /// <inheritdoc/>
    public bool Keep(string path, UInt128 hash)
    {
        Interlocked.Increment(ref _count);
        return true;
    }

    /// <inheritdoc/>
    public OutputSummary Commit() => new(0, _count, 0);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
