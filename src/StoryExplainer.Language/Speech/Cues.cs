using System.Collections.Frozen;
using StoryExplainer.Language.English;
using StoryExplainer.Language.NamedEntities;

namespace StoryExplainer.Language.Speech;

/// <summary>Looks words up in <c>English/quotation-cues.txt</c>; the titles of <c>titles.txt</c> and the holders of <c>office-words.txt</c> are nouns for persons too.</summary>
internal static class Cues
{
    private static readonly FrozenDictionary<string, Cue> Words = Load();
    private static readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a token may be.</summary>
    public static Cue Of(ReadOnlySpan<char> token) =>
        token.Length == 1 && !char.IsLetterOrDigit(token[0]) ? OfMark(token[0])
        : Lookup.TryGetValue(token, out var cue) ? cue
        : token is "--" or "..." ? Cue.Break
        : token is "''" or "``" ? Cue.Mark
        : token is "'s" or "’s" ? Cue.Possessive
        : IsAdverb(token) ? Cue.Adverb
        : Cue.None;

    private static Cue OfMark(char mark) => mark switch
    {
        ',' => Cue.Comma,
        ':' => Cue.Colon,
        '"' or '“' or '”' or '„' or '«' or '»' or '‘' => Cue.Mark,
        '’' or '\'' => Cue.Possessive,
        _ => Cue.Break,
    };

    private static bool IsAdverb(ReadOnlySpan<char> token) =>
        token.Length > 4 && char.IsLower(token[0]) && token.EndsWith("ly", StringComparison.Ordinal);

    private static FrozenDictionary<string, Cue> Load()
    {
        var words = new Dictionary<string, Cue>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, word) in WordFile.ReadSections("quotation-cues.txt"))
        {
            var cue = OfSection(section);
            if ((cue & (Cue.Speech | Cue.Report)) != Cue.None && word.EndsWith("ing", StringComparison.Ordinal) && word is not "sing")
                cue |= Cue.Participle;
            words[word] = words.GetValueOrDefault(word) | cue;
        }

        foreach (var noun in PersonNouns.ReadOffices())
        {
            words[noun] = words.GetValueOrDefault(noun) | Cue.PersonNoun;
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static Cue OfSection(string section) => section switch
    {
        "speech" => Cue.Speech,
        "report" => Cue.Report,
        "he" => Cue.He,
        "she" => Cue.She,
        "plural pronoun" => Cue.OtherPronoun,
        "preposition" => Cue.Preposition,
        "determiner" => Cue.Determiner,
        "auxiliary" => Cue.Auxiliary,
        "passive" => Cue.Passive,
        "adverb" => Cue.Adverb,
        "conjunction" => Cue.Conjunction,
        "relative" => Cue.Relative,
        "document" => Cue.Document,
        "words of a person" => Cue.OwnWords,
        "person noun" => Cue.PersonNoun,
        "group noun" => Cue.PersonNoun | Cue.Group,
        "man" => Cue.Man,
        "woman" => Cue.Woman,
        "naming" => Cue.Naming,
        _ => throw new InvalidDataException($"quotation-cues.txt has no use for the section [{section}]."),
    };
}
