using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Splits a line into the words that phrases are compared with: small letters, and ":" and "|" as words of their own.</summary>
internal static class LineWords
{
    /// <summary>The words of a line, without other punctuation.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && IsWordCharacter(text, i, start);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant().Replace('’', '\''));
                start = -1;
            }

            if (i < text.Length && text[i] is ':' or '|' && start < 0)
            {
                words.Add(text[i] == ':' ? ":" : "|");
            }
        }

        return words.ToImmutable();
    }

    private static bool IsWordCharacter(string text, int i, int start) =>
        char.IsLetterOrDigit(text[i])
        || (start >= 0 && text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]));
}
