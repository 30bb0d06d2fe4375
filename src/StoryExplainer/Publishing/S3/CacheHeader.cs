namespace StoryExplainer.Publishing.S3;

/// <summary>How long browsers and caches may keep a file. No address of the site names its content, so only what practically never changes is kept unasked.</summary>
internal static class CacheHeader
{
    private const string AskEachTime = "public, max-age=0, must-revalidate";
    private const string Day = "public, max-age=86400";
    private const string Month = "public, max-age=2592000";

    /// <summary>The header <c>Cache-Control</c> of a file.</summary>
    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".woff2" or ".woff" or ".ttf" or ".otf" => Month,
        ".png" or ".jpg" or ".jpeg" or ".webp" or ".avif" or ".gif" or ".ico" => Day,
        _ => AskEachTime,
    };
}
