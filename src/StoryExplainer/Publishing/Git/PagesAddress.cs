using System.Text.RegularExpressions;

namespace StoryExplainer.Publishing.Git;

/// <summary>Where GitHub and GitLab serve the pages of a repository, as far as its address tells.</summary>
internal static partial class PagesAddress
{
    /// <summary>The usual address of the pages, or null if the remote tells nothing.</summary>
    public static Uri? Guess(string remote)
    {
        if (Remote().Match(remote) is not { Success: true } match)
        {
            return null;
        }

        var (host, owner, name) = (match.Groups["host"].Value, match.Groups["owner"].Value.ToLowerInvariant(), match.Groups["name"].Value);
        var domain = $"{owner}.{host}.io";
        return new Uri(string.Equals(name, domain, StringComparison.OrdinalIgnoreCase) ? $"https://{domain}/" : $"https://{domain}/{name}/");
    }

    /// <summary>True if the address can be the usual one, or is one of somebody's own.</summary>
    public static bool Fits(Uri baseUrl, Uri usual) =>
        !(baseUrl.Host.EndsWith(".github.io", StringComparison.OrdinalIgnoreCase) || baseUrl.Host.EndsWith(".gitlab.io", StringComparison.OrdinalIgnoreCase))
        || string.Equals(baseUrl.AbsoluteUri, usual.AbsoluteUri, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(https?://([^/@]*@)?|ssh://git@|git@)(?<host>github|gitlab)\.com[:/](?<owner>[^/]+)/(?<name>[^/]+?)(\.git)?/?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Remote();
}
