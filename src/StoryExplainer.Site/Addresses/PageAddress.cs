namespace StoryExplainer.Site.Addresses;

/// <summary>Where a file of the site stands: "people/steve-witkoff.html", without a slash in front.</summary>
/// <param name="Path">Path inside the site, with forward slashes.</param>
public readonly record struct PageAddress(string Path) : IComparable<PageAddress>
{
    /// <summary>The way up to the site's root, to be put before any path of the site: "../", or nothing for a file at the root.</summary>
    public string Root => string.Concat(Enumerable.Repeat("../", Path.Count(character => character == '/')));

    /// <summary>
    /// The address that a link on another page has to give. It always names the file, so that it works from a disk and under any base path.
    /// </summary>
    /// <param name="from">The page that the link stands on.</param>
    /// <param name="fragment">Id of the place on the page, or null for its top.</param>
    public string RelativeTo(PageAddress from, string? fragment = null)
    {
        if (fragment is not null && from == this)
        {
            return "#" + fragment;
        }

        var shared = LengthOfSharedFolders(from.Path, Path);
        var steps = from.Path.AsSpan(shared).Count('/');
        var target = Path.AsSpan(shared);
        var end = fragment is null ? "" : "#" + fragment;
        return steps switch
        {
            0 => string.Concat(target, end),
            1 => string.Concat("../", target, end),
            _ => string.Concat(string.Concat(Enumerable.Repeat("../", steps)), target, end),
        };
    }

    /// <summary>The address on the web, or null where the site has none yet. The page that lists its folder is the folder.</summary>
    /// <param name="baseUrl">Where the site lives, ending in a slash.</param>
    public string? AbsoluteIn(Uri? baseUrl)
    {
        if (baseUrl is null)
        {
            return null;
        }

        var path = Path == "index.html" ? "" : Path.EndsWith("/index.html", StringComparison.Ordinal) ? Path[..^"index.html".Length] : Path;
        return baseUrl.AbsoluteUri + path;
    }

    /// <inheritdoc/>
    public int CompareTo(PageAddress other) => string.CompareOrdinal(Path, other.Path);

    /// <inheritdoc/>
    public override string ToString() => Path;

    /// <summary>Orders by path.</summary>
    public static bool operator <(PageAddress left, PageAddress right) => left.CompareTo(right) < 0;

    /// <summary>Orders by path.</summary>
    public static bool operator >(PageAddress left, PageAddress right) => left.CompareTo(right) > 0;

    /// <summary>Orders by path.</summary>
    public static bool operator <=(PageAddress left, PageAddress right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by path.</summary>
    public static bool operator >=(PageAddress left, PageAddress right) => left.CompareTo(right) >= 0;

    private static int LengthOfSharedFolders(string from, string to)
    {
        var length = 0;
        for (var i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            if (from[i] == '/')
            {
                length = i + 1;
            }
        }

        return length;
    }
}
