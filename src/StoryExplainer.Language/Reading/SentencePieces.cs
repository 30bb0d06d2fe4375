namespace StoryExplainer.Language.Reading;

/// <summary>A sentence as the encoder takes it.</summary>
/// <param name="Pieces">Numbers of word pieces, with the opening and the closing one.</param>
/// <param name="Shapes">The shape of each piece; 0 for the opening and the closing one.</param>
/// <param name="FirstPieces">Index of the opening piece, then of the first piece of each word.</param>
internal sealed record SentencePieces(int[] Pieces, byte[] Shapes, int[] FirstPieces)
{
    /// <summary>Number of words.</summary>
    public int WordCount => FirstPieces.Length - 1;
}
