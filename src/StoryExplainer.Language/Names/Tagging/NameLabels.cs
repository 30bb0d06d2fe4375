namespace StoryExplainer.Language.Names;

/// <summary>
/// The labels of the tagger: a token is outside of names, or begins, continues or ends a name of one kind, or is a whole one. Numbered
/// 0 (outside), then four for each <see cref="NameKind"/>: begin, inside, end, single.
/// </summary>
internal static class NameLabels
{
    /// <summary>Outside of all names.</summary>
    public const int Outside = 0;

    /// <summary>Number of labels.</summary>
    public const int Count = 1 + (4 * KindCount);

    /// <summary>Number of kinds of name.</summary>
    public const int KindCount = 5;

    /// <summary>Labels after which a new name or none may follow.</summary>
    public static ReadOnlySpan<byte> Enders => [0, 3, 4, 7, 8, 11, 12, 15, 16, 19, 20];

    /// <summary>Labels that may follow those.</summary>
    public static ReadOnlySpan<byte> Starters => [0, 1, 4, 5, 8, 9, 12, 13, 16, 17, 20];

    /// <summary>The label of the first token of a longer name.</summary>
    public static int Begin(NameKind kind) => 1 + (4 * (int)kind);

    /// <summary>The label of a middle token.</summary>
    public static int Inside(NameKind kind) => 2 + (4 * (int)kind);

    /// <summary>The label of the last token.</summary>
    public static int End(NameKind kind) => 3 + (4 * (int)kind);

    /// <summary>The label of a name of one token.</summary>
    public static int Single(NameKind kind) => 4 + (4 * (int)kind);

    /// <summary>The kind of a label other than <see cref="Outside"/>.</summary>
    public static NameKind KindOf(int label) => (NameKind)((label - 1) / 4);

    /// <summary>True if a name starts at this label.</summary>
    public static bool Starts(int label) => label > 0 && (label - 1) % 4 is 0 or 3;

    /// <summary>True if a name ends at this label.</summary>
    public static bool Ends(int label) => label > 0 && (label - 1) % 4 is 2 or 3;

    /// <summary>Writes the labels of a name that covers all of <paramref name="labels"/>.</summary>
    public static void Fill(Span<byte> labels, NameKind kind)
    {
        if (labels.Length == 1)
        {
            labels[0] = (byte)Single(kind);
            return;
        }

        labels.Fill((byte)Inside(kind));
        labels[0] = (byte)Begin(kind);
        labels[^1] = (byte)End(kind);
    }
}
