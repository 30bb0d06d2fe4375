using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StoryExplainer.Site;

namespace StoryExplainer.SiteTests.Support;

/// <summary>A built site, ready for questions.</summary>
internal sealed class BuiltSite(SiteBuild build, FrozenDictionary<string, byte[]> files)
{
    private readonly ConcurrentDictionary<string, IHtmlDocument> _pages = new(StringComparer.Ordinal);

    public SiteBuild Build => build;

    /// <summary>All problems, as the terminal shows them.</summary>
    public string[] Diagnostics => [.. build.Diagnostics.Select(diagnostic => diagnostic.ToString())];

    /// <summary>Paths of all files, sorted.</summary>
    public IEnumerable<string> Paths => files.Keys.Order(StringComparer.Ordinal);

    /// <summary>Paths of all pages, sorted.</summary>
    public IEnumerable<string> PagePaths => Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>A file as text.</summary>
    public string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    /// <summary>A file as bytes. Fails with the list of files if there is none of that path.</summary>
    public byte[] Bytes(string path) =>
        files.TryGetValue(path, out var bytes)
            ? bytes
            : throw new InvalidOperationException($"The site has no {path}. It has: {string.Join(", ", Paths)}. Problems: {string.Join('\n', Diagnostics)}");

    /// <summary>A page, parsed.</summary>
    public IHtmlDocument Page(string path) => _pages.GetOrAdd(path, p => new HtmlParser().ParseDocument(Text(p)));
}
