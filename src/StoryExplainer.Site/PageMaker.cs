using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Checking;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Editing;

namespace StoryExplainer.Site;

/// <summary>Makes, renders, checks and hands on all pages, many at a time; of each page only its ids and links are kept.</summary>
internal sealed class PageMaker(SitePlan plan, Theme theme, SiteSettings settings, ISiteOutput output, CardImages? cards, DiagnosticBag diagnostics)
{
    private readonly LinkChecker _links = new(settings.BaseUrl);
    private readonly PageRenderer _renderer = new(theme, settings.Language);
    private int _done;

    /// <summary>Makes every page of the plan, and adds the files of the theme.</summary>
    public void MakeAll(IProgress<SiteProgress> progress, CancellationToken cancellation)
    {
        foreach (var (path, bytes) in theme.Assets)
        {
            Add(path, bytes.Span);
        }

        foreach (var file in OutputFiles.Make(plan))
        {
            Add(file.Address.Path, file.Make());
        }

        Parallel.ForEach(plan.Pages, new ParallelOptions { CancellationToken = cancellation }, page =>
        {
            Make(page);
            progress.Report(new SiteProgress("Making pages", Interlocked.Increment(ref _done), plan.Pages.Length));
        });
    }

    /// <summary>Adds a file that is no page.</summary>
    public void Add(string path, ReadOnlySpan<byte> bytes)
    {
        if (_links.AddFile(path))
        {
            output.Write(path, bytes);
        }
        else
        {
            diagnostics.Add(OutputDiagnostics.AddressTaken, null, path);
        }
    }

    /// <summary>Links of the pages to other sites, by address.</summary>
    public ImmutableArray<ExternalLink> ExternalLinks => _links.External;

    /// <summary>Follows every link of every page, once all files are there.</summary>
    public void CheckLinks() => _links.Check(diagnostics);

    private void Make(PlannedPage page)
    {
        var record = page.Make();
        if (_renderer.Render(record, diagnostics) is { } bytes)
        {
            MarkupChecker.Check(page.Address.Path, record.Template, Encoding.UTF8.GetString(bytes), _links, diagnostics);
            Add(page.Address.Path, bytes);
        }

        if (cards is not null && record.Card is { } card)
        {
            Add(card.Address.Path, cards.Draw(card));
        }
    }
}
