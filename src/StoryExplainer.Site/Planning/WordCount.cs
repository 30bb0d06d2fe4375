namespace StoryExplainer.Site.Planning;

/// <summary>Counts words as readers do: what stands between spaces and has a letter or a digit.</summary>
internal static class WordCount
{
    /// <summary>The number of words of a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var count = 0;
        var isCounted = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                isCounted = false;
            }
            else if (!isCounted && char.IsLetterOrDigit(character))
            {
                isCounted = true;
                count++;
            }
        }

        return count;
    }

    /// <summary>The first words of a text; the whole text if it has no more.</summary>
    public static string First(string text, int words)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && i > 0 && !char.IsWhiteSpace(text[i - 1]) && ++count == words)
            {
                return text[..i];
            }
        }

        return text;
    }
}
