using System.Text;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Preview;

/// <summary>The response headers that hosts will send, read from the same <c>_headers</c> file that a build writes for them.</summary>
internal static class HeaderRules
{
    private static readonly List<(string Pattern, List<(string Name, string Value)> Headers)> Rules = Read(Encoding.UTF8.GetString(SecurityHeaders.Write()));

    /// <summary>The headers of a path inside the site.</summary>
    /// <param name="path">The path with a slash before it: "/people/ada-obi.html".</param>
    public static IEnumerable<(string Name, string Value)> For(string path) => Rules.Where(rule => Matches(rule.Pattern, path)).SelectMany(rule => rule.Headers);

    private static List<(string, List<(string, string)>)> Read(string file)
    {
        var rules = new List<(string Pattern, List<(string, string)> Headers)>();
        foreach (var line in file.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != ' ')
            {
                rules.Add((line.Trim(), []));
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                rules[^1].Headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
        }

        return rules;
    }

    // A star stands for anything, slashes too, as it does at the hosts that read the file.
    private static bool Matches(string pattern, string path)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? pattern == path
            : path.Length >= pattern.Length - 1 && path.StartsWith(pattern[..star], StringComparison.Ordinal) && path.EndsWith(pattern[(star + 1)..], StringComparison.Ordinal);
    }
}
