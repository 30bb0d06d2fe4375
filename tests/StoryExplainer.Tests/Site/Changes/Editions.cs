using System.Text;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Changes;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Changes;

/// <summary>The ferry's site, published and then made again with other files of the editor's or other articles.</summary>
internal sealed class Editions
{
    private PublishedSite? _former;

    /// <summary>What was wrong with the last one.</summary>
    public DiagnosticBag Diagnostics { get; private set; } = new();

    /// <summary>Publishes an edition, through the file that remembers it.</summary>
    public Editions Publish(DateOnly day, params (string File, string Yaml)[] files) => Publish(day, FerryStory.Seeds, files);

    /// <summary>Publishes an edition of other articles.</summary>
    public Editions Publish(DateOnly day, IEnumerable<(CleanedSeed Seed, ArticleAnalysis Analysis)> seeds, params (string File, string Yaml)[] files)
    {
        var utf8 = PublishedFile.ToUtf8(Make(seeds, files).Shown(day));
        _former = PublishedFile.Read(new SourceText("input/published.json", Encoding.UTF8.GetString(utf8)), Diagnostics);
        Assert.Empty(Diagnostics.ToSorted());
        return this;
    }

    /// <summary>Changes what is remembered, as an older version or an editor would have left it.</summary>
    public Editions Remember(Func<PublishedSite, PublishedSite> change)
    {
        _former = change(_former!); // Publishing comes first.
        return this;
    }

    /// <summary>Makes an edition.</summary>
    public Planned Make(params (string File, string Yaml)[] files) => Make(FerryStory.Seeds, files);

    /// <summary>Makes an edition from other articles.</summary>
    public Planned Make(IEnumerable<(CleanedSeed Seed, ArticleAnalysis Analysis)> seeds, params (string File, string Yaml)[] files)
    {
        Diagnostics = new DiagnosticBag();
        var editor = new EditorFiles(files.Select(file => KeyValuePair.Create(file.File, file.Yaml)));
        var stories = StoryBuilder.Build([.. seeds], new SiteSettings(), CorrectionsReader.Read(editor, Diagnostics), Diagnostics, FormerSite.EntriesOf(_former));
        var planned = new Planned(stories, desk: EditorDeskReader.Read(editor, stories, Diagnostics), former: _former, redirects: RedirectsReader.Read(editor, Diagnostics));
        Diagnostics.AddRange(planned.Diagnostics.ToSorted());
        return planned;
    }
}
