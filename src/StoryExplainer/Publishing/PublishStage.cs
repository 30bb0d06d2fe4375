namespace StoryExplainer.Publishing;

/// <summary>
/// When a file is sent. No visitor may meet a page whose style, script or picture is not there yet, nor a link to a page that is not there yet where
/// that can be helped.
/// </summary>
internal enum PublishStage
{
    /// <summary>Whatever pages load.</summary>
    Assets,

    /// <summary>Pages that nobody can have met yet.</summary>
    NewPages,

    /// <summary>Pages that may link to the new ones.</summary>
    ChangedPages,

    /// <summary>The page that leads to all others.</summary>
    Home,

    /// <summary>Feeds, the map of the site, the search index: what leads to pages from elsewhere.</summary>
    Lists,
}
