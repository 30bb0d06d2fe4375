using System.Collections.Concurrent;
using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Site.Checking;

/// <summary>
/// Follows every internal link of the site: the file must be made by this build, and the place in it must exist. Pages are added while they
/// are made, from several threads; of each only its ids and the links not met before are kept.
/// </summary>
/// <param name="baseUrl">Where the site will live, so that links with its whole address or from its root are followed too; null if that is not known.</param>
internal sealed class LinkChecker(Uri? baseUrl = null)
{
    private readonly Uri? _baseUrl = baseUrl;
    private readonly ConcurrentDictionary<string, byte> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _ids = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _external = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _links = new(StringComparer.Ordinal);

    /// <summary>Links to other sites, by address.</summary>
    public ImmutableArray<ExternalLink> External =>
        [.. _external.Select(link => new ExternalLink(new Uri(link.Key), link.Value)).OrderBy(link => link.Address.AbsoluteUri, StringComparer.Ordinal)];

    /// <summary>Says that the site has a file. False if it has one of that path already.</summary>
    public bool AddFile(string path) => _files.TryAdd(path, 0);

    /// <summary>Starts collecting the ids and links of a page.</summary>
    public PageLinks Begin(string page) => new(this, page);

    /// <summary>Reports every link that leads nowhere, once, with the first page (by path) that has it.</summary>
    public void Check(DiagnosticBag diagnostics)
    {
        foreach (var (link, page) in _links)
        {
            var (path, fragment) = Split(link);
            if (!_files.ContainsKey(path))
            {
                diagnostics.Add(OutputDiagnostics.BrokenLink, null, page, path);
            }
            else if (fragment.Length > 0 && path.EndsWith(".html", StringComparison.Ordinal) && !_ids.ContainsKey(link))
            {
                diagnostics.Add(OutputDiagnostics.BrokenAnchor, null, page, path, fragment);
            }
        }
    }

    private static (string Path, string Fragment) Split(string link)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (link, "") : (link[..hash], link[(hash + 1)..]);
    }

    /// <summary>The ids and links of one page.</summary>
    internal sealed class PageLinks(LinkChecker checker, string page)
    {
        /// <summary>An element of the page has this id.</summary>
        public void AddId(string id) => checker._ids.TryAdd($"{page}#{id}", 0);

        /// <summary>The page links to this address. Addresses of other sites are only remembered.</summary>
        public void AddLink(string address)
        {
            if (Resolve(page, address, checker._baseUrl) is { } target)
            {
                checker._links.AddOrUpdate(target, page, (_, other) => string.CompareOrdinal(other, page) <= 0 ? other : page);
            }
            else if (Uri.TryCreate(address, UriKind.Absolute, out var outside) && outside.Scheme is "http" or "https")
            {
                // The place inside the page is for the browser; the server knows the page only.
                checker._external.AddOrUpdate(outside.GetLeftPart(UriPartial.Query), page, (_, other) => string.CompareOrdinal(other, page) <= 0 ? other : page);
            }
        }
    }

    /// <summary>The path (and fragment) inside the site that a relative address leads to from a page; null if it leads out of the site.</summary>
    internal static string? Resolve(string page, string address, Uri? baseUrl = null)
    {
        if (baseUrl is not null && address.StartsWith(baseUrl.AbsoluteUri, StringComparison.Ordinal))
        {
            return Resolve("index.html", address.Length == baseUrl.AbsoluteUri.Length ? "index.html" : address[baseUrl.AbsoluteUri.Length..]);
        }

        if (baseUrl is { AbsolutePath: not "/" } && address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        {
            // Under a base path, what does not begin with it leads out of the site.
            return address.StartsWith(baseUrl.AbsolutePath, StringComparison.Ordinal) ? Resolve(page, address[(baseUrl.AbsolutePath.Length - 1)..]) : ".." + address;
        }

        if (address.StartsWith("//", StringComparison.Ordinal) || HasScheme(address))
        {
            return null;
        }

        var (path, fragment) = Split(address);
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = Uri.UnescapeDataString(query < 0 ? path : path[..query]);

        // A text fragment (#:~:text=) is for the browser and names no element.
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        fragment = Uri.UnescapeDataString(directive < 0 ? fragment : fragment[..directive]);
        var parts = new List<string>(path.StartsWith('/') || path.Length == 0 ? [] : page.Split('/')[..^1]);
        if (path.Length == 0)
        {
            return fragment.Length == 0 ? page : $"{page}#{fragment}";
        }

        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return "../" + path;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        var target = string.Join('/', parts);
        if (path.EndsWith('/') || target.Length == 0)
        {
            target = target.Length == 0 ? "index.html" : target + "/index.html";
        }

        return fragment.Length == 0 ? target : $"{target}#{fragment}";
    }

    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var slash = address.AsSpan().IndexOfAny('/', '?', '#');
        return colon > 0 && (slash < 0 || colon < slash);
    }
}
