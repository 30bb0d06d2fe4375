using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Finds the entry that an editor names by id or by name.</summary>
internal sealed class EntryFinder
{
    private readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _byName = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>Knows entries by id and name.</summary>
    public EntryFinder(IEnumerable<(string Id, string Name)> entries)
    {
        foreach (var (id, name) in entries)
        {
            _byId[id] = id;
            _names.Add(name);
            var key = NameKey.Of(name);
            _byName[key] = _byName.TryGetValue(key, out var other) && other != id ? null : id;
        }
    }

    /// <summary>The id of the entry, or null if there is none or the name belongs to several.</summary>
    public string? Find(string words) => _byId.GetValueOrDefault(words) ?? _byName.GetValueOrDefault(NameKey.Of(words));

    /// <summary>A sentence that helps to find the right name.</summary>
    public string Advice(string words)
    {
        if (_byName.TryGetValue(NameKey.Of(words), out var id) && id is null)
        {
            return "Several entries have that name: use the id, the last part of the address.";
        }

        // Who wrote an id gets an id back, who wrote a name a name.
        var isId = !words.Any(character => char.IsUpper(character) || character == ' ');
        var nearestName = NearestName.Find(words, isId ? _byId.Keys : _names) ?? NearestName.Find(words, isId ? _names : _byId.Keys);
        return nearestName is { } nearest ? $"Did you mean \"{nearest}\"?" : "Change the name, or remove the correction.";
    }
}
