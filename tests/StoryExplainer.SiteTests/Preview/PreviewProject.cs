using System.Net;
using System.Net.Sockets;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Preview;
using StoryExplainer.Site;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Preview;

/// <summary>A small project with a preview of it on a free port.</summary>
internal sealed class PreviewProject : IAsyncDisposable
{
    public const string Bridge =
        """
        Harbour bridge to close for repairs

        The harbour bridge will close on 16 March 2026, the transport commissioner, Amara Lindqvist, said on Thursday.

        “We would rather explain a queue than a collapse,” Ms Lindqvist told reporters at the town hall on Thursday morning.

        Inspectors found cracks in two of the bridge's cables on 2 February 2026.
        """;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private PreviewProject(TemporaryFolder folder, PreviewServer server)
    {
        Folder = folder;
        Server = server;
    }

    public TemporaryFolder Folder { get; }

    public PreviewServer Server { get; }

    public static Task<PreviewProject> StartAsync(params (string Path, string Text)[] files) => StartAsync(IPAddress.Loopback, deskWrites: false, files);

    public static async Task<PreviewProject> StartAsync(IPAddress host, bool deskWrites, params (string Path, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        folder.Write("seeds/bridge.txt", Bridge);
        folder.Write("seeds/bridge.yml", "published: 2026-03-12\nurl: https://example.org/bridge\npublisher: The Port Mallory Gazette\n");
        foreach (var (path, text) in files)
        {
            folder.Write(path, text);
        }

        var problems = new DiagnosticBag();
        var server = await PreviewServer.StartAsync(new PreviewOptions(SiteFolders.In(folder.Path), host, 0, OpensBrowser: false) { DeskWrites = deskWrites }, new Progress<SiteProgress>(), problems);
        return new PreviewProject(folder, server ?? throw new InvalidOperationException(string.Join('\n', problems.ToSorted())));
    }

    /// <summary>Asks for a path as it is, with headers as "Name: value".</summary>
    public async Task<HttpResponseMessage> Get(string path, params string[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Server.Root, path));
        foreach (var header in headers)
        {
            request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        }

        return await _client.SendAsync(request);
    }

    /// <summary>The text of a page that is there.</summary>
    public async Task<string> Text(string path)
    {
        using var response = await Get(path);
        var text = await response.Content.ReadAsStringAsync();
        return response.StatusCode == HttpStatusCode.OK ? text : throw new InvalidOperationException($"{path}: {response.StatusCode}\n{text}");
    }

    /// <summary>Sends bytes as they are, which no client library would, and gives the first line of the answer.</summary>
    public async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Server.Root.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadLineAsync() ?? "";
    }

    /// <summary>Waits for the next state after a change.</summary>
    public async Task<PreviewState> After(Action change)
    {
        var before = await Server.Session.CurrentAsync(CancellationToken.None);
        change();
        return await Server.Session.AfterAsync(before.Id, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
        Folder.Dispose();
    }
}
