using System.Text;

namespace StoryExplainer.Language.Text;

/// <summary>Makes text that can be normalised: decomposition throws on half of a surrogate pair that stands alone.</summary>
public static class ValidText
{
    /// <summary>The text without such halves and without replacement marks.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar)
            {
                valid.Append(rune);
            }
        }

        return valid.ToString();
    }
}
