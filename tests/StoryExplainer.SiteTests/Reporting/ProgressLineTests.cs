using StoryExplainer.Reporting;
using StoryExplainer.Site;

namespace StoryExplainer.SiteTests.Reporting;

/// <summary>What a terminal shows while the program works.</summary>
public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter _terminal = new();
    private readonly HandClock _clock = new();

    /// <inheritdoc/>
    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_step_of_more_than_a_second_tells_how_long_it_will_still_take()
    {
        Assert.Equal("Making pages [####................] 20 of 100, 8 s left", Shown(("Making pages", 0, 100, 0), ("Making pages", 20, 100, 2)));
    }

    [Fact]
    public void What_takes_more_than_a_minute_is_told_in_minutes()
    {
        Assert.Equal("Making pages [....................] 1 of 1,000, 34 min left", Shown(("Making pages", 0, 1000, 0), ("Making pages", 1, 1000, 2)));
    }

    [Fact]
    public void A_short_step_tells_only_how_far_it_is()
    {
        Assert.Equal("Making pages [##########..........] 50 of 100", Shown(("Making pages", 0, 100, 0), ("Making pages", 50, 100, 0.5)));
    }

    [Fact]
    public void Each_step_has_a_time_of_its_own()
    {
        Assert.Equal("Making pages [##########..........] 1 of 2", Shown(("Reading articles", 1, 2, 5), ("Making pages", 1, 2, 5)));
    }

    [Fact]
    public void A_bar_never_goes_back()
    {
        Assert.Equal("Making pages [##########..........] 50 of 100", Shown(("Making pages", 50, 100, 0), ("Making pages", 49, 100, 0.5)));
    }

    private string Shown(params (string Phase, int Done, int Total, double After)[] reports)
    {
        using var line = new ProgressLine(_terminal, _clock);
        foreach (var (phase, done, total, after) in reports)
        {
            _clock.Seconds += after;
            line.Report(new SiteProgress(phase, done, total));
        }

        return _terminal.ToString().Split('\r')[^1].TrimEnd();
    }

    private sealed class HandClock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)(Seconds * 1000);
    }
}
