using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>
/// The weights of a linear-chain conditional random field over the lines of a page. Weights are whole numbers, so that the sums, and with them the
/// decisions, are the same on every machine. Made by <c>tests/StoryExplainer.Training</c>; the notice beside the file says from what.
/// </summary>
internal sealed class LineModel
{
    private static readonly Lazy<LineModel> Loaded = new(Load);

    private readonly Dictionary<uint, int> _rows;
    private readonly sbyte[] _weights;
    private readonly short[] _changes;
    private readonly short[] _starts;
    private readonly short[] _ends;

    private LineModel(Dictionary<uint, int> rows, sbyte[] weights, short[] changes, short[] starts, short[] ends, int keepBias)
    {
        _rows = rows;
        _weights = weights;
        _changes = changes;
        _starts = starts;
        _ends = ends;
        KeepBias = keepBias;
    }

    /// <summary>Number of classes.</summary>
    public static int ClassCount { get; } = Enum.GetValues<LineClass>().Length;

    /// <summary>The weights that come with the program.</summary>
    public static LineModel Default => Loaded.Value;

    /// <summary>How much evidence more it takes to leave out a line of running text than to keep it, in units of the weights; losing text is worse than keeping furniture.</summary>
    public int KeepBias { get; }

    /// <summary>The same weights with another bias.</summary>
    public LineModel WithBias(int bias) => new(_rows, _weights, _changes, _starts, _ends, bias);

    /// <summary>Score of the change from one class to the next.</summary>
    public int ChangeScore(LineClass from, LineClass to) => _changes[((int)from * ClassCount) + (int)to];

    /// <summary>Score of a page that starts with a class.</summary>
    public int StartScore(LineClass first) => _starts[(int)first];

    /// <summary>Score of a page that ends with a class.</summary>
    public int EndScore(LineClass last) => _ends[(int)last];

    /// <summary>Adds the weights of features to the scores of the classes.</summary>
    public void AddScores(IReadOnlyList<uint> features, Span<int> scores)
    {
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                var weights = _weights.AsSpan(row * ClassCount, ClassCount);
                for (var i = 0; i < weights.Length; i++)
                {
                    scores[i] += weights[i];
                }
            }
        }
    }

    /// <summary>Reads a file of weights: changes, starts, ends, bias, number of rows, keys in rising order, rows.</summary>
    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    public static LineModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var changes = ReadShorts(reader, ClassCount * ClassCount);
        var starts = ReadShorts(reader, ClassCount);
        var ends = ReadShorts(reader, ClassCount);
        var bias = reader.ReadInt16();
        var count = reader.ReadInt32();
        var rows = new Dictionary<uint, int>(count);
        for (var row = 0; row < count; row++)
        {
            rows[reader.ReadUInt32()] = row;
        }

        var bytes = new byte[count * ClassCount];
        reader.BaseStream.ReadExactly(bytes);
        return new LineModel(rows, Array.ConvertAll(bytes, value => unchecked((sbyte)value)), changes, starts, ends, bias);
    }

    /// <summary>Writes a file that <see cref="Read"/> reads.</summary>
    public static void Write(Stream stream, ImmutableArray<short> changes, ImmutableArray<short> starts, ImmutableArray<short> ends, short keepBias, SortedDictionary<uint, sbyte[]> rows)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        foreach (var score in changes.Concat(starts).Concat(ends).Append(keepBias))
        {
            writer.Write(score);
        }

        writer.Write(rows.Count);
        foreach (var key in rows.Keys)
        {
            writer.Write(key);
        }

        foreach (var row in rows.Values)
        {
            writer.Write(Array.ConvertAll(row, value => unchecked((byte)value)));
        }
    }

    private static short[] ReadShorts(BinaryReader reader, int count)
    {
        var values = new short[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = reader.ReadInt16();
        }

        return values;
    }

    private static LineModel Load()
    {
        using var stream = typeof(LineModel).Assembly.GetManifestResourceStream("Seeds/lines.model.bin")
            ?? throw new InvalidOperationException("The weights of the line classifier are not part of the program.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        memory.Position = 0;
        return Read(memory);
    }
}
