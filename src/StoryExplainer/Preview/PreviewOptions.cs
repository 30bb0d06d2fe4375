using System.Net;
using StoryExplainer.Site;

namespace StoryExplainer.Preview;

/// <summary>What a preview is to do.</summary>
/// <param name="Folders">Where the project lies; nothing is written but what builds remember.</param>
/// <param name="Host">The address to listen on.</param>
/// <param name="Port">The port to listen on; 0 for any free one.</param>
/// <param name="OpensBrowser">True to open the browser when the site is ready.</param>
internal sealed record PreviewOptions(SiteFolders Folders, IPAddress Host, int Port, bool OpensBrowser);
