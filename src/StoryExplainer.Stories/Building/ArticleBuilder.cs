using System.Collections.Frozen;
using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Stories.Building;

/// <summary>Sorts the seeds into stories and gives each article its id.</summary>
internal static class ArticleBuilder
{
    // Titles do not capitalise them, except at the beginning.
    private static readonly FrozenSet<string> SmallWords = new[]
    {
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "over", "the", "to", "vs", "with",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Builds stories and articles in the order of the site.</summary>
    public static BuiltArticles Build(ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> seeds, FormerEntries former, DiagnosticBag diagnostics)
    {
        var byPath = seeds.OrderBy(seed => seed.Seed.Path, StringComparer.Ordinal).ToList();
        var ids = AssignIds(byPath, former, diagnostics);
        var storyIds = new UniqueSlugs();
        var mainId = MainStoryId(byPath, former);
        if (mainId is not null)
        {
            storyIds.Reserve(mainId);
        }

        var groups = byPath
            .GroupBy(seed => seed.Seed.Folder, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => BuildStory(group.Key, [.. group.OrderByDescending(seed => Published(seed)).ThenBy(seed => seed.Seed.Path, StringComparer.Ordinal)], ids, storyIds, mainId))
            .OrderByDescending(story => story.Articles.Max(Published))
            .ThenBy(story => story.Story.Folder, StringComparer.Ordinal)
            .ToList();

        return new BuiltArticles([.. groups.Select(group => group.Story)], [.. groups.SelectMany(group => group.Articles)]);
    }

    private static (Story Story, ImmutableArray<Article> Articles) BuildStory(
        string? folder, ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> seeds, Dictionary<string, string> ids, UniqueSlugs storyIds, string? mainId)
    {
        var title = TitleOf(seeds[0].Seed);
        var story = new Story
        {
            Id = folder is null && mainId is not null ? mainId : storyIds.Assign(folder ?? title),
            Folder = folder,
            Title = folder is null ? title : InWords(folder),
            Articles = [.. seeds.Select(seed => ids[seed.Seed.Path])],
        };
        return (story, [.. seeds.Select(seed => BuildArticle(seed.Seed, seed.Analysis, ids[seed.Seed.Path], story.Id))]);
    }

    /// <summary>The published id of the story directly in <c>seeds/</c>: the title of its newest article, from which a new one is made, changes with every article.</summary>
    private static string? MainStoryId(List<(CleanedSeed Seed, ArticleAnalysis Analysis)> seeds, FormerEntries former)
    {
        var id = former["story"].FirstOrDefault(story => story.Place == FormerEntries.NoFolder)?.Id;
        return id is not null && seeds.All(seed => seed.Seed.Folder is not { } folder || Slug.From(folder) != id) ? id : null;
    }

    /// <summary>A folder's name as a title: "war-in-the-middle-east" is "War in the Middle East". Who writes capitals or spaces knows what they want.</summary>
    private static string InWords(string folder)
    {
        var words = folder.Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return folder;
        }

        return folder.Any(character => char.IsUpper(character) || character == ' ')
            ? string.Join(' ', words)
            : string.Join(' ', words.Select((word, number) => number > 0 && SmallWords.Contains(word) ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static Article BuildArticle(CleanedSeed seed, ArticleAnalysis analysis, string id, string story) => new()
    {
        Id = id,
        Story = story,
        Seed = seed.Path,
        Text = seed.Text,
        Analysis = analysis,
        Published = analysis.Published ?? seed.Text.Published,
        Carrier = seed.Carrier,
        SourceUrl = seed.SourceUrl,
        RightsLine = seed.RightsLine,
        Rights = seed.Rights,
        Dropped = seed.Dropped,
        IsDraft = seed.IsDraft,
        CiteKey = seed.CiteKey,
    };

    /// <summary>
    /// The editor's slugs come first, so that a new article with the same title cannot take an address that the editor fixed; then what was published
    /// keeps its id. The rest go by path and not by date, so that an inferred date that changes does not change an address, and get no id that readers
    /// know as that of another article.
    /// </summary>
    private static Dictionary<string, string> AssignIds(List<(CleanedSeed Seed, ArticleAnalysis Analysis)> seeds, FormerEntries former, DiagnosticBag diagnostics)
    {
        var slugs = new UniqueSlugs();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (seed, _) in seeds.Where(seed => seed.Seed.Slug is not null))
        {
            var wanted = Slug.From(seed.Slug!); // Filtered in the line above.
            var id = slugs.AssignSlug(wanted);
            if (id != wanted)
            {
                diagnostics.Add(StoryDiagnostics.SlugTaken, new DiagnosticLocation("seeds/" + seed.Path), wanted, ids.First(pair => pair.Value == wanted).Key, id);
            }

            ids.Add(seed.Path, id);
        }

        var published = former["article"].ToList();
        Keep(seed => seed.Path, entry => entry.Place, (entry, seed) => IsTitle(entry, seed) || IsDay(entry, seed));

        // A file that was renamed is the same article if both its title and its day are.
        var paths = seeds.Select(seed => seed.Seed.Path).ToHashSet(StringComparer.Ordinal);
        published.RemoveAll(entry => paths.Contains(entry.Place));
        Keep(seed => seed.Text.Title, entry => entry.Name, (entry, seed) => IsDay(entry, seed) || (entry.Says.Length == 0 && Published(seed) == DateOnly.MinValue));
        foreach (var id in former.ArticleIds)
        {
            slugs.Reserve(id);
        }

        foreach (var (seed, _) in seeds.Where(seed => !ids.ContainsKey(seed.Seed.Path)))
        {
            ids.Add(seed.Path, slugs.Assign(TitleOf(seed)));
        }

        return ids;

        void Keep(Func<CleanedSeed, string> keyOf, Func<FormerEntry, string> formerKeyOf, Func<FormerEntry, (CleanedSeed Seed, ArticleAnalysis Analysis), bool> isSame)
        {
            var byKey = seeds.ToLookup(seed => keyOf(seed.Seed), StringComparer.Ordinal);
            foreach (var entry in published)
            {
                var found = byKey[formerKeyOf(entry)].FirstOrDefault(seed => !ids.ContainsKey(seed.Seed.Path) && isSame(entry, seed));
                if (found.Seed is not null && slugs.Reserve(entry.Id))
                {
                    ids.Add(found.Seed.Path, entry.Id);
                }
            }
        }

        static bool IsTitle(FormerEntry entry, (CleanedSeed Seed, ArticleAnalysis Analysis) seed) => entry.Name == seed.Seed.Text.Title;
    }

    private static bool IsDay(FormerEntry entry, (CleanedSeed Seed, ArticleAnalysis Analysis) seed) =>
        (seed.Analysis.Published ?? seed.Seed.Text.Published)?.Date is { IsKnown: true } date && FormerDate.Of(date) == entry.Says;

    private static string TitleOf(CleanedSeed seed) => seed.Text.Title.Length > 0 ? seed.Text.Title : Path.GetFileNameWithoutExtension(seed.Path);

    private static DateOnly Published((CleanedSeed Seed, ArticleAnalysis Analysis) seed) =>
        (seed.Analysis.Published ?? seed.Seed.Text.Published)?.Date.Start ?? DateOnly.MinValue;

    private static DateOnly Published(Article article) => article.Published?.Date.Start ?? DateOnly.MinValue;
}
