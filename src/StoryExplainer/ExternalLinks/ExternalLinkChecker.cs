using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site;

namespace StoryExplainer.ExternalLinks;

/// <summary>
/// Asks other people's servers whether what the site links to is still there. Only on request: a build needs no network. Each server is asked for one
/// page at a time, by the method that costs it least (<c>HEAD</c>) and by <c>GET</c> where that is refused; what was fine a few days ago is not asked again.
/// </summary>
internal sealed class ExternalLinkChecker : IDisposable
{
    private readonly LinkLimits _limits;
    private readonly LinkCache _cache;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    /// <summary>Makes a checker.</summary>
    public ExternalLinkChecker(LinkLimits limits, LinkCache cache, TimeProvider time)
    {
        _limits = limits;
        _cache = cache;
        _time = time;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = limits.Patience };
        if (!limits.AsksPrivateAddresses)
        {
            handler.ConnectCallback = PublicConnection.ConnectAsync;
        }

        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("StoryExplainer (checks links)");
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.5");
    }

    /// <summary>Asks for each address and reports what is not as it should be, with the first page that links there.</summary>
    public async Task CheckAsync(ImmutableArray<ExternalLink> links, DiagnosticBag diagnostics, IProgress<SiteProgress> progress, CancellationToken cancellation)
    {
        var fresh = _time.GetUtcNow() - _limits.Remembered;
        var toAsk = links.Where(link => !_cache.IsFineSince(link.Address.AbsoluteUri, fresh)).ToList();
        var answers = new ConcurrentDictionary<string, LinkAnswer>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = _limits.Hosts, CancellationToken = cancellation };
        await Parallel.ForEachAsync(toAsk.GroupBy(link => link.Address.Authority, StringComparer.OrdinalIgnoreCase), options, async (host, token) =>
        {
            var isFirst = true;
            foreach (var link in host)
            {
                if (!isFirst)
                {
                    await Task.Delay(_limits.Pause, _time, token);
                }

                isFirst = false;
                var answer = await AskAsync(link.Address, token);
                answers[link.Address.AbsoluteUri] = answer;
                _cache.Remember(link.Address.AbsoluteUri, answer, _time.GetUtcNow());
                progress.Report(new SiteProgress("Asking for outside links", answers.Count, toAsk.Count));
            }
        });
        foreach (var link in toAsk)
        {
            Report(link, answers[link.Address.AbsoluteUri], diagnostics);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static void Report(ExternalLink link, LinkAnswer answer, DiagnosticBag diagnostics)
    {
        var rule = answer.Kind switch
        {
            LinkAnswerKind.Gone => ExternalLinkDiagnostics.Gone,
            LinkAnswerKind.Unreachable => ExternalLinkDiagnostics.Unreachable,
            LinkAnswerKind.Moved => ExternalLinkDiagnostics.Moved,
            LinkAnswerKind.Refused => ExternalLinkDiagnostics.Refused,
            _ => null,
        };
        if (rule is not null)
        {
            diagnostics.Add(rule, null, link.Page, link.Address.AbsoluteUri, answer.Detail);
        }
    }

    private async Task<LinkAnswer> AskAsync(Uri address, CancellationToken cancellation)
    {
        var (current, isForGood) = (address, true);
        for (var steps = 0; steps <= _limits.Redirects; steps++)
        {
            HttpStatusCode status;
            Uri? next;
            try
            {
                (status, next) = await AskOnceAsync(current, cancellation);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                return new LinkAnswer(LinkAnswerKind.Unreachable, exception is OperationCanceledException ? "no answer in time" : (exception.InnerException ?? exception).Message.TrimEnd('.'));
            }

            if (next is null)
            {
                return Judge(status, current == address || !isForGood ? null : current);
            }

            if (next.Scheme is not ("http" or "https"))
            {
                return new LinkAnswer(LinkAnswerKind.Unreachable, "it leads on to something that is no web page");
            }

            isForGood &= status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            current = next;
        }

        return new LinkAnswer(LinkAnswerKind.Unreachable, $"it leads on more than {_limits.Redirects} times");
    }

    private static LinkAnswer Judge(HttpStatusCode status, Uri? movedTo) => (int)status switch
    {
        >= 200 and < 300 => movedTo is null ? new LinkAnswer(LinkAnswerKind.Fine, "") : new LinkAnswer(LinkAnswerKind.Moved, movedTo.AbsoluteUri),
        404 or 410 => new LinkAnswer(LinkAnswerKind.Gone, $"{(int)status}"),
        >= 500 => new LinkAnswer(LinkAnswerKind.Unreachable, $"the server answers {(int)status}"),
        _ => new LinkAnswer(LinkAnswerKind.Refused, $"{(int)status}"),
    };

    private async Task<(HttpStatusCode Status, Uri? Next)> AskOnceAsync(Uri address, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_limits.Patience);
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get })
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);

            // Not every server knows HEAD, and some answer it with nonsense: only a GET that fails counts.
            if (method == HttpMethod.Get || (int)response.StatusCode < 400)
            {
                var isRedirect = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is not null;
                return (response.StatusCode, isRedirect ? new Uri(address, response.Headers.Location!) : null); // A redirect has one.
            }
        }

        throw new InvalidOperationException("The last method always answers.");
    }
}
