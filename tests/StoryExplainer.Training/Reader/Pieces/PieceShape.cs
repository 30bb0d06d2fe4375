namespace StoryExplainer.Training.Reader.Pieces;

/// <summary>How a piece was written: the vocabulary is lower-cased, so the network is told apart from it.</summary>
internal static class PieceShape
{
    /// <summary>Number of shapes: nine for a word's first piece, nine for the others, and the marks around the sentence.</summary>
    public const int Count = 20;

    private const int NotFirst = 10;

    /// <summary>The shape of the letters that a piece covers.</summary>
    public static int Of(ReadOnlySpan<char> letters, bool isFirstOfWord)
    {
        var (upper, lower, digits) = (0, 0, 0);
        foreach (var c in letters)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsDigit(c))
                digits++;
            else if (char.IsLetter(c))
                lower++;
        }

        return Class(letters, upper, lower, digits) + (isFirstOfWord ? 0 : NotFirst);
    }

    private static int Class(ReadOnlySpan<char> letters, int upper, int lower, int digits) => (upper, lower, digits) switch
    {
        (0, 0, 0) => 1,
        (0, 0, _) => 2,
        (_, _, > 0) => 3,
        (0, _, _) => 4,
        (1, 0, _) => 5,
        (_, 0, _) => 6,
        (1, _, _) when char.IsUpper(letters[0]) => 7,
        _ => 8,
    };
}
