using System.Text;

namespace StoryExplainer.Site.Output;

/// <summary>Writes <c>_headers</c>, by which several hosts of static sites set response headers.</summary>
public static class SecurityHeaders
{
    /// <summary>What pages may load: nothing but the site's own files.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

    // Hosts add up all rules that match a path, so a rule for the whole site could not be taken back for the quotations made for other sites.
    private static readonly string[] NotFramed =
        ["/", "/*.html", "/people/*", "/terms/*", "/articles/*", "/stories/*", "/quotes/*", "/timeline/*", "/connections/*", "/places/*", "/organisations/*", "/a-z/*", "/pages/*"];

    /// <summary>The file.</summary>
    public static byte[] Write()
    {
        var text = new StringBuilder();
        text.Append("/*\n  Content-Security-Policy: ").Append(ContentSecurityPolicy)
            .Append("\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n");
        foreach (var path in NotFramed)
        {
            text.Append(path).Append("\n  X-Frame-Options: SAMEORIGIN\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
