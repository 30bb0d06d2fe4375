using StoryExplainer.Language.Reading;

namespace StoryExplainer.Training.Reader.Pieces;

/// <summary>The pieces that words are cut into, by the very code that reads articles.</summary>
/// <param name="pieces">All pieces; the index of a piece is its number.</param>
internal sealed class PieceVocabulary(string[] pieces)
{
    /// <summary>Number of shapes of pieces.</summary>
    public const int ShapeCount = WordPieces.ShapeCount;

    private readonly WordPieces _words = new(pieces);

    /// <summary>All pieces by number.</summary>
    public string[] Pieces => pieces;

    /// <summary>Cuts a sentence.</summary>
    public (int[] Pieces, int[] Shapes, int[] FirstPieces) Cut(string[] words)
    {
        var ids = new List<int> { _words.Start };
        var shapes = new List<byte> { 0 };
        var first = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
        {
            first[i + 1] = ids.Count;
            _words.Add(words[i], ids, shapes);
        }

        ids.Add(_words.End);
        shapes.Add(0);
        return ([.. ids], [.. shapes.Select(shape => (int)shape)], first);
    }
}
