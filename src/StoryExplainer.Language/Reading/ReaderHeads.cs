using StoryExplainer.Language.Reading.Kernels;

namespace StoryExplainer.Language.Reading;

/// <summary>The heads of the reader: all that is linear in a word's vector is one matrix, and each head knows where its outputs begin.</summary>
internal sealed class ReaderHeads
{
    /// <summary>Width of the vectors that score an arc.</summary>
    public const int ArcWidth = 256;

    /// <summary>Width of the vectors that score a relation.</summary>
    public const int RelationWidth = 64;

    /// <summary>Number of labels of names: outside, and begin and inside of five kinds.</summary>
    public const int NameLabelCount = 11;

    /// <summary>Number of labels of one span layer: outside, begin, inside.</summary>
    public const int SpanLabelCount = 3;

    /// <summary>Takes the heads in the order of the file: parts of speech, names, dependent and head of arcs, dependent and head of relations, spans.</summary>
    public ReaderHeads(ReaderWeights.Matrix[] heads, float[] arc, float[] arcBias, float[] relation, int relationCount)
    {
        var starts = new int[heads.Length + 1];
        var weights = new List<float>();
        for (var i = 0; i < heads.Length; i++)
        {
            // Each head begins at a full vector, so that kernels can load from there.
            starts[i + 1] = starts[i] + ((heads[i].Outputs + VectorMath.Lanes - 1) / VectorMath.Lanes * VectorMath.Lanes);
            weights.AddRange(heads[i].ToFloats());
            weights.AddRange(new float[(starts[i + 1] - starts[i] - heads[i].Outputs) * ReaderWeights.Hidden]);
        }

        var bias = new float[starts[^1]];
        for (var i = 0; i < heads.Length; i++)
            heads[i].Bias.CopyTo(bias, starts[i]);

        Words = new FloatMatrix(weights.ToArray(), bias, starts[^1], ReaderWeights.Hidden);
        (Tags, Names, ArcDependent, ArcHead, RelationDependent, RelationHead, Spans) = (starts[0], starts[1], starts[2], starts[3], starts[4], starts[5], starts[6]);
        SpanLayerCount = heads[6].Outputs / SpanLabelCount;
        Arc = new FloatMatrix(Transpose(arc, ArcWidth, ArcWidth), [], ArcWidth, ArcWidth);
        ArcBias = new PinnedArray<float>(ArcWidth);
        arcBias.CopyTo(ArcBias.Span);
        const int Side = RelationWidth + 1;
        RelationMatrix = new FloatMatrix(Transpose(relation, Side, relationCount * Side), [], relationCount * Side, Side);
    }

    /// <summary>384 to all heads that are linear in a word's vector.</summary>
    public FloatMatrix Words { get; }

    /// <summary>First output of the parts of speech.</summary>
    public int Tags { get; }

    /// <summary>First output of the name labels.</summary>
    public int Names { get; }

    /// <summary>First output of the vectors of dependents for arcs.</summary>
    public int ArcDependent { get; }

    /// <summary>First output of the vectors of heads for arcs.</summary>
    public int ArcHead { get; }

    /// <summary>First output of the vectors of dependents for relations.</summary>
    public int RelationDependent { get; }

    /// <summary>First output of the vectors of heads for relations.</summary>
    public int RelationHead { get; }

    /// <summary>First output of the span layers.</summary>
    public int Spans { get; }

    /// <summary>Number of span layers.</summary>
    public int SpanLayerCount { get; }

    /// <summary>The bilinear form of arcs, applied to dependents.</summary>
    public FloatMatrix Arc { get; }

    /// <summary>How likely a word is a head at all.</summary>
    public PinnedArray<float> ArcBias { get; }

    /// <summary>The bilinear forms of relations, one after the other, applied to dependents that end in a one.</summary>
    public FloatMatrix RelationMatrix { get; }

    // [rows, columns] to [columns, rows], the order of a linear layer.
    private static float[] Transpose(float[] matrix, int rows, int columns)
    {
        var transposed = new float[matrix.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                transposed[(column * rows) + row] = matrix[(row * columns) + column];
        }

        return transposed;
    }
}
