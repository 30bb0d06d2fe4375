using StoryExplainer.Training.Network.Model;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StoryExplainer.Training.Network.Learning;

/// <summary>A moving average of the weights of the last steps: steadier than the last step alone (Polyak and Juditsky 1992).</summary>
internal sealed class AverageWeights
{
    // Half of it comes from the last 170 steps.
    private const double Keep = 0.996;

    private readonly (Parameter Own, Tensor Average)[] _weights;

    /// <summary>Starts with the weights as they are.</summary>
    public AverageWeights(ReaderNetwork network)
    {
        using var _ = no_grad();
        _weights = [.. network.KnownParameters.Concat(network.NewParameters).Select(own => (own, own.detach().clone().DetachFromDisposeScope()))];
    }

    /// <summary>Takes the weights of a step in.</summary>
    public void Add(int step)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var share = 1 - Math.Min(Keep, (step + 1.0) / (step + 10.0));
        foreach (var (own, average) in _weights)
            average.lerp_(own, share);
    }

    /// <summary>Exchanges average and own weights; a second call puts them back.</summary>
    public void Swap()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        foreach (var (own, average) in _weights)
        {
            var copy = own.detach().clone();
            own.copy_(average);
            average.copy_(copy);
        }
    }
}
