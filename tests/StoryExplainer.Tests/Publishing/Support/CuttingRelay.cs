using System.Net;
using System.Net.Sockets;

namespace StoryExplainer.Tests.Publishing.Support;

/// <summary>Stands between a client and a server on loopback and pulls the cable after so many bytes.</summary>
internal sealed class CuttingRelay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _port;
    private long _left;

    /// <summary>Relays to a port until so many bytes have gone to the server.</summary>
    public CuttingRelay(int port, long bytes)
    {
        _port = port;
        _left = bytes;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                var server = new TcpClient();
                await server.ConnectAsync(IPAddress.Loopback, _port);
                _ = PumpAsync(client, server, counts: true);
                _ = PumpAsync(server, client, counts: false);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool counts)
    {
        using (from)
        using (to)
        {
            var buffer = new byte[4096];
            try
            {
                while (await from.GetStream().ReadAsync(buffer) is > 0 and var read)
                {
                    if (counts && Interlocked.Add(ref _left, -read) < 0)
                    {
                        return;
                    }

                    await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
                }
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
            {
                // The other side has hung up.
            }
        }
    }
}
