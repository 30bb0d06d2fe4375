using Microsoft.Playwright;
using StoryExplainer.BrowserTests.Support;

namespace StoryExplainer.BrowserTests;

/// <summary>The built site on paper, in colours that the reader chose, and at 400% zoom.</summary>
[Collection(SiteCollection.Name)]
public sealed class MediaInBrowserTests(BuiltSeedSite site)
{
    // Any way of writing a colour becomes red, green and blue by painting it.
    private const string Helpers =
        """
        window.rgb = colour => { const c = new OffscreenCanvas(1, 1).getContext('2d'); c.fillStyle = colour; c.fillRect(0, 0, 1, 1); return [...c.getImageData(0, 0, 1, 1).data]; };
        window.hasText = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
        window.isShown = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && e.getBoundingClientRect().width > 1;
        """;

    [BrowserFact]
    public async Task Print_is_dark_on_white_even_for_a_reader_of_dark_pages_and_leaves_out_what_paper_cannot_do()
    {
        await using var context = await NewContext(new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark, ViewportSize = new ViewportSize { Width = 720, Height = 1000 } });
        await ForEachKind(context, new PageEmulateMediaOptions { Media = Media.Print }, async (page, path) =>
        {
            var pale = await page.EvaluateAsync<string[]>(
                """
                () => [...document.body.querySelectorAll('*')].filter(e => hasText(e) && isShown(e) && !e.closest('svg')).filter(e => {
                  const [r, g, b] = rgb(getComputedStyle(e).color); return 0.2126 * r + 0.7152 * g + 0.0722 * b > 140;
                }).map(e => e.outerHTML.slice(0, 120))
                """);
            Assert.True(pale.Length == 0, $"{path}: too pale for paper: {string.Join("; ", pale.Take(3))}");
            var useless = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('form, .storynav, .skip, .filters')].filter(isShown).map(e => e.className)");
            Assert.True(useless.Length == 0, $"{path}: of no use on paper: {string.Join(", ", useless)}");
            Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('details')].every(d => isShown(d.lastElementChild) || !isShown(d))"), $"{path}: something folded is not printed");
        });
    }

    [BrowserFact]
    public async Task In_colours_of_the_readers_own_every_mark_still_shows()
    {
        await using var context = await NewContext(new BrowserNewContextOptions { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        await ForEachKind(context, new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active }, async (page, path) =>
        {
            // A mark is a shape without words: it has to differ from the page behind it in its line or in its filling.
            var lost = await page.EvaluateAsync<string[]>(
                """
                () => {
                  const canvas = rgb(getComputedStyle(document.body).backgroundColor).join();
                  const differs = colour => { const c = rgb(colour); return c[3] > 0 && c.join() !== canvas; };
                  const shapes = [...document.querySelectorAll('svg rect, svg circle, svg line')].filter(e => e.closest('.strip, .meter, .graph'))
                    .filter(e => { const s = getComputedStyle(e); return !differs(s.fill) && !(s.stroke !== 'none' && differs(s.stroke)); });
                  const dots = [...document.querySelectorAll('.dot, .mono')].filter(isShown)
                    .filter(e => { const s = getComputedStyle(e); return !(parseFloat(s.borderTopWidth) > 0 && differs(s.borderTopColor)); });
                  const before = [...document.querySelectorAll('.event, .grade, .track li')].filter(isShown)
                    .filter(e => { const s = getComputedStyle(e, '::before'); return !(parseFloat(s.borderTopWidth) > 0 && differs(s.borderTopColor)); });
                  return [...shapes, ...dots, ...before].map(e => e.outerHTML.slice(0, 100));
                }
                """);
            Assert.True(lost.Length == 0, $"{path}: lost: {string.Join("; ", lost.Take(3))}");
            Assert.True(
                await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.strip')].every(s => { const f = c => getComputedStyle(s.querySelector(c) ?? s).fill; return !s.querySelector('.on') || !s.querySelector('rect:not(.on)') || f('.on') !== f('rect:not(.on)'); })"),
                $"{path}: marked and other bars look the same");
        });
    }

    [BrowserFact]
    public async Task At_four_times_the_size_nothing_is_cut_off_and_nothing_covers_the_text()
    {
        // 1280 by 1024 pixels at 400% are 320 by 256.
        await using var context = await NewContext(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 320, Height = 256 }, DeviceScaleFactor = 4 });
        await ForEachKind(context, new PageEmulateMediaOptions(), async (page, path) =>
        {
            Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 320, $"{path} scrolls sideways");
            var cut = await page.EvaluateAsync<string[]>(
                """
                () => [...document.body.querySelectorAll('main *, footer *')].filter(e => hasText(e) && isShown(e) && !e.closest('svg, .hidden-text, .skip'))
                  .filter(e => { const s = getComputedStyle(e); return (s.overflowX === 'hidden' || s.overflowX === 'clip') && e.scrollWidth > e.clientWidth + 1; })
                  .map(e => e.outerHTML.slice(0, 120))
                """);
            Assert.True(cut.Length == 0, $"{path}: cut off: {string.Join("; ", cut.Take(3))}");
            var pinned = await page.EvaluateAsync<string[]>("() => [...document.body.querySelectorAll('*')].filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position) && isShown(e)).map(e => e.className)");
            Assert.True(pinned.Length == 0, $"{path}: stays over the text: {string.Join(", ", pinned)}");
        });
    }

    [BrowserFact]
    public async Task With_wider_spacing_of_letters_words_and_lines_nothing_runs_out()
    {
        // The distances of WCAG 1.4.12.
        const string Spacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";
        await using var context = await NewContext(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 }, BypassCSP = true });
        await ForEachKind(context, new PageEmulateMediaOptions(), async (page, path) =>
        {
            await page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = Spacing });
            Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 390, $"{path} scrolls sideways");
        });
    }

    private async Task ForEachKind(IBrowserContext context, PageEmulateMediaOptions media, Func<IPage, string, Task> check)
    {
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(media);
        foreach (var path in PageKinds.OneOfEach(site.Pages).Where(path => path != "404.html"))
        {
            await page.GotoAsync(site.AddressOf(path));
            await check(page, path);
        }
    }

    private async Task<IBrowserContext> NewContext(BrowserNewContextOptions options)
    {
        var context = await site.Browser.NewContextAsync(options);
        await context.AddInitScriptAsync(Helpers);
        return context;
    }
}
