using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>An organisation, a place or a term as one article names it.</summary>
/// <param name="Article">Index of the article.</param>
/// <param name="Index">Index into the article's findings.</param>
/// <param name="Story">Id of the article's story.</param>
/// <param name="Name">The name.</param>
/// <param name="OtherForms">Other forms in the article.</param>
internal sealed record Naming(int Article, int Index, string Story, string Name, ImmutableArray<string> OtherForms);

/// <summary>
/// Gathers the namings of organisations, places and terms. The same name is the same thing everywhere; an abbreviation joins the name that an
/// article of the same story gives it ("World Health Organization (WHO)"), as long as only one such name has it.
/// </summary>
internal static class NameMerger
{
    /// <summary>Groups of namings, in the order of their first naming; each group in article order.</summary>
    public static ImmutableArray<ImmutableArray<Naming>> Merge(IEnumerable<Naming> namings)
    {
        var all = namings.ToList();
        var meanings = Abbreviations(all);
        return [.. all
            .GroupBy(naming => meanings.GetValueOrDefault((naming.Story, NameKey.Of(naming.Name))) ?? NameKey.Of(naming.Name), StringComparer.Ordinal)
            .Select(group => group.ToImmutableArray())];
    }

    /// <summary>For each story, the key of the one full name that each abbreviation stands for; null where there are several.</summary>
    private static Dictionary<(string Story, string Abbreviation), string?> Abbreviations(List<Naming> namings)
    {
        var meanings = new Dictionary<(string, string), string?>();
        foreach (var naming in namings.Where(naming => !NameKey.IsAbbreviation(naming.Name)))
        {
            var key = NameKey.Of(naming.Name);
            foreach (var form in naming.OtherForms.Where(NameKey.IsAbbreviation))
            {
                var place = (naming.Story, NameKey.Of(form));
                meanings[place] = meanings.TryGetValue(place, out var known) && known != key ? null : key;
            }
        }

        return meanings;
    }

    /// <summary>The name that most mentions follow; of equals the longest, then the first in ordinal order.</summary>
    public static string BestName(IEnumerable<(string Name, int Mentions)> names) => names
        .GroupBy(name => name.Name, StringComparer.Ordinal)
        .OrderBy(group => NameKey.IsAbbreviation(group.Key))
        .ThenByDescending(group => group.Sum(name => name.Mentions))
        .ThenByDescending(group => group.Key.Length)
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;
}
