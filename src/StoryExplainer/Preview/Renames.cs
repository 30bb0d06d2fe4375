using System.Collections.Immutable;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Preview;

/// <summary>
/// Where pages went whose address changed while the preview runs, so that an open tab follows. An article is the same if its seed is; a person or a
/// term is the same if the new one stands where the old one was first named.
/// </summary>
/// <param name="Targets">New paths by old ones.</param>
internal sealed record Renames(ImmutableDictionary<string, string> Targets)
{
    /// <summary>No renames.</summary>
    public static Renames None { get; } = new(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The page that a path leads to now, or null.</summary>
    public string? Find(string path, LiveSite site)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Targets.TryGetValue(path, out var target) && seen.Add(path))
        {
            path = target;
        }

        return seen.Count > 0 && site.HasPage(path) ? path : null;
    }

    /// <summary>These renames and those between two sites.</summary>
    public Renames Add(LiveSite former, LiveSite now)
    {
        var gone = former.PagePaths.Where(path => !now.HasPage(path)).ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0)
        {
            return this;
        }

        var targets = Targets.ToBuilder();
        var articles = now.Stories.Articles.ToDictionary(article => article.Seed, article => article.Id, StringComparer.Ordinal);
        var idNow = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in former.Stories.Articles)
        {
            if (articles.TryGetValue(article.Seed, out var id))
            {
                idNow[article.Id] = id;
                Rename("articles/", article.Id, id);
            }
        }

        Follow("people/", former.Stories.People, now.Stories.People, person => person.Id, person => person.Mentions);
        Follow("terms/", former.Stories.Terms, now.Stories.Terms, term => term.Id, term => term.Mentions);
        return new Renames(targets.ToImmutable());

        void Rename(string folder, string from, string to)
        {
            if (from != to && gone.Contains($"{folder}{from}.html"))
            {
                targets[$"{folder}{from}.html"] = $"{folder}{to}.html";
            }
        }

        void Follow<T>(string folder, ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> idOf, Func<T, ImmutableArray<Evidence>> mentionsOf)
        {
            var lost = before.Where(item => gone.Contains($"{folder}{idOf(item)}.html") && !mentionsOf(item).IsEmpty).ToList();
            if (lost.Count == 0)
            {
                return;
            }

            var named = new Dictionary<Evidence, string>();
            foreach (var item in after)
            {
                foreach (var mention in mentionsOf(item))
                {
                    named.TryAdd(mention, idOf(item));
                }
            }

            foreach (var item in lost)
            {
                var first = mentionsOf(item)[0];
                if (idNow.TryGetValue(first.Article, out var article) && named.TryGetValue(first with { Article = article }, out var id))
                {
                    Rename(folder, idOf(item), id);
                }
            }
        }
    }
}
