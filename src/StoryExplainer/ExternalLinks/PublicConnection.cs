using System.Net;
using System.Net.Sockets;

namespace StoryExplainer.ExternalLinks;

/// <summary>Connects to servers of the public network only, whatever a name resolves to.</summary>
internal static class PublicConnection
{
    /// <summary>Why an address inside one's own network is not asked.</summary>
    public const string Refusal = "the address lies inside your own network";

    /// <summary>Connects, or throws an <see cref="IOException"/> where that would be inside one's own network.</summary>
    public static ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation) => ConnectAsync(context, IsPublic, cancellation);

    /// <summary>Connects, or throws an <see cref="IOException"/> where no address of the server is allowed.</summary>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, Func<IPAddress, bool> isAllowed, CancellationToken cancellation)
    {
        var end = context.DnsEndPoint;

        // Through a proxy it is the proxy that is connected to, and the proxy that decides.
        var isDirect = string.Equals(context.InitialRequestMessage.RequestUri?.IdnHost, end.Host, StringComparison.OrdinalIgnoreCase);
        var addresses = await Dns.GetHostAddressesAsync(end.Host, cancellation);
        var allowed = isDirect ? [.. addresses.Where(isAllowed)] : addresses;
        if (allowed.Length == 0)
        {
            throw new IOException(Refusal);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>True for an address that anybody can reach.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any))
        {
            return false;
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return true;
        }

        return address.GetAddressBytes() switch
        {
            [0 or 10 or 127, ..] or [>= 224, ..] => false,
            [100, >= 64 and < 128, ..] => false,
            [169, 254, ..] => false,
            [172, >= 16 and < 32, ..] => false,
            [192, 168, ..] or [192, 0, 0, _] => false,
            [198, 18 or 19, ..] => false,
            _ => true,
        };
    }
}
