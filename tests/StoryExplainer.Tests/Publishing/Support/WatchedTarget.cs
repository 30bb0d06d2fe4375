using System.Collections.Immutable;
using StoryExplainer.Publishing;

namespace StoryExplainer.Tests.Publishing.Support;

/// <summary>A target that writes down what happens to it, one thing after the other, and whose connection breaks when it is told to.</summary>
internal sealed class WatchedTarget(IPublishTarget inner, int breaksAfter = int.MaxValue) : IPublishTarget
{
    /// <summary>"+ path" and "- path", in order.</summary>
    public List<string> Steps { get; } = [];

    public string Description => inner.Description;

    public int MaximumParallel => 1;

    public ImmutableArray<PublishFile> Additions => inner.Additions;

    public Task HoldAsync(CancellationToken cancellation) => inner.HoldAsync(cancellation);

    public Task<IReadOnlyDictionary<string, string?>> ReadAsync(IReadOnlyDictionary<string, PublishFile> files, CancellationToken cancellation) => inner.ReadAsync(files, cancellation);

    public Task BeginAsync(PublishPlan plan, CancellationToken cancellation) => inner.BeginAsync(plan, cancellation);

    public Task PutAsync(PublishFile file, CancellationToken cancellation) => StepAsync("+ " + file.Path, () => inner.PutAsync(file, cancellation));

    public Task RemoveAsync(string path, CancellationToken cancellation) => StepAsync("- " + path, () => inner.RemoveAsync(path, cancellation));

    public Task FinishAsync(PublishPlan plan, CancellationToken cancellation) => inner.FinishAsync(plan, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task StepAsync(string step, Func<Task> act)
    {
        if (Steps.Count >= breaksAfter)
        {
            throw new IOException("The cable was pulled");
        }

        await act();
        Steps.Add(step);
    }
}
