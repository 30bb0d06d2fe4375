using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Checking;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Pages;
using StoryExplainer.Site.Planning;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Editing;

namespace StoryExplainer.Site;

/// <summary>Makes, renders, checks and hands on all pages, many at a time; of each page only its ids and links are kept.</summary>
internal sealed class PageMaker(SitePlan plan, Theme theme, SiteSettings settings, ISiteOutput output, CardImages? cards, DiagnosticBag diagnostics, PageMemory? memory = null)
{
    private readonly UInt128 _shared = PageMemory.SharedKey(theme, settings.Language, settings.BaseUrl);
    private readonly LinkChecker _links = new(settings.BaseUrl);
    private readonly PageRenderer _renderer = new(theme, settings.Language);
    private readonly ConcurrentDictionary<UInt128, byte> _keys = new();
    private readonly ConcurrentDictionary<string, string> _origins = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentBag<MarkupProblem> _problems = [];
    private int _done;

    /// <summary>Makes every page of the plan, and adds the files of the theme.</summary>
    public void MakeAll(IProgress<SiteProgress> progress, CancellationToken cancellation)
    {
        foreach (var (path, bytes) in theme.Assets)
        {
            Add(path, bytes.Span, "theme/" + path);
        }

        foreach (var file in OutputFiles.Make(plan))
        {
            Add(file.Address.Path, file.Make(), "a file of every site");
        }

        Parallel.ForEach(plan.Pages, new ParallelOptions { CancellationToken = cancellation }, page =>
        {
            Make(page);
            progress.Report(new SiteProgress("Making pages", Interlocked.Increment(ref _done), plan.Pages.Length));
        });
    }

    /// <summary>Checks every page with all its links, one page after the other so that other work on the machine goes on, and makes nothing else.</summary>
    public void CheckAll(CancellationToken cancellation)
    {
        foreach (var path in theme.Assets.Keys.Concat(OutputFiles.Make(plan).Select(file => file.Address.Path)))
        {
            Claim(path, "a file of the theme or of every site");
        }

        foreach (var page in plan.Pages)
        {
            cancellation.ThrowIfCancellationRequested();
            Make(page);
        }

        memory?.Keep(_keys.Keys.ToHashSet());
        CheckLinks();
    }

    /// <summary>Adds a file.</summary>
    /// <param name="path">Path inside the site.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="origin">Where it comes from, in words for messages.</param>
    public void Add(string path, ReadOnlySpan<byte> bytes, string origin)
    {
        if (Claim(path, origin))
        {
            output.Write(path, bytes);
        }
    }

    /// <summary>Links of the pages to other sites, by address.</summary>
    public ImmutableArray<ExternalLink> ExternalLinks => _links.External;

    /// <summary>Follows every link of every page, once all files are there, and tells what is wrong with their markup.</summary>
    public void CheckLinks()
    {
        MarkupProblem.Tell(_problems, diagnostics);
        _links.Check(diagnostics, ReadAgain, new EditorLinks(plan.Model.Content.Desk).PlaceOf);
    }

    private void Make(PlannedPage page)
    {
        var record = page.Make();
        var key = memory is null ? default : PageMemory.KeyOf(record, _shared);
        _keys.TryAdd(key, 0);
        if (memory?.Find(key, theme) is { } known && output.Keep(page.Address.Path, known.Bytes))
        {
            _links.Add(page.Address.Path, known.Links);
            Claim(page.Address.Path, page.Origin);
            memory.Add(key, known);
        }
        else
        {
            Draw(page, record, key);
        }

        if (record.Card is not { } card)
        {
            return;
        }

        if (cards is not null)
        {
            Add(card.Address.Path, cards.Draw(card), $"the share card of {page.Origin}");
        }
        else
        {
            Claim(card.Address.Path, $"the share card of {page.Origin}");
        }
    }

    private void Draw(PlannedPage page, PageRecord record, UInt128 key)
    {
        var rendered = _renderer.Render(record.Template, record);
        _renderer.Tell(rendered.Problem, diagnostics);
        if (rendered.Bytes is not { } bytes)
        {
            return;
        }

        var problems = new List<MarkupProblem>();
        var links = MarkupChecker.Check(page.Address.Path, record.Template, Encoding.UTF8.GetString(bytes), _links, problems);
        problems.ForEach(_problems.Add);
        Add(page.Address.Path, bytes, page.Origin);

        // A page with a problem is drawn again next time, so that the problem is told again.
        if (memory is not null && problems.Count == 0)
        {
            memory.Add(key, new KnownPage(rendered.Templates, KnownPage.KeyOf(rendered.Templates, theme), XxHash128.HashToUInt128(bytes), links));
        }
    }

    // Of a page that was not drawn in this build only the hashes of its links are known; a message needs the words.
    private void ReadAgain(string path, LinkChecker links)
    {
        if (plan.Pages.FirstOrDefault(page => page.Address.Path == path)?.Make() is { } record && _renderer.Render(record.Template, record).Bytes is { } bytes)
        {
            MarkupChecker.Check(path, record.Template, Encoding.UTF8.GetString(bytes), links, []);
        }
    }

    private bool Claim(string path, string origin)
    {
        var isFree = _links.AddFile(path);
        if (isFree)
        {
            _origins.TryAdd(path, origin);
        }
        else
        {
            diagnostics.Add(OutputDiagnostics.AddressTaken, null, path, _origins.GetValueOrDefault(path, "another file"), origin);
        }

        return isFree;
    }
}
