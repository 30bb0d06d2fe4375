using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Stories.Showing;

namespace StoryExplainer.SiteTests.Support;

/// <summary>Builds a site from articles that are understood already, so that its pages change only when pages do.</summary>
internal static class SiteOfReadings
{
    /// <summary>Builds it into memory.</summary>
    /// <param name="seeds">The articles.</param>
    /// <param name="title">Title of the site.</param>
    /// <param name="theme">A built-in theme.</param>
    public static (MemoryOutput Output, ImmutableArray<Diagnostic> Diagnostics) Build(
        ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> seeds, string title, string theme = "default")
    {
        var diagnostics = new DiagnosticBag();
        var settings = new SiteSettings { Title = title };
        var look = Theme.Load(themeFolder: null, diagnostics, theme)!; // A built-in theme has no errors.
        var content = new SiteContent { Collection = ReadersView.Of(StoryBuilder.Build(seeds, settings, CorrectionsReader.Read(EditorFiles.Read("no such folder", diagnostics), diagnostics), diagnostics)), Settings = settings };
        var output = new MemoryOutput();
        var pages = new PageMaker(SitePlanner.Plan(content, look.WordsFor("en-GB"), diagnostics), look, settings, output, cards: null, diagnostics);
        pages.MakeAll(new Progress<SiteProgress>(), CancellationToken.None);
        pages.CheckLinks();
        output.Commit();
        return (output, diagnostics.ToSorted());
    }
}
