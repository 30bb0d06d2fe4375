using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Pages;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Tests.Support;

/// <summary>A planned site, asked for its pages and files by path.</summary>
internal sealed class Planned
{
    private readonly SitePlan _plan;

    public Planned(StoryCollection collection, SiteSettings? settings = null, EditorDesk? desk = null, PublishedSite? former = null, Redirects? redirects = null)
    {
        var content = new SiteContent
        {
            Collection = collection,
            Settings = settings ?? new SiteSettings { Title = "Lantern" },
            Desk = desk ?? new EditorDesk(),
            Former = former,
            Redirects = redirects ?? Redirects.None,
        };
        _plan = SitePlanner.Plan(content, new EnglishWords(), Diagnostics);
    }

    public DiagnosticBag Diagnostics { get; } = new();

    public IEnumerable<string> Paths => _plan.Pages.Select(page => page.Address.Path);

    public IEnumerable<PageRecord> Pages => _plan.Pages.Select(page => page.Make());

    public IEnumerable<PlannedFile> Files => OutputFiles.Make(_plan);

    public PublishedSite Shown(DateOnly day) => _plan.Shown(day);

    public CopyMeter MeterOf(int article) => StoryExplainer.Site.Pages.Making.CopyMeterMaker.Show(_plan.Model.Copies[article], _plan.Model.Content.Settings.CopyLimits);

    public TPage Page<TPage>(string path)
        where TPage : PageRecord =>
        Assert.IsType<TPage>(_plan.Pages.Single(page => page.Address.Path == path).Make());

    public string File(string path) => System.Text.Encoding.UTF8.GetString(Files.Single(file => file.Address.Path == path).Make());
}
