namespace StoryExplainer.Language.NamedEntities;

/// <summary>Makes one of the ways in which papers write the same name from another script.</summary>
public static class NameSpelling
{
    private const int Shortest = 5;

    /// <summary>
    /// A word of a name, in small letters, with its ending in one spelling: Zelensky, Zelenskyy and Zelenskiy give the same, so do Alexei and Alexey.
    /// Other words come back as they are.
    /// </summary>
    public static string Fold(string word)
    {
        if (word.Length < Shortest)
        {
            return word;
        }

        return word[^2..] switch
        {
            "yy" or "iy" or "ij" or "yi" => word[..^2] + "y",
            "ei" => word[..^1] + "y",
            "ki" when word[^3] == 's' => word[..^1] + "y",
            _ => word,
        };
    }

    /// <summary>True if two given names, folded, can be one person's: equal, an initial of the other, or the short form of it ("tim" of "timothy"), but not "paul" and "paula".</summary>
    public static bool AreOneGivenName(string left, string right)
    {
        var (brief, full) = left.Length <= right.Length ? (left, right) : (right, left);
        return brief == full || (brief.Length is 1 or > 2 && full.StartsWith(brief, StringComparison.Ordinal) && !IsOtherGender(brief, full));
    }

    /// <summary>"Paul" and "Paula", "Jean" and "Jeanne" are two people.</summary>
    private static bool IsOtherGender(string brief, string full) =>
        brief.Length > 2 && full.Length - brief.Length is 1 or 2 && full[^1] is 'a' or 'e' or 'o';
}
