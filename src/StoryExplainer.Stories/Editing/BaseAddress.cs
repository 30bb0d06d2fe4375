namespace StoryExplainer.Stories.Editing;

/// <summary>The address that all others of a site are made from, whatever way it was written.</summary>
public static class BaseAddress
{
    private static readonly string[] HomePages = ["index.html", "index.htm"];

    /// <summary>
    /// The address of the folder that the site is: with a slash at its end, without the name of the home page, query and fragment, and with the name of
    /// its host in the letters that servers and feeds know (<c>zürich.example</c> is <c>xn--zrich-kva.example</c>).
    /// </summary>
    public static Uri Of(Uri url)
    {
        var path = url.AbsolutePath;
        var page = path[(path.LastIndexOf('/') + 1)..];
        if (HomePages.Contains(page, StringComparer.OrdinalIgnoreCase))
        {
            path = path[..^page.Length];
        }

        return new UriBuilder(url.Scheme, url.IdnHost, url.IsDefaultPort ? -1 : url.Port, path.EndsWith('/') ? path : path + "/").Uri;
    }
}
