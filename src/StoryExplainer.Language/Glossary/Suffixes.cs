namespace StoryExplainer.Language.Glossary;

/// <summary>Word endings that give away a technical word that no list holds: "-itis", "-ectomy", "-phobia".</summary>
internal static class Suffixes
{
    private static readonly string[] Endings =
    [
        "itis", "ectomy", "otomy", "ostomy", "oscopy", "phobia", "philia", "emia", "aemia", "uria", "pathy", "plegia", "algia", "opathy", "ocyte", "lysis",
        "genesis", "morphism", "tropism", "cracy", "archy", "ocide", "vorous", "zoic", "saurus", "mycin", "cillin", "azole", "statin", "avir", "umab", "izumab",
        "virus", "viral", "bacter", "coccus", "plasty", "gram-negative", "ometry", "ography", "osis", "asis", "oma",
    ];

    private static readonly string[] Plain =
    [
        "photography", "biography", "autobiography", "geography", "sympathy", "empathy", "antipathy", "apathy", "diagnosis", "basis", "oasis", "emphasis", "diploma",
        "coma", "aroma", "geometry", "telepathy", "paralysis", "analysis", "anarchy", "democracy", "hierarchy", "aristocracy", "bureaucracy",
        "viral", "virus", "soma", "roma", "oklahoma", "tacoma", "crisis", "genesis", "choreography", "cinematography",
    ];

    private static readonly string[][] ByLastLetter = [.. Enumerable.Range('a', 26).Select(letter => Endings.Where(ending => ending[^1] == letter).ToArray())];

    /// <summary>True for a lower-case word with a technical ending.</summary>
    public static bool IsTechnical(ReadOnlySpan<char> word)
    {
        if (word.Length < 7 || !char.IsLower(word[0]))
            return false;

        Span<char> buffer = stackalloc char[Plurals.BufferLength];
        var stem = Plurals.Singular(word, buffer);
        return (HasEnding(word) || (stem.Length != word.Length && HasEnding(stem))) && !IsPlain(word) && !IsPlain(stem);
    }

    private static bool HasEnding(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiLetterLower(word[^1]))
            return false;
        foreach (var ending in ByLastLetter[word[^1] - 'a'])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var plain in Plain)
        {
            if (word.SequenceEqual(plain))
                return true;
        }

        return false;
    }
}
