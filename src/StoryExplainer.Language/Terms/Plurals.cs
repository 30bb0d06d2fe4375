namespace StoryExplainer.Language.Terms;

/// <summary>English plurals, as far as their endings tell.</summary>
internal static class Plurals
{
    private const int LongestWord = 64;

    /// <summary>The singular of a word, or the word where it looks like one already.</summary>
    public static string Singular(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        return Singular(word, buffer).ToString();
    }

    /// <summary>The same without making a string: in <paramref name="buffer"/> where letters change.</summary>
    public static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length < 4 || word[^1] != 's' || word.Length > buffer.Length)
            return word;
        if (word.Length > 4 && EndsWith(word, "ies"))
        {
            word[..^3].CopyTo(buffer);
            buffer[word.Length - 3] = 'y';
            return buffer[..(word.Length - 2)];
        }

        if (EndsWith(word, "sses") || EndsWith(word, "xes") || EndsWith(word, "ches") || EndsWith(word, "shes"))
            return word[..^2];
        return EndsWith(word, "ss") || EndsWith(word, "us") || EndsWith(word, "is") ? word : word[..^1];
    }

    /// <summary>A buffer that every word fits in whose singular is looked for.</summary>
    public const int BufferLength = LongestWord;

    private static bool EndsWith(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
