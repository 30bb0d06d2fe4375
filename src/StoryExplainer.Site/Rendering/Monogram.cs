using System.Collections.Immutable;
using System.Globalization;

namespace StoryExplainer.Site.Rendering;

/// <summary>The letters and the colour that stand where other sites have a photograph. Never an id: two people can share their letters.</summary>
internal static class Monogram
{
    /// <summary>How many colours groups can have.</summary>
    public const int Hues = 6;

    /// <summary>First letters of the first and the last word, at most two.</summary>
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => word.Any(char.IsLetterOrDigit)).ToArray();
        return words.Length switch
        {
            0 => "",
            1 => FirstLetter(words[0]),
            _ => FirstLetter(words[0]) + FirstLetter(words[^1]),
        };
    }

    /// <summary>A colour number from 1 for a group; 0 for nobody's group. The first groups of a site differ; any other name always has the same.</summary>
    /// <param name="group">The group.</param>
    /// <param name="groups">The groups of the site, in order.</param>
    public static int HueOf(string? group, ImmutableArray<string> groups)
    {
        if (string.IsNullOrEmpty(group))
        {
            return 0;
        }

        var place = groups.IsDefault ? -1 : groups.IndexOf(group, StringComparer.Ordinal);
        if (place >= 0)
        {
            return (place % Hues) + 1;
        }

        // FNV-1a: small, and the same on every machine.
        var hash = 2166136261u;
        foreach (var character in group)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return (int)(hash % Hues) + 1;
    }

    private static string FirstLetter(string word)
    {
        var start = 0;
        while (start < word.Length - 1 && !char.IsLetterOrDigit(word, start))
        {
            start++;
        }

        return StringInfo.GetNextTextElement(word, start).ToUpperInvariant();
    }
}
