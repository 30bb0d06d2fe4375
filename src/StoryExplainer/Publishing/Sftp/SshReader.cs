using System.Buffers.Binary;

namespace StoryExplainer.Publishing.Sftp;

/// <summary>Reads values in the form of the SSH protocol.</summary>
internal sealed class SshReader(byte[] data)
{
    private int _position;

    /// <summary>A byte.</summary>
    public byte Byte() => Take(1)[0];

    /// <summary>A number of four bytes.</summary>
    public uint Number() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    /// <summary>Bytes with their length in front.</summary>
    public byte[] Bytes() => Take(Number()).ToArray();

    private ReadOnlySpan<byte> Take(uint count)
    {
        if (count > data.Length - _position)
        {
            throw new InvalidDataException("A value of the SSH protocol is cut off.");
        }

        var taken = data.AsSpan(_position, (int)count);
        _position += (int)count;
        return taken;
    }
}
