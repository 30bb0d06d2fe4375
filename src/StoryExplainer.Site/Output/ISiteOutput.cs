namespace StoryExplainer.Site.Output;

/// <summary>Where the finished files go. Files may be written from several threads; nothing counts until <see cref="Commit"/>.</summary>
public interface ISiteOutput : IDisposable
{
    /// <summary>Takes one file of the site.</summary>
    /// <param name="path">Path inside the site, with forward slashes: "people/ada-obi.html".</param>
    /// <param name="bytes">Its content. Not kept after the call.</param>
    void Write(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Takes a file of the former site over as it is, if it still holds what it should.</summary>
    /// <param name="path">Path inside the site.</param>
    /// <param name="hash">XxHash128 of the bytes that it should hold.</param>
    /// <returns>False if the former site has no such file; it must be written then.</returns>
    bool Keep(string path, UInt128 hash);

    /// <summary>Makes the written files the site, all at once. Not calling it leaves the former site as it was.</summary>
    OutputSummary Commit();
}

/// <summary>What a commit changed.</summary>
/// <param name="Written">Files that are new or have new content.</param>
/// <param name="Unchanged">Files that were already there with the same bytes.</param>
/// <param name="Removed">Files of the former site that this build did not make.</param>
public readonly record struct OutputSummary(int Written, int Unchanged, int Removed);
