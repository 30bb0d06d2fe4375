using System.Collections.Frozen;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.Names;

/// <summary>Looks words up in <c>English/Entities/cues.txt</c>.</summary>
internal static class EntityCues
{
    private static readonly FrozenDictionary<string, EntityCue>.AlternateLookup<ReadOnlySpan<char>> _cues = Load();

    /// <summary>True if the word is the cue; capitals count as small letters.</summary>
    public static bool Is(ReadOnlySpan<char> word, EntityCue cue) => _cues.TryGetValue(word, out var found) && (found & cue) != EntityCue.None;

    private static FrozenDictionary<string, EntityCue>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var cues = new Dictionary<string, EntityCue>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, word) in WordFile.ReadSections("Entities/cues.txt"))
            cues[word] = cues.GetValueOrDefault(word) | Enum.Parse<EntityCue>(section.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);

        return cues.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
