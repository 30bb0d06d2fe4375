namespace StoryExplainer.Adding;

/// <summary>What a server answered: a page, or the reason why there is none.</summary>
/// <param name="Address">The address where the page was in the end.</param>
/// <param name="Bytes">The page as it came; empty if there is none.</param>
/// <param name="MediaType">What kind of thing it is: "text/html".</param>
/// <param name="Charset">The encoding that the server named, or null.</param>
/// <param name="Problem">Why there is no page, as the end of a sentence; null if there is one.</param>
internal sealed record FetchedPage(Uri Address, byte[] Bytes, string MediaType, string? Charset, string? Problem)
{
    /// <summary>No page.</summary>
    public static FetchedPage Failed(Uri address, string problem) => new(address, [], "", null, problem);
}
