using System.Collections.Frozen;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.Terms;

/// <summary>Looks words up in <c>English/term-cues.txt</c>.</summary>
internal static class TermCues
{
    private static readonly FrozenDictionary<string, TermCue> Words = Load();
    private static readonly FrozenDictionary<string, TermCue>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word may be.</summary>
    public static TermCue Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var cue) ? cue : TermCue.None;

    /// <summary>True if the word is any of the cues.</summary>
    public static bool Is(ReadOnlySpan<char> word, TermCue cue) => (Of(word) & cue) != TermCue.None;

    private static FrozenDictionary<string, TermCue> Load()
    {
        var words = new Dictionary<string, TermCue>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, word) in WordFile.ReadSections("term-cues.txt"))
        {
            words[word] = words.GetValueOrDefault(word) | OfSection(section);
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static TermCue OfSection(string section) => section switch
    {
        "category" => TermCue.Category,
        "law" => TermCue.Law,
        "numbered" => TermCue.Numbered,
        "institution" => TermCue.Institution,
        "means" => TermCue.Means,
        "works" => TermCue.Works,
        "founding" => TermCue.Founding,
        "which" => TermCue.Which,
        "defining noun" => TermCue.DefiningNoun,
        "calling" => TermCue.Calling,
        "goes on" => TermCue.GoesOn,
        "named" => TermCue.Named,
        "verb" => TermCue.Verb,
        "known initials" => TermCue.KnownInitials,
        _ => throw new InvalidDataException($"term-cues.txt has no use for the section [{section}]."),
    };
}
