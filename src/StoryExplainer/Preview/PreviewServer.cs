using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Preview.Desk.Writing;
using StoryExplainer.Site;

namespace StoryExplainer.Preview;

/// <summary>
/// Serves a site while it is worked on. The steps of a request: is it from one of our own pages? what does it ask for? the site's own files as a host
/// would send them, or one of the preview's own pages (<c>_preview/</c>, <c>_desk/</c>).
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly PreviewSession _session;
    private readonly DeskWriter _writer;
    private readonly CancellationTokenSource _end = new();
    private Task _work = Task.CompletedTask;

    private PreviewServer(WebApplication server, PreviewSession session, DeskWriter writer)
    {
        _server = server;
        _session = session;
        _writer = writer;
    }

    /// <summary>Where the server listens: "http://localhost:4780".</summary>
    public Uri Root { get; private set; } = null!; // Set by StartAsync before anybody gets the server.

    /// <summary>Writes what is saved at the desk.</summary>
    public DeskService Desk { get; private set; } = null!; // Set by StartAsync before anybody gets the server.

    /// <summary>The session that keeps the site fresh.</summary>
    public PreviewSession Session => _session;

    /// <summary>Listens and begins to build. Requests that come before the first build is done wait for it.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="progress">Told how far builds are.</param>
    /// <param name="problems">Takes what keeps the server from starting.</param>
    /// <returns>The running server, or null with a problem.</returns>
    public static async Task<PreviewServer?> StartAsync(PreviewOptions options, IProgress<SiteProgress> progress, DiagnosticBag problems)
    {
        var session = new PreviewSession(options.Folders, progress, TimeProvider.System);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Host, options.Port);
            if (options.Host.Equals(IPAddress.Loopback) && options.Port != 0 && Socket.OSSupportsIPv6)
            {
                // Browsers may try ::1 first when they are told "localhost".
                kestrel.Listen(IPAddress.IPv6Loopback, options.Port);
            }
        });
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var writer = new DeskWriter(session, options.Folders);
        var server = new PreviewServer(builder.Build(), session, writer);
        var paster = new ArticlePaster(session, options.Folders, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        server.Desk = new DeskService(writer, paster, options);
        var responder = new Responder(session, options, server.Desk, server._end.Token);
        server._server.Run(responder.AnswerAsync);
        try
        {
            await server._server.StartAsync();
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            problems.Add(PreviewDiagnostics.PortInUse, null, options.Port);
            await server.DisposeAsync();
            return null;
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            problems.Add(PreviewDiagnostics.CannotListen, null, options.Host, options.Port, exception.GetBaseException().Message);
            await server.DisposeAsync();
            return null;
        }

        server.Root = server.FindRoot(options);
        server._work = session.RunAsync(server._end.Token);
        return server;
    }

    /// <summary>Ends all streams, the building and the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        try
        {
            await _server.StopAsync();
        }
        catch (OperationCanceledException)
        {
            // Somebody kept a connection open for longer than we wait.
        }

        await _server.DisposeAsync();
        _session.Dispose();
        _writer.Dispose();
        _end.Dispose();
    }

    private Uri FindRoot(PreviewOptions options)
    {
        var listening = new Uri(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()); // A started server has one.
        var name = IPAddress.IsLoopback(options.Host) ? "localhost" : options.Host.Equals(IPAddress.Any) || options.Host.Equals(IPAddress.IPv6Any) ? Dns.GetHostName() : options.Host.ToString();
        return new UriBuilder(listening) { Host = options.Host.AddressFamily == AddressFamily.InterNetworkV6 && name.Contains(':', StringComparison.Ordinal) ? $"[{name}]" : name }.Uri;
    }
}
