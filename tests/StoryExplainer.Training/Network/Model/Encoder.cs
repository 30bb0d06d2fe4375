using StoryExplainer.Training.Reader.Pieces;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace StoryExplainer.Training.Network.Model;

/// <summary>MiniLM (Wang et al. 2020): pieces to vectors. Each piece also says how it was written, since the vocabulary is lower-cased.</summary>
internal sealed class Encoder : Module
{
    private const int MostPieces = 512;
    private const double Dropout = 0.1;

    public Encoder(int layers, int vocabulary)
        : base("encoder")
    {
        Words = Embedding(vocabulary, EncoderLayer.Size);
        Positions = Embedding(MostPieces, EncoderLayer.Size);
        Segments = Embedding(2, EncoderLayer.Size);
        Shapes = Embedding(PieceVocabulary.ShapeCount, EncoderLayer.Size);
        Norm = LayerNorm([EncoderLayer.Size], EncoderLayer.Epsilon);
        Layers = ModuleList([.. Enumerable.Range(0, layers).Select(layer => new EncoderLayer("layer" + layer))]);
        using (no_grad())
            Shapes.weight!.zero_();

        RegisterComponents();

        // They know far more words than the training text has.
        foreach (var fixedVectors in new[] { Words, Positions, Segments })
            fixedVectors.weight!.requires_grad_(false);
    }

    public Embedding Words { get; }

    public Embedding Positions { get; }

    public Embedding Segments { get; }

    public Embedding Shapes { get; }

    public LayerNorm Norm { get; }

    public ModuleList<EncoderLayer> Layers { get; }

    /// <summary>[row, word, value]: the vector of the first piece of each word; word 0 is the root.</summary>
    public Tensor Run(SentenceBatch batch)
    {
        Tensor known;
        using (no_grad())
            known = Words.call(batch.Pieces) + Positions.call(arange(batch.Pieces.shape[1], ScalarType.Int64)).unsqueeze(0) + Segments.weight![0];

        var vectors = Norm.call(known + Shapes.call(batch.Shapes));
        if (training)
            vectors = functional.dropout(vectors, Dropout, training: true);

        foreach (var layer in Layers)
            vectors = layer.call(vectors, batch.PieceMask);

        return vectors.gather(1, batch.FirstPieces.unsqueeze(-1).expand(-1, -1, EncoderLayer.Size));
    }
}
