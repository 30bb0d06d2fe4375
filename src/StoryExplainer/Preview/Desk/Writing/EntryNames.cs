using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Preview.Desk.Writing;

/// <summary>An editor may name an entry by its id, by its name or by the id that it had before its address changed: a change goes to the entry as the file names it.</summary>
internal static class EntryNames
{
    /// <summary>The change, with the names that the file has for its entries.</summary>
    /// <param name="text">The file.</param>
    /// <param name="change">The change.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="stories">The stories, to know entries by their names.</param>
    public static YamlNode AsIn(string text, YamlNode change, string file, StoryCollection stories)
    {
        if (change is not YamlMap map || YamlEdit.Read(text) is not YamlMap known || !file.StartsWith("input/", StringComparison.Ordinal))
        {
            return change;
        }

        return map with { Entries = [.. map.Entries.Select(entry => entry with { Key = KeyIn(known, entry.Key, NamesOf(entry.Key, file, stories)) })] };
    }

    private static string KeyIn(YamlMap known, string key, ImmutableArray<string> names) =>
        known.Entries.Any(entry => entry.Key == key) ? key
        : known.Entries.FirstOrDefault(entry => entry.Value is YamlMap values && values.Entries.Any(value => value is { Key: "slug", Value: YamlScalar slug } && slug.Value == key)).Key
            ?? known.Entries.FirstOrDefault(entry => names.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)).Key
            ?? key;

    // A name that several entries have means none of them.
    private static ImmutableArray<string> NamesOf(string key, string file, StoryCollection stories)
    {
        IEnumerable<(string Id, string Name)> entries = Path.GetFileName(file) switch
        {
            "people.yml" => stories.People.Select(person => (person.Id, person.Name)),
            "organisations.yml" => stories.Organisations.Select(entity => (entity.Id, entity.Name)),
            "places.yml" => stories.Places.Select(entity => (entity.Id, entity.Name)),
            "terms.yml" => stories.Terms.Select(term => (term.Id, term.Name)),
            _ => [],
        };
        var all = entries.ToList();
        var meant = all.FirstOrDefault(entry => entry.Id == key || entry.Name.Equals(key, StringComparison.OrdinalIgnoreCase));
        return meant.Id is null || all.Count(entry => entry.Name.Equals(meant.Name, StringComparison.OrdinalIgnoreCase)) > 1 ? [] : [meant.Id, meant.Name];
    }
}
