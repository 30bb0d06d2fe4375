using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace StoryExplainer.Site.Output;

/// <summary>Writes one JSON object, each of its values and each item of its lists on a line of its own; never more than one item is held in memory.</summary>
internal sealed class StoryDataLines
{
    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _buffer;
    private readonly Utf8JsonWriter _writer;
    private bool _isFirst = true;

    /// <summary>Makes a writer that gathers each item in <paramref name="buffer"/>.</summary>
    public StoryDataLines(Stream output, ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer)
    {
        _output = output;
        _buffer = buffer;
        _writer = writer;
    }

    /// <summary>Opens the object.</summary>
    public void Begin() => _output.WriteByte((byte)'{');

    /// <summary>Closes the object.</summary>
    public void End() => _output.Write("\n}\n"u8);

    /// <summary>Writes a value.</summary>
    public void Value(string name, Action<Utf8JsonWriter> write)
    {
        Name(name);
        Item(write);
    }

    /// <summary>Writes a list.</summary>
    public void List<T>(string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        Name(name);
        _output.WriteByte((byte)'[');
        for (var i = 0; i < items.Length; i++)
        {
            _output.Write(i == 0 ? "\n"u8 : ",\n"u8);
            Item(json => write(json, items[i]));
        }

        _output.Write(items.IsEmpty ? "]"u8 : "\n]"u8);
    }

    private void Name(string name)
    {
        _output.Write(_isFirst ? "\n"u8 : ",\n"u8);
        _isFirst = false;
        _output.Write(Encoding.UTF8.GetBytes($"\"{name}\": "));
    }

    private void Item(Action<Utf8JsonWriter> write)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        write(_writer);
        _writer.Flush();
        _output.Write(_buffer.WrittenSpan);
    }
}
