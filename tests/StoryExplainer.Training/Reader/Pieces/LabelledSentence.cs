namespace StoryExplainer.Training.Reader.Pieces;

/// <summary>A sentence that somebody annotated: each layer of labels may be missing as a whole or for some words.</summary>
/// <param name="document">The document it comes from.</param>
/// <param name="words">Its tokens.</param>
internal sealed class LabelledSentence(string document, string[] words)
{
    /// <summary>A label that is not known: such a word teaches that layer nothing.</summary>
    public const int Unknown = -100;

    /// <summary>The document it comes from.</summary>
    public string Document { get; } = document;

    /// <summary>Its tokens.</summary>
    public string[] Words { get; } = words;

    /// <summary>True where no space stands between a word and the next; null where the spacing is not known.</summary>
    public bool[]? Joined { get; init; }

    /// <summary>Index into <see cref="ReaderLabels.Tags"/> for each word, or null.</summary>
    public int[]? Tags { get; init; }

    /// <summary>Index of each word's head counted from 1, 0 for the root; null without a tree.</summary>
    public int[]? Heads { get; init; }

    /// <summary>Relation of each word to its head, or null.</summary>
    public string[]? Relations { get; init; }

    /// <summary>For each word the set of name labels that it may have, one bit each (<see cref="ReaderLabels.Names"/>), or null.</summary>
    public int[]? Names { get; set; }

    /// <summary>How much the names count.</summary>
    public float NameWeight { get; set; }

    /// <summary>For each layer of <see cref="ReaderLabels.Spans"/> the words' labels (0 outside, 1 begin, 2 inside, or <see cref="Unknown"/>), or null.</summary>
    public int[][]? Spans { get; set; }

    /// <summary>The pieces with [CLS] before and [SEP] behind.</summary>
    public int[] Pieces { get; private set; } = [];

    /// <summary>The shape of each piece.</summary>
    public int[] Shapes { get; private set; } = [];

    /// <summary>Index of the first piece of each word, counted from 1; the first entry is [CLS], which is the root.</summary>
    public int[] FirstPieces { get; private set; } = [];

    /// <summary>All letters without the spaces, with straight quotation marks: the same for one sentence cut in two ways.</summary>
    public string Key => string.Concat(Words).Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');

    /// <summary>Cuts the words into pieces.</summary>
    public void Cut(PieceVocabulary vocabulary) => (Pieces, Shapes, FirstPieces) = vocabulary.Cut(Words);
}
