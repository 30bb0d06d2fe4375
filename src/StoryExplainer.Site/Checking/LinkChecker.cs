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
    private readonly ConcurrentDictionary<string, string> _external = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ulong, byte> _files = new();
    private readonly ConcurrentDictionary<ulong, byte> _ids = new();
    private readonly ConcurrentDictionary<LinkTarget, string> _links = new();
    private readonly ConcurrentDictionary<LinkTarget, string> _words = new();

    /// <summary>Links to other sites, by address.</summary>
    public ImmutableArray<ExternalLink> External =>
        [.. _external.Select(link => new ExternalLink(new Uri(link.Key), link.Value)).OrderBy(link => link.Address.AbsoluteUri, StringComparer.Ordinal)];

    /// <summary>Says that the site has a file. False if it has one of that path already.</summary>
    public bool AddFile(string path) => _files.TryAdd(LinkTarget.HashOf(path), 0);

    /// <summary>Starts collecting the ids and links of a page.</summary>
    public PageLinks Begin(string page) => new(this, page);

    /// <summary>Adds what is known of a page that did not change.</summary>
    public void Add(string page, PageLinkList known)
    {
        foreach (var id in known.Ids)
        {
            _ids.TryAdd(id, 0);
        }

        foreach (var link in known.Links)
        {
            AddLink(page, link);
        }

        foreach (var address in known.External)
        {
            AddExternal(page, address);
        }
    }

    /// <summary>Reports every link that leads nowhere, once, with the first page (by path) that has it.</summary>
    /// <param name="diagnostics">Takes the problems.</param>
    /// <param name="readAgain">Adds a page whose links are known only by their hashes to another checker, so that a message can name the link.</param>
    /// <param name="placeOf">Says where the editor wrote a link, by the page and what it leads to; null for a link of a template.</param>
    public void Check(DiagnosticBag diagnostics, Action<string, LinkChecker>? readAgain = null, Func<string, string, DiagnosticLocation?>? placeOf = null)
    {
        var lost = new List<(string Page, string Path, string Fragment)>();
        foreach (var (link, page) in _links)
        {
            var isFileMissing = !_files.ContainsKey(link.File);
            if (!isFileMissing && (link.Place == 0 || _ids.ContainsKey(link.Place)))
            {
                continue;
            }

            var words = WordsOf(link, page, readAgain);
            var (path, fragment) = Split(words);
            var place = placeOf?.Invoke(page, words);
            if (isFileMissing)
            {
                diagnostics.Add(OutputDiagnostics.BrokenLink, place, page, path);
            }
            else if (place is not null)
            {
                diagnostics.Add(OutputDiagnostics.BrokenAnchor, place, page, path, fragment);
            }
            else
            {
                lost.Add((page, path, fragment));
            }
        }

        // A template that lost an id lost it on every page that it draws.
        foreach (var group in lost.GroupBy(link => link.Fragment, StringComparer.Ordinal))
        {
            var (first, others) = (group.Min(), group.Count() - 1);
            var message = OutputDiagnostics.BrokenAnchor.At(null, first.Page, first.Path, first.Fragment);
            diagnostics.Add(others == 0 ? message : message with
            {
                Message = FormattableString.Invariant($"{message.Message} {others} more link{(others == 1 ? " misses" : "s miss")} the same id, so it is most likely a template that lost it."),
            });
        }
    }

    private string WordsOf(LinkTarget link, string page, Action<string, LinkChecker>? readAgain)
    {
        if (!_words.TryGetValue(link, out var words))
        {
            var again = new LinkChecker(_baseUrl);
            readAgain?.Invoke(page, again);
            words = again._words.GetValueOrDefault(link, "");
        }

        return words;
    }

    private void AddLink(string page, LinkTarget link) => _links.AddOrUpdate(link, page, (_, other) => string.CompareOrdinal(other, page) <= 0 ? other : page);

    private void AddExternal(string page, string address) => _external.AddOrUpdate(address, page, (_, other) => string.CompareOrdinal(other, page) <= 0 ? other : page);

    private static (string Path, string Fragment) Split(string link)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (link, "") : (link[..hash], link[(hash + 1)..]);
    }

    /// <summary>The ids and links of one page.</summary>
    internal sealed class PageLinks(LinkChecker checker, string page)
    {
        private readonly HashSet<ulong> _ownIds = [];
        private readonly HashSet<LinkTarget> _ownLinks = [];
        private readonly HashSet<string> _ownExternal = new(StringComparer.Ordinal);

        /// <summary>All that was added.</summary>
        public PageLinkList List => new([.. _ownIds.Order()], [.. _ownLinks.OrderBy(link => link.File).ThenBy(link => link.Place)], [.. _ownExternal.Order(StringComparer.Ordinal)]);

        /// <summary>An element of the page has this id.</summary>
        public void AddId(string id)
        {
            var hash = LinkTarget.HashOf($"{page}#{id}");
            _ownIds.Add(hash);
            checker._ids.TryAdd(hash, 0);
        }

        /// <summary>The page links to this address. Addresses of other sites are only remembered.</summary>
        public void AddLink(string address)
        {
            if (Resolve(page, address, checker._baseUrl) is not { } words)
            {
                AddExternal(address);
                return;
            }

            var (path, fragment) = Split(words);
            var link = new LinkTarget(LinkTarget.HashOf(path), fragment.Length > 0 && path.EndsWith(".html", StringComparison.Ordinal) ? LinkTarget.HashOf(words) : 0);
            if (_ownLinks.Add(link))
            {
                checker._words.TryAdd(link, words);
                checker.AddLink(page, link);
            }
        }

        private void AddExternal(string address)
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var outside) && outside.Scheme is "http" or "https")
            {
                // The place inside the page is for the browser; the server knows the page only.
                var known = outside.GetLeftPart(UriPartial.Query);
                _ownExternal.Add(known);
                checker.AddExternal(page, known);
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
