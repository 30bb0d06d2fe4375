using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace StoryExplainer.Preview;

/// <summary>Tells open pages of every new state, as server-sent events, until the browser or the preview goes.</summary>
internal static class EventStream
{
    /// <summary>Sends events.</summary>
    public static async Task SendAsync(HttpContext http, PreviewSession session, CancellationToken end)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, end);
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        try
        {
            // A preview that was restarted is back at once, and not after the browser's usual three seconds.
            await Write(http, "retry: 500\n\n", either.Token);
            var known = "";
            while (true)
            {
                var state = await session.AfterAsync(known, either.Token);
                known = state.Id;
                await Write(http, $"data: {Describe(state)}\n\n", either.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The tab was closed, or the preview ends.
        }
    }

    private static string Describe(PreviewState state) => JsonSerializer.Serialize(
        new StateMessage(state.Id, state.Before, state.ChangesStylesOnly, state.Site.IsComplete), PreviewJson.Default.StateMessage);

    private static async Task Write(HttpContext http, string text, CancellationToken cancellation)
    {
        await http.Response.WriteAsync(text, Encoding.UTF8, cancellation);
        await http.Response.Body.FlushAsync(cancellation);
    }
}
