namespace StoryExplainer.Language.Lexicon;

/// <summary>
/// Hashes of words that are equal on every machine and in every run, made without a string. Part of the format of the model and of the
/// lexicon: a change calls for new files.
/// </summary>
internal static class WordHash
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Prime = 0x9E3779B97F4A7C15;

    // The letters U+00C0 to U+017F without their accents, in order.
    private const string Unaccented =
        "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt"
        + "uuuuuuuuuuuuwwyyyzzzzzzs";

    private static readonly char[] _folded = MakeFoldTable();

    /// <summary>The hash of a word without regard to case and accents; all shapes of apostrophe, quotation mark and hyphen are one.</summary>
    public static ulong OfFolded(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = (hash ^ Fold(c)) * Prime;

        return Finish(hash);
    }

    /// <summary>The hash of a phrase, from the hashes of its words.</summary>
    public static ulong OfPhrase(ulong first, ulong second) => Finish((first ^ (second >> 7)) * Prime + second);

    /// <summary>A small letter without its accent; marks in their plain shape.</summary>
    public static char Fold(char c) => c < _folded.Length ? _folded[c] : char.ToLowerInvariant(MapMark(c));

    /// <summary>Combines a hash with a number that tells what it is for.</summary>
    public static ulong Mix(ulong purpose, ulong value)
    {
        var hash = (value ^ (purpose * 0xD6E8FEB86659FD93)) * Prime;
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9;
        return hash ^ (hash >> 32);
    }

    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 29);
    }

    private static char MapMark(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '`' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' => '-',
        '\u2013' => '\u2014',
        _ => c,
    };

    private static char[] MakeFoldTable()
    {
        var table = new char[0x180];
        for (var c = 0; c < table.Length; c++)
            table[c] = c < 0xC0 ? char.ToLowerInvariant(MapMark((char)c)) : Unaccented[c - 0xC0];

        return table;
    }
}
