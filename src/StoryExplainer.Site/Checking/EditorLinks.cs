using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Writing;

namespace StoryExplainer.Site.Checking;

/// <summary>Knows where the links stand that the editor wrote, so that a broken one is told with file and line.</summary>
/// <param name="desk">What the editor wrote.</param>
internal sealed class EditorLinks(EditorDesk desk)
{
    /// <summary>Where the editor wrote a link; null if a template made it.</summary>
    /// <param name="page">Path of the page that has the link.</param>
    /// <param name="target">The path, with its fragment, that it leads to inside the site.</param>
    public DiagnosticLocation? PlaceOf(string page, string target)
    {
        foreach (var own in PagesAt(page))
        {
            foreach (var picture in own.Blocks.OfType<PagePicture>())
            {
                if (LinkChecker.Resolve(page, picture.Address) == target)
                {
                    return new DiagnosticLocation(own.Path, picture.Place);
                }
            }
        }

        foreach (var (path, text) in TextsOf(page))
        {
            if (text.Runs.OfType<WordRun>().FirstOrDefault(run => run is { Link: not null, Place: not null } && LinkChecker.Resolve(page, run.Link) == target) is { } found)
            {
                return new DiagnosticLocation(path, found.Place);
            }
        }

        return null;
    }

    private IEnumerable<EditorPage> PagesAt(string page) =>
        desk.Pages.Where(candidate => $"pages/{candidate.Id}.html" == page).Concat(page == "index.html" && desk.Home is { } home ? [home] : []);

    private IEnumerable<(string Path, CitedText Text)> TextsOf(string page)
    {
        foreach (var (path, text) in PagesAt(page).SelectMany(source => source.Blocks.SelectMany(block => block.Texts).Select(text => (source.Path, text))))
        {
            yield return (path, text);
        }

        if (page == "index.html" || page.EndsWith("/index.html", StringComparison.Ordinal))
        {
            foreach (var written in desk.Texts.Values.OrderBy(text => text.Story, StringComparer.Ordinal))
            {
                foreach (var text in written.Texts)
                {
                    yield return (written.Path, text);
                }
            }
        }
    }
}
