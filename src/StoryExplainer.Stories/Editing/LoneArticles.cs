using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing;

/// <summary>
/// Which article was the only one of the site, or of a story, when it was last alone: a citation without a key that was written then keeps meaning it.
/// Kept in the cache folder; whatever is wrong with the file, it is only a memory.
/// </summary>
public sealed record LoneArticles
{
    private const string FileName = "lone-articles.txt";

    /// <summary>Stands for the whole site; no folder is called so.</summary>
    private const string Site = "*";

    /// <summary>Stands for the story of the articles directly in <c>seeds/</c>.</summary>
    private const string Root = ".";

    /// <summary>Nothing is remembered.</summary>
    public static LoneArticles None { get; } = new();

    private ImmutableSortedDictionary<string, string> Seeds { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Reads what is remembered.</summary>
    /// <param name="cacheFolder">The cache folder.</param>
    public static LoneArticles Read(string cacheFolder)
    {
        try
        {
            var path = Path.Combine(cacheFolder, FileName);
            return File.Exists(path)
                ? new LoneArticles { Seeds = None.Seeds.SetItems(File.ReadAllLines(path).Select(line => line.Split('\t')).Where(parts => parts.Length == 2).Select(parts => KeyValuePair.Create(parts[0], parts[1]))) }
                : None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    /// <summary>The memory with the only article of the site as it was published, unless something is remembered.</summary>
    /// <param name="seeds">The seeds of all articles of the published site.</param>
    public LoneArticles OrPublished(IReadOnlyCollection<string> seeds) =>
        seeds.Count == 1 && !Seeds.ContainsKey(Site) ? this with { Seeds = Seeds.Add(Site, seeds.First()) } : this;

    /// <summary>The memory after a look at the articles as they are now.</summary>
    public LoneArticles With(StoryCollection stories)
    {
        var lone = stories.Stories.Where(story => story.Articles.Length == 1).Select(story => (Scope: story.Folder ?? Root, Id: story.Articles[0]));
        lone = stories.Articles.Length == 1 ? lone.Append((Site, stories.Articles[0].Id)) : lone;
        var seeds = stories.Articles.ToDictionary(article => article.Id, article => article.Seed, StringComparer.Ordinal);
        return this with { Seeds = Seeds.SetItems(lone.Select(item => KeyValuePair.Create(item.Scope, seeds[item.Id]))) };
    }

    /// <summary>Remembers; writes nothing if nothing changed.</summary>
    /// <param name="cacheFolder">The cache folder; made if it is missing.</param>
    public void Save(string cacheFolder)
    {
        try
        {
            var path = Path.Combine(cacheFolder, FileName);
            var text = string.Concat(Seeds.Select(pair => $"{pair.Key}\t{pair.Value}\n"));
            if (text.Length > 0 && (!File.Exists(path) || File.ReadAllText(path) != text))
            {
                Directory.CreateDirectory(cacheFolder);
                File.WriteAllText(path, text, new UTF8Encoding(false));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Then a second article asks which one is meant; nothing else depends on it.
        }
    }

    /// <summary>The article that was alone among these, or null.</summary>
    /// <param name="articles">Those that can be meant: all of the site, or all of a story.</param>
    internal Article? Among(IReadOnlyList<Article> articles)
    {
        var first = articles[0];
        var isOneStory = articles.All(article => article.Story == first.Story);
        var folder = first.Seed.Contains('/', StringComparison.Ordinal) ? first.Seed.Split('/')[0] : Root;
        var seed = isOneStory && Seeds.TryGetValue(folder, out var ofStory) ? ofStory : Seeds.GetValueOrDefault(Site);
        return articles.FirstOrDefault(article => article.Seed == seed);
    }
}
