using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace StoryExplainer.SiteTests.Suggesting;

/// <summary>A server on this machine that speaks as OpenAI's does and answers what the test says.</summary>
internal sealed class FakeModel : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, string> _answer;
    private readonly HttpStatusCode _status;

    /// <param name="answer">The answer to the words of the user's message.</param>
    /// <param name="status">What the server says about the request.</param>
    public FakeModel(Func<string, string> answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        (_answer, _status) = (answer, status);
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Url = FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/v1/");
        }

        _listener.Prefixes.Add(Url);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Url { get; }

    /// <summary>What was asked: the body of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The header with the key of each request.</summary>
    public ConcurrentQueue<string> Keys { get; } = new();

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var body = await reader.ReadToEndAsync();
                Requests.Enqueue(body);
                Keys.Enqueue(context.Request.Headers["Authorization"] ?? "");
                await AnswerAsync(context.Response, body);
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerResponse response, string body)
    {
        using var asked = JsonDocument.Parse(body);
        var content = asked.RootElement.GetProperty("messages").EnumerateArray().Last().GetProperty("content");
        var words = content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
        var text = _answer(words);
        var bytes = _status == HttpStatusCode.OK
            ? JsonSerializer.SerializeToUtf8Bytes(new
            {
                id = "1",
                @object = "chat.completion",
                created = 1,
                model = "fake",
                choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = text } } },
            })
            : Encoding.UTF8.GetBytes(text);
        response.StatusCode = (int)_status;
        response.ContentType = "application/json";
        await response.OutputStream.WriteAsync(bytes);
        response.Close();
    }
}
