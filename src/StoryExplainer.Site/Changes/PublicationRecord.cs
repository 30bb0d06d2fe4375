using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Site.Changes;

/// <summary>
/// Remembers what readers were shown, so that the next site can list what changed and keep every address alive. The memory is one file,
/// <c>input/published.json</c>, with a line for each fact; it belongs into version control with the rest of <c>input/</c>.
/// </summary>
public static class PublicationRecord
{
    /// <summary>Name of the file under <c>input/</c>.</summary>
    public const string FileName = "published.json";

    /// <summary>
    /// Remembers a site as published. To be called by whatever puts a site before readers, once all of it has arrived there, with the build that was
    /// sent; a build that is only made or previewed is never recorded. Does nothing for a build that did not complete. Writes the file in whole or not at all.
    /// </summary>
    /// <remarks>If nothing but the day would change, the file stays as it is, so that publishing the same site again makes no work for version control.</remarks>
    /// <param name="build">The build whose files were sent.</param>
    /// <param name="folders">The folders of the project; the file goes to its <see cref="SiteFolders.Input"/>.</param>
    /// <param name="day">Today, in the site's time zone.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void RecordPublished(SiteBuild build, SiteFolders folders, DateOnly day)
    {
        if (!build.IsComplete || build.Shown is not { } shown)
        {
            return;
        }

        Directory.CreateDirectory(folders.Input);
        var path = Path.Combine(folders.Input, FileName);

        // Hidden, so that a kill before the rename leaves nothing that the next build would ask about.
        var half = Path.Combine(folders.Input, "." + FileName + ".new");
        File.Delete(half);
        if (File.Exists(path) && PublishedFile.Read(new SourceText(path, File.ReadAllText(path)), new DiagnosticBag()) is { Day: var former }
            && File.ReadAllBytes(path).AsSpan().SequenceEqual(PublishedFile.ToUtf8(shown(former))))
        {
            return;
        }

        File.WriteAllBytes(half, PublishedFile.ToUtf8(shown(day)));
        File.Move(half, path, overwrite: true);
    }
}
