using System.Text;

namespace StoryExplainer.Training.Network.BaseModel;

/// <summary>
/// Reads the few fields of an ONNX model that hold weights: nodes and initialisers of its graph. Protocol buffers are read by hand
/// (field numbers from onnx.proto3), so that no further package is needed.
/// </summary>
internal sealed class OnnxFile
{
    private const int Graph = 7;
    private const int GraphNode = 1;
    private const int GraphInitializer = 5;

    /// <summary>Reads a model.</summary>
    public OnnxFile(ReadOnlyMemory<byte> model)
    {
        foreach (var graph in FieldsOf(model).Where(field => field.Number == Graph))
        {
            foreach (var field in FieldsOf(graph.Bytes))
            {
                if (field.Number == GraphNode)
                    Nodes.Add(NodeOf(field.Bytes));
                else if (field.Number == GraphInitializer)
                    AddTensor(field.Bytes);
            }
        }
    }

    /// <summary>Arrays of numbers by name.</summary>
    public Dictionary<string, (long[] Sizes, float[] Values)> Tensors { get; } = new(StringComparer.Ordinal);

    /// <summary>Operations in order: what they do, what they read and what they make.</summary>
    public List<(string Operation, string[] Inputs, string[] Outputs)> Nodes { get; } = [];

    private static (string Operation, string[] Inputs, string[] Outputs) NodeOf(ReadOnlyMemory<byte> node)
    {
        var texts = FieldsOf(node).ToLookup(field => field.Number, field => field.Number is 1 or 2 or 4 ? Encoding.UTF8.GetString(field.Bytes.Span) : "");
        return (texts[4].FirstOrDefault(""), [.. texts[1]], [.. texts[2]]);
    }

    private void AddTensor(ReadOnlyMemory<byte> tensor)
    {
        var fields = FieldsOf(tensor).ToArray();
        var name = Encoding.UTF8.GetString(fields.First(field => field.Number == 8).Bytes.Span);
        var isFloat = fields.Any(field => field is { Number: 2, Value: 1 });
        var raw = fields.FirstOrDefault(field => field.Number == 9).Bytes;
        if (isFloat && raw.Length > 0)
            Tensors[name] = ([.. fields.Where(field => field.Number == 1).SelectMany(SizesOf)], System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(raw.Span).ToArray());
    }

    // Sizes stand one a field, or packed into one.
    private static IEnumerable<long> SizesOf((int Number, ulong Value, ReadOnlyMemory<byte> Bytes) field)
    {
        if (field.Bytes.IsEmpty)
            yield return (long)field.Value;

        for (var at = 0; at < field.Bytes.Length;)
            yield return (long)Number(field.Bytes.Span, ref at);
    }

    private static IEnumerable<(int Number, ulong Value, ReadOnlyMemory<byte> Bytes)> FieldsOf(ReadOnlyMemory<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Number(message.Span, ref at);
            var (field, kind) = ((int)(key >> 3), (int)(key & 7));
            if (kind == 0)
            {
                yield return (field, Number(message.Span, ref at), default);
                continue;
            }

            var length = kind switch { 2 => (int)Number(message.Span, ref at), 5 => 4, _ => 8 };
            yield return (field, 0, message.Slice(at, length));
            at += length;
        }
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 127) << shift;
            if (part < 128)
                return value;
        }
    }
}
