using System.Text;

namespace StoryExplainer.Site.Output;

/// <summary>Writes <c>_headers</c>, by which several hosts of static sites set response headers.</summary>
public static class SecurityHeaders
{
    /// <summary>What pages may load: nothing but the site's own files.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

    // Hosts add up all rules that match a path, and a star stands for slashes too, so a rule for the whole site could not be taken back for the
    // quotations made for other sites. Some hosts leave ".html" out of addresses.
    private static readonly string[] Pages = ["index", "search", "about", "corrections", "changes", "404", "timeline", "quotes", "connections"];
    private static readonly string[] Folders =
        ["people", "terms", "articles", "stories", "stories-by-year", "quotes", "timeline", "connections", "places", "organisations", "a-z", "pages"];

    /// <summary>The file.</summary>
    /// <param name="baseUrl">Where the site lives; rules are about paths of its server.</param>
    public static byte[] Write(Uri? baseUrl = null)
    {
        var root = baseUrl?.AbsolutePath ?? "/";
        var text = new StringBuilder();
        text.Append(root).Append("*\n  Content-Security-Policy: ").Append(ContentSecurityPolicy)
            .Append("\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n");
        foreach (var path in Pages.SelectMany(page => new[] { page, page + ".html" }).Prepend("").Concat(Folders.SelectMany(folder => new[] { folder, folder + "/*" })))
        {
            text.Append(root).Append(path).Append("\n  X-Frame-Options: SAMEORIGIN\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
