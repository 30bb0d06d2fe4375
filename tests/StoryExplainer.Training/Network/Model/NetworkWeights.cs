using StoryExplainer.Training.Reader.Pieces;
using StoryExplainer.Training.Reader.Weights;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StoryExplainer.Training.Network.Model;

/// <summary>Moves weights between the network and its file.</summary>
internal static class NetworkWeights
{
    /// <summary>A network with the weights of a file. Layers of spans and relations that the file does not know start from nothing.</summary>
    public static ReaderNetwork ToNetwork(WeightsFile file, string[] relations)
    {
        var network = new ReaderNetwork(file.Layers.Length, file.Vocabulary.Length, relations);
        Fill(network, file);
        return network;
    }

    /// <summary>Gives a network the weights of a file.</summary>
    public static void Fill(ReaderNetwork network, WeightsFile file)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var words = new QuantizedMatrix(file.Vocabulary.Length, EncoderLayer.Size, 127, file.Words.Values, file.Words.Scales, []);
        Set(network.Encoder.Words.weight!, words.ToFloats());
        Set(network.Encoder.Positions.weight!, file.Positions);
        Set(network.Encoder.Segments.weight!, file.Segments);
        Set(network.Encoder.Shapes.weight!, file.Shapes);
        Set(network.Encoder.Norm, file.InputNorm);
        for (var i = 0; i < file.Layers.Length; i++)
            Set(network.Encoder.Layers[i], file.Layers[i]);

        for (var i = 0; i < ReaderLabels.Heads.Length - 1; i++)
            Set(network.Heads[i], file.Heads[i]);

        Set(network.ArcForm, file.Arc.Form);
        Set(network.ArcHeadBias, file.Arc.HeadBias);
        SetSpans(network.Spans, file);
        SetRelations(network, file);
    }

    /// <summary>The weights of a network, rounded for the file.</summary>
    public static WeightsFile ToFile(ReaderNetwork network, string[] vocabulary)
    {
        var encoder = network.Encoder;
        var words = QuantizedMatrix.Of(Get(encoder.Words.weight!), [], EncoderLayer.Size, largest: 127);
        return new WeightsFile
        {
            SpanLayers = ReaderLabels.Spans,
            Vocabulary = vocabulary,
            Words = (words.Values, words.Scales),
            Positions = Get(encoder.Positions.weight!),
            Segments = Get(encoder.Segments.weight!),
            Shapes = Get(encoder.Shapes.weight!),
            InputNorm = Get(encoder.Norm),
            Arc = (Get(network.ArcForm), Get(network.ArcHeadBias)),
            Relation = Get(network.RelationForm),
            Layers = [.. encoder.Layers.Select(layer => new LayerWeights(
                Round(layer.QueryKeyValue), Round(layer.Output), Round(layer.Wide), Round(layer.Narrow), Get(layer.AttentionNorm), Get(layer.OutputNorm)))],
            Heads = [.. network.Heads.Select(Round)],
            Relations = network.Relations,
        };
    }

    private static QuantizedMatrix Round(Linear linear) => QuantizedMatrix.Of(Get(linear.weight!), Get(linear.bias!), (int)linear.weight!.shape[1]);

    private static float[] Get(Tensor values) => values.detach().contiguous().data<float>().ToArray();

    private static (float[] Weight, float[] Bias) Get(LayerNorm norm) => (Get(norm.weight!), Get(norm.bias!));

    private static void Set(Tensor target, float[] values) => target.copy_(tensor(values, target.shape));

    private static void Set(LayerNorm norm, (float[] Weight, float[] Bias) values)
    {
        Set(norm.weight!, values.Weight);
        Set(norm.bias!, values.Bias);
    }

    private static void Set(Linear linear, QuantizedMatrix matrix)
    {
        Set(linear.weight!, matrix.ToFloats());
        Set(linear.bias!, matrix.Bias);
    }

    private static void Set(EncoderLayer layer, LayerWeights weights)
    {
        Set(layer.QueryKeyValue, weights.QueryKeyValue);
        Set(layer.Output, weights.Output);
        Set(layer.Wide, weights.Wide);
        Set(layer.Narrow, weights.Narrow);
        Set(layer.AttentionNorm, weights.AttentionNorm);
        Set(layer.OutputNorm, weights.OutputNorm);
    }

    private static void SetSpans(Linear spans, WeightsFile file)
    {
        var head = file.Heads[^1];
        var weights = tensor(head.ToFloats(), [head.Rows, head.Columns]);
        var bias = tensor(head.Bias);
        for (var i = 0; i < file.SpanLayers.Length; i++)
        {
            var layer = ReaderLabels.Layer(file.SpanLayers[i]);
            if (layer < 0)
                continue;

            spans.weight!.narrow(0, layer * 3, 3).copy_(weights.narrow(0, i * 3, 3));
            spans.bias!.narrow(0, layer * 3, 3).copy_(bias.narrow(0, i * 3, 3));
        }
    }

    private static void SetRelations(ReaderNetwork network, WeightsFile file)
    {
        const int Block = ReaderNetwork.RelationSize + 1;
        var forms = tensor(file.Relation, [Block, file.Relations.Length * Block]);
        for (var i = 0; i < network.Relations.Length; i++)
        {
            var known = Array.IndexOf(file.Relations, network.Relations[i]);
            if (known >= 0)
                network.RelationForm.narrow(1, i * Block, Block).copy_(forms.narrow(1, known * Block, Block));
        }
    }
}
