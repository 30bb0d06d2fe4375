using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Site.Changes;

namespace StoryExplainer.Site.Output;

/// <summary>
/// Writes <c>_redirects</c>, by which several hosts of static sites answer for former addresses themselves. Elsewhere the pages at these addresses lead on.
/// </summary>
internal static class RedirectRules
{
    /// <summary>The file: former address, present one, and the code for "moved for good".</summary>
    public static byte[] Write(ImmutableArray<PublishedPage> redirects, Uri? baseUrl)
    {
        var root = baseUrl?.AbsolutePath ?? "/";
        return Encoding.UTF8.GetBytes(string.Concat(redirects.Where(page => page.Target is not null).Select(page => $"{root}{page.Path} {root}{page.Target} 301\n")));
    }
}
