using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;
using StoryExplainer.Site.Pages;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Caching;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Incremental;

/// <summary>
/// Remembers pages by what they were made from: a page whose values, templates and words are those of an earlier one is that page, and need be neither
/// drawn nor checked again. Kept in memory by a preview and on disk for builds.
/// </summary>
internal sealed class PageMemory : IDisposable
{
    private readonly PackFile? _file;
    private readonly ConcurrentDictionary<UInt128, KnownPage>? _known;

    private PageMemory(PackFile? file)
    {
        _file = file;
        _known = file is null ? new() : null;
    }

    /// <summary>A memory that lasts as long as the program.</summary>
    public static PageMemory InMemory() => new(null);

    /// <summary>The memory that earlier builds left, or null if the request wants none.</summary>
    public static PageMemory? Open(SiteRequest request) =>
        request.UsesNoCache ? null : new PageMemory(PackFile.Open(Path.Combine(request.Folders.Cache, "pages.pack"), Version(), request.ForgetsCache));

    /// <summary>What a page's drawing depends on, but for its templates: its own values, and what every page of the site sees.</summary>
    public static UInt128 KeyOf(PageRecord page, UInt128 shared)
    {
        Span<byte> bytes = stackalloc byte[32];
        BitConverter.TryWriteBytes(bytes, ValueHash.Of(page));
        BitConverter.TryWriteBytes(bytes[16..], shared);
        return XxHash128.HashToUInt128(bytes);
    }

    /// <summary>What every page of a site sees: words, choices of the theme, the address of the site.</summary>
    public static UInt128 SharedKey(Theme theme, string language, Uri? baseUrl) =>
        XxHash128.HashToUInt128([.. BitConverter.GetBytes(theme.KeyOfWords), .. Encoding.UTF8.GetBytes($"{language}\0{baseUrl?.AbsoluteUri}")]);

    /// <summary>The page that was made from the same values with the same templates, or null.</summary>
    public KnownPage? Find(UInt128 key, Theme theme)
    {
        var known = _known is not null ? _known.GetValueOrDefault(key) : _file!.Find(key) is { } bytes ? KnownPage.Read(bytes) : null; // One of the two is there.
        return known is not null && KnownPage.KeyOf(known.Templates, theme) == known.TemplatesKey ? known : null;
    }

    /// <summary>Remembers a page that was drawn and checked without a problem.</summary>
    public void Add(UInt128 key, KnownPage page)
    {
        if (_known is not null)
        {
            _known[key] = page;
        }
        else
        {
            _file!.Add(key, page.ToBytes()); // One of the two is there.
        }
    }

    /// <summary>Forgets all pages of a memory that lasts as long as the program, but for these.</summary>
    public void Keep(IReadOnlySet<UInt128> keys)
    {
        foreach (var key in _known?.Keys.Where(key => !keys.Contains(key)) ?? [])
        {
            _known!.TryRemove(key, out _);
        }
    }

    /// <summary>Writes what is new to the disk.</summary>
    public void Save() => _file?.Save();

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    // Pages depend on the code that draws and checks them.
    private static UInt128 Version() => XxHash128.HashToUInt128(
        [.. typeof(PageMemory).Module.ModuleVersionId.ToByteArray(), .. typeof(StoryCollection).Module.ModuleVersionId.ToByteArray()]);
}
