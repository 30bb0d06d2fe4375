using System.Collections.Frozen;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>Nouns that name a person by what somebody is or does: offices, ranks, professions, where they come from, and the abbreviations of these.</summary>
public static class PersonNouns
{
    private static readonly FrozenSet<string> Known = ReadOffices()
        .Concat(WordFile.Read("honorifics.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => word.TrimEnd('.').ToLowerInvariant()))
        .Concat(WordFile.Read("demonyms.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => word.ToLowerInvariant()))
        .Concat(["mp", "mep", "msp", "vp", "svp", "evp", "qc", "kc", "gp", "pm", "dj", "md", "coo", "cto", "cio", "cmo", "sen", "rep", "gov", "col", "lt", "sgt", "capt", "prof", "rev", "head", "lead"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the nouns of titles ("minister" of "prime minister") and the words that mean the holder of an office.</summary>
    internal static IEnumerable<string> ReadOffices() => WordFile.Read("titles.txt").Select(title => title[(title.LastIndexOf(' ') + 1)..])
        .Concat(WordFile.Read("office-words.txt").Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]));

    /// <summary>True if the lists have the word. Its case and a full stop at its end do not count.</summary>
    public static bool Has(string word) => Known.Contains(word.TrimEnd('.').ToLowerInvariant());
}
