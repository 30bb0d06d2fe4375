using StoryExplainer.Site;

namespace StoryExplainer.Reporting;

/// <summary>One line on a terminal that tells how far the work is; nothing at all when the output is redirected.</summary>
internal sealed class ProgressLine : IProgress<SiteProgress>, IDisposable
{
    private const long MillisecondsBetween = 100;
    private readonly Lock _lock = new();
    private readonly TextWriter? _terminal;
    private long _last;
    private int _width;

    private ProgressLine(TextWriter? terminal) => _terminal = terminal;

    /// <summary>A line on the terminal behind <paramref name="errors"/>, or one that shows nothing.</summary>
    public static ProgressLine For(TextWriter? errors) =>
        new(errors is not null && ReferenceEquals(errors, Console.Error) && !Console.IsErrorRedirected ? errors : null);

    /// <inheritdoc/>
    public void Report(SiteProgress value)
    {
        if (_terminal is null)
        {
            return;
        }

        lock (_lock)
        {
            var now = Environment.TickCount64;
            if (now - _last < MillisecondsBetween)
            {
                return;
            }

            _last = now;
            var line = value.Total > 0 ? $"{value.Phase} {value.Done} of {value.Total}" : value.Phase;
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

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
