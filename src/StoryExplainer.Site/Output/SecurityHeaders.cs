using System.Text;

namespace StoryExplainer.Site.Output;

/// <summary>Writes <c>_headers</c>, by which several hosts of static sites set response headers.</summary>
internal static class SecurityHeaders
{
    /// <summary>What pages may load: nothing but the site's own files.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>The file.</summary>
    public static byte[] Write() => Encoding.UTF8.GetBytes(
        $"""
        /*
          Content-Security-Policy: {ContentSecurityPolicy}
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin

        """.ReplaceLineEndings("\n"));
}
