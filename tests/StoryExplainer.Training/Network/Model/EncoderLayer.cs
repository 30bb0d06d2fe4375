using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace StoryExplainer.Training.Network.Model;

/// <summary>One layer of BERT (Devlin et al. 2019): attention, then two wide linear maps, each with a norm behind it.</summary>
internal sealed class EncoderLayer : Module<Tensor, Tensor, Tensor>
{
    public const int Size = 384;
    public const int WideSize = 1536;
    public const double Epsilon = 1e-12;
    private const int Heads = 12;
    private const int HeadSize = Size / Heads;

    // Once a layer: a second place would cost a tenth of the time.
    private const double Dropout = 0.1;

    public EncoderLayer(string name)
        : base(name)
    {
        QueryKeyValue = Linear(Size, 3 * Size);
        Output = Linear(Size, Size);
        Wide = Linear(Size, WideSize);
        Narrow = Linear(WideSize, Size);
        AttentionNorm = LayerNorm([Size], Epsilon);
        OutputNorm = LayerNorm([Size], Epsilon);
        RegisterComponents();
    }

    public Linear QueryKeyValue { get; }

    public Linear Output { get; }

    public Linear Wide { get; }

    public Linear Narrow { get; }

    public LayerNorm AttentionNorm { get; }

    public LayerNorm OutputNorm { get; }

    /// <summary>True computes the large products in 16 bits: half as long, and as good for training.</summary>
    public static bool IsFast { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor mask)
    {
        var attended = Product(Output, Attend(input, mask)).to(ScalarType.Float32);
        var middle = AttentionNorm.call(attended + input);
        var wide = functional.gelu(Product(Wide, middle));
        return OutputNorm.call(Drop(Product(Narrow, wide).to(ScalarType.Float32)) + middle);
    }

    private Tensor Attend(Tensor input, Tensor mask)
    {
        var (rows, length) = (input.shape[0], input.shape[1]);
        var parts = Product(QueryKeyValue, input).to(ScalarType.Float32).view(rows, length, 3, Heads, HeadSize).permute(2, 0, 3, 1, 4);
        var weights = functional.softmax(matmul(parts[0], parts[1].transpose(-1, -2)).div(Math.Sqrt(HeadSize)).add(mask), -1);
        return matmul(weights, parts[2]).transpose(1, 2).reshape(rows, length, Size);
    }

    private Tensor Drop(Tensor values) => training ? functional.dropout(values, Dropout, training: true) : values;

    private static Tensor Product(Linear linear, Tensor input) => IsFast
        ? functional.linear(input.to(ScalarType.BFloat16), linear.weight!.to(ScalarType.BFloat16), linear.bias!.to(ScalarType.BFloat16))
        : linear.call(input);
}
