using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Editing;

namespace StoryExplainer.Site;

/// <summary>What a project says about its theme.</summary>
/// <param name="Folder">The folder of the user's own files, which need not be there.</param>
/// <param name="Name">The built-in theme below them.</param>
/// <param name="Language">Language of the interface.</param>
public sealed record ThemeProject(string Folder, string Name, string Language)
{
    /// <summary>Reads it; null if <c>input/site.yml</c> names a theme that does not exist.</summary>
    /// <param name="folders">The folders of the project.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static ThemeProject? Read(SiteFolders folders, DiagnosticBag diagnostics)
    {
        var ignored = new DiagnosticBag(); // Other slips of the editor's files are none of the theme's business.
        var settings = SiteSettingsReader.Read(EditorFiles.Read(folders.Input, ignored).Find("site.yml"), ignored);
        return Theme.HasName(settings, diagnostics) ? new ThemeProject(folders.Theme, settings.Theme?.Value ?? "default", settings.Language) : null;
    }
}
