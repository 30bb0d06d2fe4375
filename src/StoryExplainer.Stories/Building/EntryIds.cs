using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>
/// Gives people, terms, organisations and places their ids. Of several with one name, those that were published keep theirs, known by a mention
/// that was remembered with them, so that an article that is added cannot hand one's address to the other.
/// </summary>
internal static class EntryIds
{
    /// <summary>The ids, in the order of the entries.</summary>
    public static ImmutableArray<string> Assign(IReadOnlyList<(string Name, ImmutableArray<Evidence> Mentions)> entries, IEnumerable<FormerEntry> former, ImmutableArray<Article> articles)
    {
        var slugs = new UniqueSlugs();
        var ids = new string?[entries.Count];
        var known = former.ToList();
        if (known.Count > 0)
        {
            var byId = articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
            foreach (var group in Enumerable.Range(0, entries.Count).GroupBy(entry => Slug.From(entries[entry].Name), StringComparer.Ordinal))
            {
                Claim([.. group], known.FindAll(entry => IsOf(group.Key, entry.Id)), byId);
            }
        }

        return [.. entries.Select((entry, i) => ids[i] ?? slugs.Assign(entry.Name))];

        void Claim(List<int> group, List<FormerEntry> formers, Dictionary<string, Article> byId)
        {
            if (group.Count + formers.Count <= 2)
            {
                // One then and one now, or a single new one: the name alone tells.
                return;
            }

            foreach (var entry in formers)
            {
                var found = group.FindIndex(i => ids[i] is null && entries[i].Mentions.Any(mention => FormerEntries.PlaceOf(mention, byId[mention.Article]) == entry.Place));
                if (found >= 0 && slugs.Reserve(entry.Id))
                {
                    ids[group[found]] = entry.Id;
                }
            }

            if (group.Exists(i => ids[i] is not null))
            {
                formers.ForEach(entry => slugs.Reserve(entry.Id));
            }
        }
    }

    private static bool IsOf(string slug, string id) =>
        id == slug || (id.Length > slug.Length + 1 && id.StartsWith(slug, StringComparison.Ordinal) && id[slug.Length] == '-'
            && int.TryParse(id.AsSpan(slug.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
