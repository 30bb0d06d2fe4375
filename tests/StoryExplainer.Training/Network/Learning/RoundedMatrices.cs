using StoryExplainer.Training.Network.Model;
using StoryExplainer.Training.Reader.Weights;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StoryExplainer.Training.Network.Learning;

/// <summary>
/// Rounds the matrices to 7 bits while a step reads and puts the exact ones back before they are changed (Courbariaux et al. 2015): small changes add up,
/// and what is measured is what the file will hold.
/// </summary>
internal sealed class RoundedMatrices
{
    private readonly (Parameter Matrix, Tensor Exact)[] _matrices;

    /// <summary>Makes room for the exact matrices.</summary>
    public RoundedMatrices(ReaderNetwork network)
    {
        using var _ = no_grad();
        _matrices = [.. network.Matrices.Select(matrix => (matrix, matrix.detach().clone().DetachFromDisposeScope()))];
    }

    /// <summary>Rounds.</summary>
    public void Round()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        foreach (var (matrix, exact) in _matrices)
        {
            exact.copy_(matrix);
            var scales = exact.abs().amax([1L], keepdim: true).div(QuantizedMatrix.SevenBits).clamp_min(1e-12);
            matrix.copy_(exact.div(scales).round().mul(scales));
        }
    }

    /// <summary>Puts the exact matrices back.</summary>
    public void Restore()
    {
        using var grad = no_grad();
        foreach (var (matrix, exact) in _matrices)
            matrix.copy_(exact);
    }
}
