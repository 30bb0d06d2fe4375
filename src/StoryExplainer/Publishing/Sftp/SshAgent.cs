using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Pipes;
using System.Net.Sockets;

namespace StoryExplainer.Publishing.Sftp;

/// <summary>Asks the user's SSH agent for its keys and for signatures; the private keys never leave the agent.</summary>
internal sealed class SshAgent(string address)
{
    private const byte RequestIdentities = 11;
    private const byte IdentitiesAnswer = 12;
    private const byte SignRequest = 13;
    private const byte SignResponse = 14;
    private const int MaximumAnswer = 256 * 1024;

    /// <summary>Public keys of the agent; empty if it has none or does not answer.</summary>
    public ImmutableArray<byte[]> Keys()
    {
        try
        {
            var answer = new SshReader(Ask([RequestIdentities]));
            if (answer.Byte() != IdentitiesAnswer)
            {
                return [];
            }

            var keys = ImmutableArray.CreateBuilder<byte[]>();
            for (var count = answer.Number(); count > 0; count--)
            {
                keys.Add(answer.Bytes());
                answer.Bytes(); // A comment.
            }

            return keys.ToImmutable();
        }
        catch (Exception exception) when (exception is IOException or SocketException or TimeoutException or InvalidDataException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>A signature in the form of the SSH protocol: name of the algorithm, then the signature.</summary>
    /// <param name="key">The public key.</param>
    /// <param name="data">What is to be signed.</param>
    /// <param name="flags">2 and 4 ask for SHA-256 and SHA-512 with an RSA key.</param>
    public byte[] Sign(byte[] key, byte[] data, uint flags)
    {
        var request = new SshWriter().Byte(SignRequest).Bytes(key).Bytes(data).Number(flags).ToArray();
        var answer = new SshReader(Ask(request));
        return answer.Byte() == SignResponse ? answer.Bytes() : throw new IOException("The SSH agent refused to sign.");
    }

    private byte[] Ask(byte[] request)
    {
        using var stream = Open();
        var head = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(head, request.Length);
        stream.Write(head);
        stream.Write(request);
        stream.Flush();
        stream.ReadExactly(head);
        var length = BinaryPrimitives.ReadInt32BigEndian(head);
        if (length is < 1 or > MaximumAnswer)
        {
            throw new InvalidDataException("The SSH agent does not speak its protocol.");
        }

        var answer = new byte[length];
        stream.ReadExactly(answer);
        return answer;
    }

    private Stream Open()
    {
        if (OperatingSystem.IsWindows())
        {
            var pipe = new NamedPipeClientStream(".", address, PipeDirection.InOut);
            pipe.Connect(TimeSpan.FromSeconds(2));
            return pipe;
        }

        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(address));
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
