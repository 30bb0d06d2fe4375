namespace StoryExplainer.Preview;

/// <summary>Content types by the endings of a site's files.</summary>
internal static class ContentTypes
{
    /// <summary>The type of a file.</summary>
    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".xml" => path == "feed.xml" ? "application/atom+xml; charset=utf-8" : "application/xml; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".txt" or "" => "text/plain; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".woff" => "font/woff",
        ".ttf" => "font/ttf",
        ".otf" => "font/otf",
        ".pdf" => "application/pdf",
        ".webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    };
}
