using System.Collections.Immutable;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>
/// What a file says once a change is put into it: keys are set, lists grow by what they do not hold yet, and an item of a list of corrections that is about
/// the same place is the one that changes. It knows nothing of how a file is written, so it can tell whether an edit did what it should.
/// </summary>
internal static class YamlMerge
{
    /// <summary>The keys that say which item of a list of corrections is meant.</summary>
    private static readonly ImmutableArray<string> Identity = ["in", "words", "quote"];

    /// <summary>Puts a change into what a file says.</summary>
    /// <param name="old">What the file says; null if it says nothing.</param>
    /// <param name="change">What it shall say as well.</param>
    /// <returns>What it says then, or null if the two are of different kinds.</returns>
    public static YamlNode? Merge(YamlNode? old, YamlNode change) => old is YamlList list && change is YamlList items && items.Items.All(item => item is YamlMap)
        ? MergeItems(list, items)
        : MergeValue(old, change);

    /// <summary>Index of the item that a change is about; -1 if there is none.</summary>
    public static int FindItem(YamlList list, YamlMap change) => Identity.Any(key => Find(change, key) is not null) && Find(change, "add") is null
        ? list.Items.IndexOf(list.Items.FirstOrDefault(item => item is YamlMap map && Find(map, "add") is null && Identity.All(key => IsSame(Find(map, key), Find(change, key))))!)
        : -1;

    /// <summary>True if two values say the same, however they are written.</summary>
    public static bool IsSame(YamlNode? one, YamlNode? other) => (one, other) switch
    {
        (null, null) => true,
        (YamlScalar a, YamlScalar b) => a.Value == b.Value && a.IsEmpty == b.IsEmpty,
        (YamlList a, YamlList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => IsSame(pair.First, pair.Second)),
        (YamlMap a, YamlMap b) => a.Entries.Length == b.Entries.Length && a.Entries.Zip(b.Entries).All(pair => pair.First.Key == pair.Second.Key && IsSame(pair.First.Value, pair.Second.Value)),
        _ => false,
    };

    /// <summary>The value of a key, or null.</summary>
    public static YamlNode? Find(YamlMap map, string key) => map.Entries.FirstOrDefault(entry => entry.Key == key).Value;

    private static YamlList? MergeItems(YamlList list, YamlList items)
    {
        foreach (var item in items.Items.Cast<YamlMap>())
        {
            if (FindItem(list, item) is >= 0 and var index)
            {
                if (MergeValue(list.Items[index], item) is not { } merged)
                {
                    return null;
                }

                list = list with { Items = list.Items.SetItem(index, merged) };
            }
            else if (!list.Items.Any(known => IsSame(known, item)))
            {
                list = list with { Items = list.Items.Add(item) };
            }
        }

        return list;
    }

    private static YamlNode? MergeValue(YamlNode? old, YamlNode change)
    {
        switch (old, change)
        {
            case (null or YamlScalar { IsEmpty: true }, _):
                return change;
            case (YamlScalar, YamlScalar):
                return change;
            case (YamlScalar scalar, YamlList list) when list.Items.All(item => item is YamlScalar):
                return MergeValue(new YamlList([scalar], scalar.Location), list);
            case (YamlList list, YamlList items):
                return list with { Items = list.Items.AddRange(items.Items.Where(item => !list.Items.Any(known => IsSame(known, item)))) };
            case (YamlMap map, YamlMap entries):
                return MergeMap(map, entries);
            default:
                return null;
        }
    }

    private static YamlMap? MergeMap(YamlMap map, YamlMap change)
    {
        foreach (var entry in change.Entries)
        {
            var index = map.Entries.IndexOf(map.Entries.FirstOrDefault(known => known.Key == entry.Key));
            if (index < 0)
            {
                map = map with { Entries = map.Entries.Add(entry) };
            }
            else if (MergeValue(map.Entries[index].Value, entry.Value) is { } merged)
            {
                map = map with { Entries = map.Entries.SetItem(index, map.Entries[index] with { Value = merged }) };
            }
            else
            {
                return null;
            }
        }

        return map;
    }
}
