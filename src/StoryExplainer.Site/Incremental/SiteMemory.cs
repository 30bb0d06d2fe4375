using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using StoryExplainer.Language;
using StoryExplainer.Site.Planning;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Site.Incremental;

/// <summary>
/// What a preview keeps from one build to the next, step by step: article → facts → plan of pages. Each step remembers what it depended on, by
/// content; a build of the command line starts with an empty one.
/// </summary>
/// <param name="clock">Tells how fresh a file is.</param>
internal sealed class SiteMemory(TimeProvider clock)
{
    private ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> _seeds = [];
    private int _seedsNumber;

    /// <summary>Results by seed.</summary>
    public SeedMemory Seeds { get; } = new(clock);

    /// <summary>True once the seeds were read: from then on the cache on disk has nothing to add.</summary>
    public bool HasSeeds => _seedsNumber > 0;

    /// <summary>The theme, by the bytes of its files.</summary>
    public Remembered<UInt128, Theme?> Theme { get; } = new();

    /// <summary>Stories and what the editor wrote about them, by the seeds and the editor's files.</summary>
    public Remembered<(int Seeds, UInt128 Input, bool Drafts), (StoryCollection Stories, EditorDesk Desk)> Stories { get; } = new();

    /// <summary>The plan, by the stories, the settings, and the words and cards of the theme.</summary>
    public Remembered<((int Seeds, UInt128 Input, bool Drafts) Stories, UInt128 Theme, string? BaseUrl), SitePlan> Plan { get; } = new();

    /// <summary>A number that stays as long as the same seeds give the same results.</summary>
    public int NumberOf(ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> seeds)
    {
        var isSame = _seedsNumber > 0 && seeds.Length == _seeds.Length;
        for (var i = 0; isSame && i < seeds.Length; i++)
        {
            isSame = ReferenceEquals(seeds[i].Seed, _seeds[i].Seed) && ReferenceEquals(seeds[i].Analysis, _seeds[i].Analysis);
        }

        _seeds = seeds;
        return isSame ? _seedsNumber : ++_seedsNumber;
    }

    /// <summary>Hash of the editor's files.</summary>
    public static UInt128 KeyOf(EditorFiles files)
    {
        var hash = new XxHash128();
        foreach (var source in files.All)
        {
            Append(hash, Encoding.UTF8.GetBytes(source.Path));
            Append(hash, Encoding.UTF8.GetBytes(source.Text));
        }

        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>Hash of some files of a theme.</summary>
    public static UInt128 KeyOf(IEnumerable<ThemeFile> files)
    {
        var hash = new XxHash128();
        foreach (var file in files)
        {
            Append(hash, Encoding.UTF8.GetBytes(file.Shown));
            Append(hash, file.Content);
        }

        return hash.GetCurrentHashAsUInt128();
    }

    private static void Append(XxHash128 hash, byte[] bytes)
    {
        hash.Append(BitConverter.GetBytes(bytes.Length));
        hash.Append(bytes);
    }
}
