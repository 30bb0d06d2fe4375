using System.Text;

namespace StoryExplainer.Site.Output;

/// <summary>Writes <c>robots.txt</c>: everything may be read; single pages say for themselves if they should not be listed.</summary>
internal static class Robots
{
    /// <summary>The file. Without the site's address there is no place to name for its map.</summary>
    public static byte[] Write(Uri? baseUrl) =>
        Encoding.UTF8.GetBytes("User-agent: *\nAllow: /\n" + (baseUrl is null ? "" : $"\nSitemap: {baseUrl.AbsoluteUri}sitemap.xml\n"));
}
