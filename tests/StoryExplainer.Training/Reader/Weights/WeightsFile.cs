using System.Runtime.InteropServices;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Weights;

/// <summary>All weights of a sentence reader, as they lie in its file. LAYOUT.md tells every byte.</summary>
internal sealed record WeightsFile
{
    private const int Announced = 0x31525853; // the bytes S X R 1

    /// <summary>Names of the span layers.</summary>
    public required string[] SpanLayers { get; init; }

    /// <summary>All pieces by number.</summary>
    public required string[] Vocabulary { get; init; }

    /// <summary>Vectors of the pieces in 8 bits, and the scale of each.</summary>
    public required (sbyte[] Values, float[] Scales) Words { get; init; }

    /// <summary>Vectors of the places in the sentence.</summary>
    public required float[] Positions { get; init; }

    /// <summary>Vectors of the kinds of segment; only the first is used.</summary>
    public required float[] Segments { get; init; }

    /// <summary>Vectors of the shapes.</summary>
    public required float[] Shapes { get; init; }

    /// <summary>The norm of the input.</summary>
    public required (float[] Weight, float[] Bias) InputNorm { get; init; }

    /// <summary>The bilinear form of the arcs, and the bias of a head.</summary>
    public required (float[] Form, float[] HeadBias) Arc { get; init; }

    /// <summary>The bilinear forms of the relations.</summary>
    public required float[] Relation { get; init; }

    /// <summary>The layers of the encoder.</summary>
    public required LayerWeights[] Layers { get; init; }

    /// <summary>The heads in the order of <see cref="ReaderLabels.Heads"/>.</summary>
    public required QuantizedMatrix[] Heads { get; init; }

    /// <summary>Names of the relations.</summary>
    public required string[] Relations { get; init; }

    /// <summary>Reads a file, also one of the prototype, which has no header.</summary>
    public static WeightsFile Read(string path)
    {
        using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)));
        var first = reader.ReadInt32();
        var spanLayers = first == Announced ? SpanLayersOf(reader.ReadString()) : ReaderLabels.PrototypeSpans;
        var layers = first == Announced ? reader.ReadInt32() : first;
        var vocabulary = reader.ReadString().Split('\n');
        return new WeightsFile
        {
            SpanLayers = spanLayers,
            Vocabulary = vocabulary,
            Words = (reader.ReadSmall(reader.ReadInt32()), reader.ReadFloats()),
            Positions = reader.ReadFloats(),
            Segments = reader.ReadFloats(),
            Shapes = reader.ReadFloats(),
            InputNorm = (reader.ReadFloats(), reader.ReadFloats()),
            Arc = (reader.ReadFloats(), reader.ReadFloats()),
            Relation = reader.ReadFloats(),
            Layers = [.. Enumerable.Range(0, layers).Select(_ => LayerWeights.Read(reader))],
            Heads = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => QuantizedMatrix.Read(reader))],
            Relations = reader.ReadString().Split('\n'),
        };
    }

    /// <summary>Writes the file; a file that is there is replaced only when the new one is complete.</summary>
    public void Write(string path)
    {
        using (var writer = new BinaryWriter(File.Create(path + ".part")))
            Write(writer);

        File.Move(path + ".part", path, overwrite: true);
    }

    private void Write(BinaryWriter writer)
    {
        writer.Write(Announced);
        writer.Write(Header());
        writer.Write(Layers.Length);
        writer.Write(string.Join('\n', Vocabulary));
        writer.Write(Words.Values.Length);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(Words.Values));
        foreach (var values in new[] { Words.Scales, Positions, Segments, Shapes, InputNorm.Weight, InputNorm.Bias, Arc.Form, Arc.HeadBias, Relation })
            writer.WriteFloats(values);

        foreach (var layer in Layers)
            layer.Write(writer);

        writer.Write(Heads.Length);
        foreach (var head in Heads)
            head.Write(writer);

        writer.Write(string.Join('\n', Relations));
    }

    private string Header() => string.Join(
        '\n',
        "heads " + string.Join(' ', ReaderLabels.Heads),
        "upos " + string.Join(' ', ReaderLabels.Tags),
        "ner " + string.Join(' ', ReaderLabels.Names),
        "spans " + string.Join(' ', SpanLayers));

    private static string[] SpanLayersOf(string header) =>
        header.Split('\n').First(line => line.StartsWith("spans ", StringComparison.Ordinal)).Split(' ')[1..];
}
