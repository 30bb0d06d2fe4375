namespace StoryExplainer.Site.Output;

/// <summary>What kind of thing a file of the site is, in the words of the web.</summary>
public static class ContentType
{
    /// <summary>The type of a file by its path, as the header <c>Content-Type</c> says it.</summary>
    public static string Of(string path) => Path.GetFileName(path) switch
    {
        "_headers" or "_redirects" or "CNAME" => "text/plain; charset=utf-8",
        "feed.xml" => "application/atom+xml; charset=utf-8",
        _ => Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".html" or ".htm" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" or ".mjs" => "text/javascript; charset=utf-8",
            ".json" or ".map" => "application/json",
            ".webmanifest" => "application/manifest+json",
            ".xml" => "application/xml; charset=utf-8",
            ".txt" or ".md" or ".vtt" => "text/plain; charset=utf-8",
            ".csv" => "text/csv; charset=utf-8",
            ".ics" => "text/calendar; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".webp" => "image/webp",
            ".avif" => "image/avif",
            ".gif" => "image/gif",
            ".ico" => "image/x-icon",
            ".woff2" => "font/woff2",
            ".woff" => "font/woff",
            ".ttf" => "font/ttf",
            ".otf" => "font/otf",
            ".pdf" => "application/pdf",
            ".mp3" => "audio/mpeg",
            ".mp4" => "video/mp4",
            ".webm" => "video/webm",
            ".zip" => "application/zip",
            _ => "application/octet-stream",
        },
    };
}
