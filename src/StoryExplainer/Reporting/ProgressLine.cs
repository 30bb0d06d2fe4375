using System.Globalization;
using StoryExplainer.Site;

namespace StoryExplainer.Reporting;

/// <summary>
/// One line on a terminal that tells what is being done, how far it is and, once a step has taken a second, how long it will still take; nothing at
/// all when the output is redirected.
/// </summary>
internal sealed class ProgressLine : IProgress<SiteProgress>, IDisposable
{
    private const int BarWidth = 20;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly TextWriter? _terminal;
    private readonly TimeProvider _clock;
    private string _phase = "";
    private long _begun;
    private long? _last;
    private int _most;
    private int _width;

    /// <summary>Makes a line.</summary>
    /// <param name="terminal">Where it is shown, or null.</param>
    /// <param name="clock">Tells how long a step has taken.</param>
    internal ProgressLine(TextWriter? terminal, TimeProvider clock)
    {
        _terminal = terminal;
        _clock = clock;
    }

    /// <summary>A line on the terminal behind <paramref name="errors"/>, or one that shows nothing.</summary>
    public static ProgressLine For(TextWriter? errors) =>
        new(errors is not null && ReferenceEquals(errors, Console.Error) && !Console.IsErrorRedirected ? errors : null, TimeProvider.System);

    /// <inheritdoc/>
    public void Report(SiteProgress value)
    {
        if (_terminal is null)
        {
            return;
        }

        lock (_lock)
        {
            var now = _clock.GetTimestamp();
            if (value.Phase != _phase)
            {
                (_phase, _begun, _most, _last) = (value.Phase, now, 0, null);
            }

            // Threads report out of turn; a bar never goes back.
            _most = Math.Max(_most, value.Done);
            if (_last is { } last && _clock.GetElapsedTime(last, now) < Between)
            {
                return;
            }

            _last = now;
            var line = LineOf(value with { Done = _most }, _clock.GetElapsedTime(_begun, now));
            _terminal.Write('\r' + line.PadRight(_width));
            _width = line.Length;
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Clear()
    {
        if (_terminal is not null && _width > 0)
        {
            _terminal.Write('\r' + new string(' ', _width) + '\r');
            _width = 0;
        }
    }

    private static string LineOf(SiteProgress value, TimeSpan elapsed)
    {
        if (value.Total <= 0)
        {
            return value.Phase;
        }

        var done = Math.Min(value.Done, value.Total);
        var filled = (int)((long)done * BarWidth / value.Total);
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{value.Phase} [{new string('#', filled)}{new string('.', BarWidth - filled)}] {done:N0} of {value.Total:N0}");
        return elapsed < Long || done == 0 ? line : $"{line}, {Left(elapsed * ((double)(value.Total - done) / done))} left";
    }

    private static string Left(TimeSpan time) => time.TotalSeconds < 59.5
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes):0} min");

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
