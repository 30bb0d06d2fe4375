using System.Globalization;
using System.Net;
using System.Text;
using StoryExplainer.ExternalLinks;

namespace StoryExplainer.Adding;

/// <summary>
/// Asks for a page as a reader would, once: no faster than one page a second from a server, only what its <c>robots.txt</c> allows, within limits of
/// time and size, and never inside the user's own network unless allowed. Each address on the way is judged like the first.
/// </summary>
internal sealed class PageFetcher : IDisposable
{
    /// <summary>The name by which servers know the program.</summary>
    public const string Name = "StoryExplainer";

    private const int MaximumRobots = 500_000;

    private readonly FetchLimits _limits;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly Dictionary<string, RobotsRules?> _robots = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a fetcher.</summary>
    public PageFetcher(FetchLimits limits, TimeProvider time)
    {
        (_limits, _time) = (limits, time);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = limits.Patience,
            ConnectCallback = (context, cancellation) => PublicConnection.ConnectAsync(context, limits.Allows, cancellation),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd($"{Name} (saves one article for its reader)");
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.8");
    }

    /// <summary>Asks for a page.</summary>
    public async Task<FetchedPage> FetchAsync(Uri address, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_limits.Patience);
        var current = address;
        try
        {
            for (var steps = 0; steps <= _limits.Redirects; steps++)
            {
                if (Refusal(current) is { } refusal)
                {
                    return FetchedPage.Failed(current, refusal);
                }

                if (!await MayAskAsync(current, patience.Token))
                {
                    return FetchedPage.Failed(current, "its server asks programs not to read this page (robots.txt). Save it in a browser and add the file");
                }

                await WaitAsync(current, patience.Token);
                using var response = await _client.GetAsync(current, HttpCompletionOption.ResponseHeadersRead, patience.Token);
                if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } next)
                {
                    current = new Uri(current, next);
                    continue;
                }

                return await ReadAsync(current, response, patience.Token);
            }

            return FetchedPage.Failed(current, $"it leads on more than {Number(_limits.Redirects)} times");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return FetchedPage.Failed(current, $"it did not come within {Number((int)Math.Ceiling(_limits.Patience.TotalSeconds))} seconds");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UriFormatException or InvalidDataException)
        {
            return FetchedPage.Failed(current, (exception.InnerException ?? exception).Message.TrimEnd('.'));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Why an address is not asked at all, or null.</summary>
    private string? Refusal(Uri address)
    {
        if (address.Scheme is not ("http" or "https"))
        {
            return $"it leads to an address of the kind \"{address.Scheme}:\", which is no web page";
        }

        if (address.UserInfo.Length > 0)
        {
            return "it holds a name and password, which would be saved with the article";
        }

        // A proxy would resolve names by itself; an address as numbers is judged here in any case.
        return IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var number) && !_limits.Allows(number) ? PublicConnection.Refusal : null;
    }

    private async Task<bool> MayAskAsync(Uri address, CancellationToken cancellation)
    {
        if (!_robots.TryGetValue(address.Authority, out var rules))
        {
            rules = await ReadRobotsAsync(new Uri(address, "/robots.txt"), cancellation);
            _robots[address.Authority] = rules;
        }

        return rules?.Allows(address.PathAndQuery) ?? false;
    }

    /// <summary>The rules of a server; none where it has no such file, null where it cannot say now, which forbids everything.</summary>
    private async Task<RobotsRules?> ReadRobotsAsync(Uri address, CancellationToken cancellation)
    {
        var current = address;
        for (var steps = 0; steps <= _limits.Redirects && Refusal(current) is null; steps++)
        {
            using var response = await _client.GetAsync(current, HttpCompletionOption.ResponseHeadersRead, cancellation);
            switch ((int)response.StatusCode)
            {
                case 301 or 302 or 303 or 307 or 308 when response.Headers.Location is { } next:
                    current = new Uri(current, next);
                    continue;
                case >= 200 and < 300:
                    var (bytes, _) = await ReadBytesAsync(response, MaximumRobots, cancellation);
                    return RobotsRules.Parse(Encoding.UTF8.GetString(bytes), Name);
                case >= 400 and < 500:
                    return RobotsRules.None;
                default:
                    return null;
            }
        }

        return RobotsRules.None;
    }

    private async Task WaitAsync(Uri address, CancellationToken cancellation)
    {
        if (_asked.TryGetValue(address.Authority, out var last) && _limits.Pause - _time.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, _time, cancellation);
        }

        _asked[address.Authority] = _time.GetTimestamp();
    }

    private async Task<FetchedPage> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken cancellation)
    {
        var (status, type) = ((int)response.StatusCode, response.Content.Headers.ContentType);
        if (status is < 200 or >= 300)
        {
            return FetchedPage.Failed(address, status switch
            {
                404 or 410 => $"there is no such page ({Number(status)})",
                401 or 402 or 403 or 451 => $"its server does not give it to programs ({Number(status)}). Save it in a browser and add the file",
                429 => "its server was asked too often (429). Try again later",
                >= 500 => $"its server has a problem ({Number(status)}). Try again later",
                _ => $"its server answers {Number(status)}",
            });
        }

        var media = type?.MediaType?.ToLowerInvariant() ?? "text/html";
        if (media is not ("text/html" or "application/xhtml+xml" or "text/plain"))
        {
            return FetchedPage.Failed(address, $"it is no web page but {media}");
        }

        var (bytes, isWhole) = await ReadBytesAsync(response, _limits.MaximumBytes, cancellation);
        return isWhole
            ? new FetchedPage(address, bytes, media, type?.CharSet?.Trim('"', '\''), null)
            : FetchedPage.Failed(address, $"it is larger than {Number(_limits.MaximumBytes / 1_000_000)} million bytes");
    }

    /// <summary>Reads as much as is allowed, so that an answer without end costs no more than that.</summary>
    private static async Task<(byte[] Bytes, bool IsWhole)> ReadBytesAsync(HttpResponseMessage response, int maximum, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var part = new byte[32 * 1024];
        while (await stream.ReadAsync(part, cancellation) is > 0 and var count)
        {
            if (buffer.Length + count > maximum)
            {
                return ([], false);
            }

            buffer.Write(part, 0, count);
        }

        return (buffer.ToArray(), true);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
