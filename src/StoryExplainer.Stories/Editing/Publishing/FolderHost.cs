namespace StoryExplainer.Stories.Editing.Publishing;

/// <summary>Who serves a published folder.</summary>
public enum FolderHost
{
    /// <summary>Any server.</summary>
    Any,

    /// <summary>Netlify, which reads <c>_headers</c> and <c>_redirects</c>.</summary>
    Netlify,

    /// <summary>Cloudflare Pages, which reads the same files and has limits of its own.</summary>
    Cloudflare,
}
