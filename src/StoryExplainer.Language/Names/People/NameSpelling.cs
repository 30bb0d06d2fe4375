namespace StoryExplainer.Language.Names;

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
}
