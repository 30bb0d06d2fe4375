using StoryExplainer.Benchmarks.Hardships;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Publishing;

/// <summary>
/// A few of the kills and pairs that the benchmarks run by the hundred, with the real program as processes of their own: one build and one publication
/// that are killed, and two builds at once. Each takes three more programs to see that all is mended, so more would be most of the time of the whole project.
/// </summary>
public sealed class HardshipTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "StoryExplainer.dll");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Killed_at_random_moments_a_build_or_publication_leaves_nothing_that_the_next_does_not_mend() =>
        Assert.Empty(await Hardship.KillAsync(Program, _folder.Path, count: 2, seed: 20));

    [Fact]
    public async Task Two_at_once_never_mix_their_sites() => Assert.Empty(await Hardship.PairAsync(Program, _folder.Path, count: 1, seed: 20));

    public void Dispose() => _folder.Dispose();
}
