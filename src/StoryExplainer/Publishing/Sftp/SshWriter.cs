using System.Buffers;
using System.Buffers.Binary;

namespace StoryExplainer.Publishing.Sftp;

/// <summary>Writes values in the form of the SSH protocol.</summary>
internal sealed class SshWriter
{
    private readonly ArrayBufferWriter<byte> _written = new();

    /// <summary>A byte.</summary>
    public SshWriter Byte(byte value)
    {
        _written.Write([value]);
        return this;
    }

    /// <summary>A number of four bytes.</summary>
    public SshWriter Number(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_written.GetSpan(4), value);
        _written.Advance(4);
        return this;
    }

    /// <summary>Bytes with their length in front.</summary>
    public SshWriter Bytes(ReadOnlySpan<byte> value)
    {
        Number((uint)value.Length);
        _written.Write(value);
        return this;
    }

    /// <summary>What was written.</summary>
    public byte[] ToArray() => _written.WrittenSpan.ToArray();
}
