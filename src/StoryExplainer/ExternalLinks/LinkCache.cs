using System.Globalization;
using System.Text;

namespace StoryExplainer.ExternalLinks;

/// <summary>Remembers which addresses were there and when, in a file of the cache: a line each, the time and the address. Bad answers are not remembered.</summary>
internal sealed class LinkCache
{
    private const string FileName = "external-links.txt";
    private readonly string _path;
    private readonly SortedDictionary<string, DateTimeOffset> _fine = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    private LinkCache(string path) => _path = path;

    /// <summary>Opens the file of a cache folder; what cannot be read is forgotten.</summary>
    public static LinkCache Open(string folder)
    {
        var cache = new LinkCache(Path.Combine(folder, FileName));
        try
        {
            foreach (var line in File.Exists(cache._path) ? File.ReadAllLines(cache._path) : [])
            {
                if (line.Split(' ', 2) is [var time, var address] && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800)
                {
                    cache._fine[address] = DateTimeOffset.FromUnixTimeSeconds(seconds);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be read is an empty one.
        }

        return cache;
    }

    /// <summary>True if the address was there at this time or later.</summary>
    public bool IsFineSince(string address, DateTimeOffset time)
    {
        lock (_lock)
        {
            return _fine.TryGetValue(address, out var asked) && asked >= time;
        }
    }

    /// <summary>Remembers an answer.</summary>
    public void Remember(string address, LinkAnswer answer, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (answer.Kind == LinkAnswerKind.Fine)
            {
                _fine[address] = now;
            }
            else
            {
                _fine.Remove(address);
            }
        }
    }

    /// <summary>Writes the file.</summary>
    public void Save()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!); // The file lies in a folder.
            var text = new StringBuilder();
            foreach (var (address, time) in _fine)
            {
                text.Append(time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)).Append(' ').Append(address).Append('\n');
            }

            File.WriteAllText(_path, text.ToString());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Next time everything is asked again.
        }
    }
}
