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

    // Names of vessels and craft: "USS Kestrel", "Space Shuttle Atlantis".
    private static readonly FrozenSet<string> _vessels = new[] { "uss", "hms", "hmas", "hmcs", "rms", "mv", "ss", "shuttle", "orbiter" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, NameHead> _heads = WordFile.ReadSections("name-heads.txt").ToFrozenDictionary(
        entry => entry.Word,
        entry => entry.Section switch { "organisation" => NameHead.Organisation, "place" => NameHead.Place, _ => NameHead.Neither },
        StringComparer.Ordinal);

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

        return _heads.GetValueOrDefault(words[^1]);
    }
}
