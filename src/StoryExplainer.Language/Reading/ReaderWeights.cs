using System.Runtime.InteropServices;
using StoryExplainer.Language.English;
using StoryExplainer.Language.Reading.Kernels;

namespace StoryExplainer.Language.Reading;

/// <summary>
/// The weights of the reader, from the file that the training program writes: vocabulary, embeddings (8 bits, one scale a row), the layers of the encoder
/// (7 bits, one scale an output), and the heads.
/// </summary>
internal sealed unsafe class ReaderWeights
{
    /// <summary>Width of a word's vector.</summary>
    public const int Hidden = 384;

    /// <summary>Width of the inner layer of a block.</summary>
    public const int Inner = 1536;

    // "SXR1": a header follows.
    private const int Announced = 0x31525853;

    private ReaderWeights(BinaryReader reader)
    {
        var layers = reader.ReadInt32();
        if (layers == Announced)
        {
            Header = reader.ReadString();
            layers = reader.ReadInt32();
        }

        Pieces = new WordPieces(reader.ReadString().Split('\n'));
        Words = ReadBytes(reader);
        WordScales = ReadFloats(reader);
        Positions = ReadFloats(reader);
        Kind = ReadFloats(reader);
        Shapes = ReadFloats(reader);
        EmbeddingScale = Pin(ReadFloats(reader));
        EmbeddingShift = Pin(ReadFloats(reader));
        var (arc, arcBias, relation) = (ReadFloats(reader), ReadFloats(reader), ReadFloats(reader));
        Layers = [.. Enumerable.Range(0, layers).Select(_ => ReadLayer(reader))];
        var heads = Enumerable.Range(0, reader.ReadInt32()).Select(_ => Matrix.Read(reader)).ToArray();
        Relations = [.. reader.ReadString().Split('\n').Select(RelationNames.Of)];
        Heads = new ReaderHeads(heads, arc, arcBias, relation, Relations.Length);
    }

    /// <summary>What the file says of itself: lines of a key and its values, among them the names of the heads and of the layers of spans.</summary>
    public string Header { get; } = "spans role definition term";

    /// <summary>The vocabulary.</summary>
    public WordPieces Pieces { get; }

    /// <summary>Embeddings of word pieces, [pieces, 384].</summary>
    public sbyte[] Words { get; }

    /// <summary>One scale a word piece.</summary>
    public float[] WordScales { get; }

    /// <summary>Embeddings of positions, [512, 384].</summary>
    public float[] Positions { get; }

    /// <summary>Embedding of the first kind of sentence, the only one that is used.</summary>
    public float[] Kind { get; }

    /// <summary>Embeddings of shapes, [20, 384].</summary>
    public float[] Shapes { get; }

    /// <summary>Scale of the embeddings' normalisation.</summary>
    public PinnedArray<float> EmbeddingScale { get; }

    /// <summary>Shift of the embeddings' normalisation.</summary>
    public PinnedArray<float> EmbeddingShift { get; }

    /// <summary>The blocks of the encoder.</summary>
    public EncoderLayer[] Layers { get; }

    /// <summary>The heads.</summary>
    public ReaderHeads Heads { get; }

    /// <summary>The relation of each number that the head of relations tells apart.</summary>
    public Relation[] Relations { get; }

    /// <summary>Reads the weights that are part of the assembly.</summary>
    public static ReaderWeights Load()
    {
        using var reader = new BinaryReader(WordFile.Open("reader.bin"));
        return new ReaderWeights(reader);
    }

    private static EncoderLayer ReadLayer(BinaryReader reader) => new(
        Matrix.Read(reader).ToQuantized(), Matrix.Read(reader).ToQuantized(), Matrix.Read(reader).ToQuantized(), Matrix.Read(reader).ToQuantized(),
        Pin(ReadFloats(reader)), Pin(ReadFloats(reader)), Pin(ReadFloats(reader)), Pin(ReadFloats(reader)));

    private static sbyte[] ReadBytes(BinaryReader reader)
    {
        var bytes = GC.AllocateUninitializedArray<sbyte>(reader.ReadInt32());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
        return bytes;
    }

    private static float[] ReadFloats(BinaryReader reader)
    {
        var floats = new float[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(floats.AsSpan()));
        return floats;
    }

    private static PinnedArray<float> Pin(float[] values)
    {
        var pinned = new PinnedArray<float>(values.Length);
        values.CopyTo(pinned.Span);
        return pinned;
    }

    /// <summary>A matrix as the file holds it.</summary>
    internal sealed record Matrix(int Outputs, int Inputs, sbyte[] Weights, float[] Scales, float[] Bias)
    {
        /// <summary>Reads one matrix: outputs, inputs, largest weight, weights, scales, bias.</summary>
        public static Matrix Read(BinaryReader reader)
        {
            var (outputs, inputs) = (reader.ReadInt32(), reader.ReadInt32());
            reader.ReadInt32();
            var weights = GC.AllocateUninitializedArray<sbyte>(outputs * inputs);
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
            return new Matrix(outputs, inputs, weights, ReadFloats(reader), ReadFloats(reader));
        }

        /// <summary>The layer with integer products.</summary>
        public QuantizedMatrix ToQuantized() => new(Weights, Scales, Bias, Outputs, Inputs);

        /// <summary>The weights as floats, [outputs, inputs].</summary>
        public float[] ToFloats()
        {
            var floats = new float[Weights.Length];
            for (var i = 0; i < floats.Length; i++)
                floats[i] = Weights[i] * Scales[i / Inputs];

            return floats;
        }
    }
}

/// <summary>One block of the encoder (BERT, Devlin et al. 2019).</summary>
/// <param name="QueryKeyValue">384 to 3 · 384.</param>
/// <param name="Output">384 to 384.</param>
/// <param name="Up">384 to 1536.</param>
/// <param name="Down">1536 to 384.</param>
/// <param name="AttentionScale">Scale of the normalisation after attention.</param>
/// <param name="AttentionShift">Its shift.</param>
/// <param name="OutputScale">Scale of the normalisation at the end.</param>
/// <param name="OutputShift">Its shift.</param>
internal sealed record EncoderLayer(
    QuantizedMatrix QueryKeyValue,
    QuantizedMatrix Output,
    QuantizedMatrix Up,
    QuantizedMatrix Down,
    PinnedArray<float> AttentionScale,
    PinnedArray<float> AttentionShift,
    PinnedArray<float> OutputScale,
    PinnedArray<float> OutputShift);
