using System.Collections.Frozen;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.Names;

/// <summary>What the head word of a name says about it.</summary>
internal enum NameHead
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>It heads organisations: "council".</summary>
    Organisation,

    /// <summary>It heads places: "river".</summary>
    Place,

    /// <summary>It heads laws, events and works: "treaty".</summary>
    Neither,
}

/// <summary>Reads names by their head word.</summary>
internal static class NameHeads
{
    // Heads that stand first: "University of …", "Department for …".
    private static readonly FrozenSet<string> _links = new[] { "of", "for", "on", "against" }.ToFrozenSet(StringComparer.Ordinal);

    // Places that open with what they are: "Lake Tansy", "Port Sel".
    private static readonly FrozenSet<string> _openers = new[] { "lake", "mount", "port", "fort", "cape", "river", "loch", "glen", "isle", "mt", "camp", "county", "wadi" }.ToFrozenSet(StringComparer.Ordinal);

    // Names of vessels and craft: "USS Kestrel", "Space Shuttle Atlantis".
    private static readonly FrozenSet<string> _vessels = new[] { "uss", "hms", "hmas", "hmcs", "rms", "mv", "ss", "shuttle", "orbiter" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, NameHead> _heads = WordFile.ReadSections("name-heads.txt").ToFrozenDictionary(
        entry => entry.Word,
        entry => entry.Section switch { "organisation" or "trade" => NameHead.Organisation, "place" => NameHead.Place, _ => NameHead.Neither },
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> _trades = WordFile.ReadSections("name-heads.txt").Where(entry => entry.Section == "trade").Select(entry => entry.Word).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True if the last word of a key is a trade, which heads a name only behind a word of its own: "Starling Energy".</summary>
    public static bool IsTrade(string key) => _trades.Contains(key[(key.LastIndexOf(' ') + 1)..]);

    /// <summary>What the head of a name says, given by its key; names of one word have none.</summary>
    public static NameHead Of(string key)
    {
        var words = key.Split(' ');
        if (words.Length < 2)
            return NameHead.Unknown;

        if (words[..^1].Any(_vessels.Contains))
            return NameHead.Neither;

        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (_links.Contains(words[i]) && _heads.TryGetValue(words[i - 1], out var first))
                return first;
        }

        // A district is a place, a school district a body.
        if (words[^1] is "district" && words.Length > 2 && words[^2] is "school" or "irrigation" or "water" or "fire" or "transit" or "health" or "hospital" or "sanitation" or "conservation" or "utility")
            return NameHead.Organisation;

        // "Trinity College Dublin"
        if (words.Length > 2 && words[^2] is "college" or "university")
            return NameHead.Organisation;
        return _heads.TryGetValue(words[^1], out var last) ? last : _openers.Contains(words[0]) ? NameHead.Place : NameHead.Unknown;
    }
}
