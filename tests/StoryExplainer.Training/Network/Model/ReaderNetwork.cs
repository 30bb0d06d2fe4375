using StoryExplainer.Training.Reader.Pieces;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace StoryExplainer.Training.Network.Model;

/// <summary>
/// The sentence reader: an encoder, and heads on the vector of each word for part of speech, names, spans, and a biaffine parser
/// (Dozat and Manning 2017).
/// </summary>
internal sealed class ReaderNetwork : Module
{
    public const int ArcSize = 256;
    public const int RelationSize = 64;
    private const double HeadDropout = 0.2;
    private const double StartingSpread = 0.02;

    public ReaderNetwork(int layers, int vocabulary, string[] relations)
        : base("reader")
    {
        Relations = relations;
        Encoder = new Encoder(layers, vocabulary);
        Tags = Linear(EncoderLayer.Size, ReaderLabels.Tags.Length);
        Names = Linear(EncoderLayer.Size, ReaderLabels.Names.Length);
        ArcDependent = Linear(EncoderLayer.Size, ArcSize);
        ArcHead = Linear(EncoderLayer.Size, ArcSize);
        RelationDependent = Linear(EncoderLayer.Size, RelationSize);
        RelationHead = Linear(EncoderLayer.Size, RelationSize);
        Spans = Linear(EncoderLayer.Size, ReaderLabels.Spans.Length * 3);
        ArcForm = Parameter(randn(ArcSize, ArcSize) * StartingSpread);
        ArcHeadBias = Parameter(zeros(ArcSize));
        RelationForm = Parameter(randn(RelationSize + 1, relations.Length * (RelationSize + 1)) * StartingSpread);
        RegisterComponents();
    }

    public string[] Relations { get; }

    public Encoder Encoder { get; }

    public Linear Tags { get; }

    public Linear Names { get; }

    public Linear ArcDependent { get; }

    public Linear ArcHead { get; }

    public Linear RelationDependent { get; }

    public Linear RelationHead { get; }

    public Linear Spans { get; }

    public Parameter ArcForm { get; }

    public Parameter ArcHeadBias { get; }

    public Parameter RelationForm { get; }

    /// <summary>The heads in the order of the weights file.</summary>
    public Linear[] Heads => [Tags, Names, ArcDependent, ArcHead, RelationDependent, RelationHead, Spans];

    /// <summary>The large matrices, which the weights file holds in 7 bits.</summary>
    public IEnumerable<Parameter> Matrices =>
        Encoder.Layers.SelectMany(layer => new[] { layer.QueryKeyValue, layer.Output, layer.Wide, layer.Narrow }).Concat(Heads).Select(linear => linear.weight!);

    /// <summary>What the base model brought and is changed carefully.</summary>
    public IEnumerable<Parameter> KnownParameters =>
        Encoder.Layers.SelectMany(layer => layer.parameters()).Concat(Encoder.Norm.parameters());

    /// <summary>What is learned from nothing.</summary>
    public IEnumerable<Parameter> NewParameters =>
        Heads.SelectMany(head => head.parameters()).Concat([ArcForm, ArcHeadBias, RelationForm]).Append(Encoder.Shapes.weight!);

    /// <summary>[row, word, head]: scores of heads.</summary>
    public Tensor Arcs(Tensor words)
    {
        var heads = Activate(ArcHead, words);
        return matmul(matmul(Activate(ArcDependent, words), ArcForm), heads.transpose(1, 2)) + matmul(heads, ArcHeadBias).unsqueeze(1);
    }

    /// <summary>[row, word, relation]: scores of relations to the given heads.</summary>
    /// <param name="words">Vectors of the words.</param>
    /// <param name="heads">[row, word]: index of each word's head.</param>
    public Tensor RelationsTo(Tensor words, Tensor heads)
    {
        var dependents = WithOne(Activate(RelationDependent, words));
        var chosen = WithOne(Activate(RelationHead, words)).gather(1, heads.unsqueeze(-1).expand(-1, -1, RelationSize + 1));
        var forms = matmul(dependents, RelationForm).view(words.shape[0], words.shape[1], Relations.Length, RelationSize + 1);
        return matmul(forms, chosen.unsqueeze(-1)).squeeze(-1);
    }

    private static Tensor WithOne(Tensor values) => cat([values, ones(values.shape[0], values.shape[1], 1)], -1);

    private Tensor Activate(Linear head, Tensor words)
    {
        var values = functional.relu(head.call(words));
        return training ? functional.dropout(values, HeadDropout, training: true) : values;
    }
}
