namespace StoryExplainer.Language.Terms;

/// <summary>Compares English nouns without regard to their number.</summary>
internal static class Plurals
{
    /// <summary>Length of a word's singular, as far as endings tell: "treaties" is 5 letters of "treaty" and a y.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.OrdinalIgnoreCase))
            return word[..^3];
        if (word.Length > 4 && word.EndsWith("y", StringComparison.OrdinalIgnoreCase))
            return word[..^1];
        if (word.Length > 4 && (EndsWith(word, "sses") || EndsWith(word, "xes") || EndsWith(word, "ches") || EndsWith(word, "shes")))
            return word[..^2];
        if (word.Length > 3 && EndsWith(word, "s") && !EndsWith(word, "ss") && !EndsWith(word, "us") && !EndsWith(word, "is"))
            return word[..^1];
        return word;
    }

    /// <summary>True if two words differ at most in case and number.</summary>
    public static bool AreOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Equals(right, StringComparison.OrdinalIgnoreCase) || Stem(left).Equals(Stem(right), StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
