using System.Runtime.CompilerServices;
using StoryExplainer.Site;
using StoryExplainer.Site.Output;

namespace StoryExplainer.SiteTests.Support;

/// <summary>
/// A small site to build in memory: <c>SiteTest.From("two-seeds-one-person").Build()</c>. Folders of a site are <c>Sites/NAME/seeds</c> and the
/// like; without an <c>input</c> or <c>theme</c> of its own a site uses the defaults.
/// </summary>
internal sealed class SiteTest
{
    private readonly SiteFolders _folders;

    private SiteTest(SiteFolders folders) => _folders = folders;

    /// <summary>Folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The site that the README's first command builds.</summary>
    public static SiteTest OfRepository() => new(SiteFolders.In(Repository));

    /// <summary>A site of <c>Sites/</c>.</summary>
    public static SiteTest From(string name) => new(SiteFolders.In(Path.Combine(Repository, "tests", "StoryExplainer.SiteTests", "Sites", name)));

    /// <summary>A project folder anywhere.</summary>
    public static SiteTest In(string folder) => new(SiteFolders.In(folder));

    /// <summary>Builds the site into memory; nothing is read from or written to a cache.</summary>
    /// <param name="change">Changes the request, for example to set a base address.</param>
    public BuiltSite Build(Func<SiteRequest, SiteRequest>? change = null)
    {
        var request = new SiteRequest { Folders = _folders, UsesNoCache = true };
        using var output = new MemoryOutput();
        var build = SitePipeline.BuildInto(output, change is null ? request : change(request), new Progress<SiteProgress>(), CancellationToken.None);
        return new BuiltSite(build, output.Files);
    }

    private static string FindRepository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
