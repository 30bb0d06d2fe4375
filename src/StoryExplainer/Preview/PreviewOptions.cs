using System.Net;
using StoryExplainer.Site;

namespace StoryExplainer.Preview;

/// <summary>What a preview is to do.</summary>
/// <param name="Folders">Where the project lies. A preview writes what builds remember, and at its desk what the editor saves there.</param>
/// <param name="Host">The address to listen on.</param>
/// <param name="Port">The port to listen on; 0 for any free one.</param>
/// <param name="OpensBrowser">True to open the browser when the site is ready.</param>
internal sealed record PreviewOptions(SiteFolders Folders, IPAddress Host, int Port, bool OpensBrowser)
{
    /// <summary>True if the desk may write even where other machines reach the preview.</summary>
    public bool DeskWrites { get; init; }
}
