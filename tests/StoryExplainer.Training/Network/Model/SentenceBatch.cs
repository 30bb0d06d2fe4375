using StoryExplainer.Training.Reader.Pieces;
using static TorchSharp.torch;

namespace StoryExplainer.Training.Network.Model;

/// <summary>Sentences as tensors, padded to the longest.</summary>
internal sealed class SentenceBatch
{
    /// <summary>Lays sentences out; their pieces are cut already.</summary>
    public SentenceBatch(IReadOnlyList<LabelledSentence> sentences)
    {
        Sentences = sentences;
        Rows = sentences.Count;
        Width = sentences.Max(sentence => sentence.FirstPieces.Length);
        var length = sentences.Max(sentence => sentence.Pieces.Length);
        var (pieces, shapes, places) = (new long[Rows * length], new long[Rows * length], new long[Rows * Width]);
        var padding = new float[Rows * length];
        for (var row = 0; row < Rows; row++)
        {
            var sentence = sentences[row];
            sentence.Pieces.Select(piece => (long)piece).ToArray().CopyTo(pieces, row * length);
            sentence.Shapes.Select(shape => (long)shape).ToArray().CopyTo(shapes, row * length);
            sentence.FirstPieces.Select(place => (long)place).ToArray().CopyTo(places, row * Width);
            Array.Fill(padding, OutOfReach, (row * length) + sentence.Pieces.Length, length - sentence.Pieces.Length);
        }

        Pieces = tensor(pieces, [Rows, length]);
        Shapes = tensor(shapes, [Rows, length]);
        FirstPieces = tensor(places, [Rows, Width]);
        PieceMask = tensor(padding, [Rows, 1, 1, length]);
    }

    /// <summary>A score that no choice survives.</summary>
    public const float OutOfReach = -1e4f;

    /// <summary>The sentences, one a row.</summary>
    public IReadOnlyList<LabelledSentence> Sentences { get; }

    /// <summary>Number of sentences.</summary>
    public int Rows { get; }

    /// <summary>Words of the longest sentence and one for the root.</summary>
    public int Width { get; }

    /// <summary>[row, piece]: numbers of pieces.</summary>
    public Tensor Pieces { get; }

    /// <summary>[row, piece]: shapes.</summary>
    public Tensor Shapes { get; }

    /// <summary>[row, word]: index of the first piece; 0 is the root.</summary>
    public Tensor FirstPieces { get; }

    /// <summary>[row, 1, 1, piece]: added to the attention, so that nobody looks at padding.</summary>
    public Tensor PieceMask { get; }

    /// <summary>[row, word] of one number a word; <see cref="LabelledSentence.Unknown"/> for the root, padding, and where there is none.</summary>
    public Tensor Labels(Func<LabelledSentence, int[]?> of)
    {
        var labels = new long[Rows * Width];
        Array.Fill(labels, LabelledSentence.Unknown);
        for (var row = 0; row < Rows; row++)
        {
            var known = of(Sentences[row]) ?? [];
            for (var i = 0; i < known.Length; i++)
                labels[(row * Width) + i + 1] = known[i];
        }

        return tensor(labels, [Rows, Width]);
    }

    /// <summary>[row, 1, word]: added to the scores of heads, so that padding is nobody's head.</summary>
    public Tensor WordMask()
    {
        var mask = new float[Rows * Width];
        for (var row = 0; row < Rows; row++)
            Array.Fill(mask, OutOfReach, (row * Width) + Sentences[row].FirstPieces.Length, Width - Sentences[row].FirstPieces.Length);

        return tensor(mask, [Rows, 1, Width]);
    }
}
