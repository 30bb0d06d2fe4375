using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StoryExplainer.Language.Reading.Kernels;

namespace StoryExplainer.Language.Reading;

/// <summary>Applies the heads to the vectors of one sentence. Not for two threads at once.</summary>
internal sealed unsafe class SentenceHeads(ReaderWeights weights)
{
    private const int Hidden = ReaderWeights.Hidden;
    private const int ArcWidth = ReaderHeads.ArcWidth;
    private const int RelationWidth = ReaderHeads.RelationWidth;

    private readonly ReaderHeads _heads = weights.Heads;
    private PinnedArray<float> _words = new(0);
    private PinnedArray<float> _outputs = new(0);
    private PinnedArray<float> _arcs = new(0);
    private PinnedArray<float> _sides = new(0);
    private PinnedArray<float> _relations = new(0);
    private int _capacity;

    /// <summary>Reads one sentence.</summary>
    /// <param name="sentence">Its pieces.</param>
    /// <param name="vectors">The vector of each piece, [pieces, 384].</param>
    public SentenceReading Read(SentencePieces sentence, float* vectors)
    {
        var rows = sentence.FirstPieces.Length;
        var count = rows - 1;
        Reserve(rows);
        for (var row = 0; row < rows; row++)
            new ReadOnlySpan<float>(vectors + ((long)sentence.FirstPieces[row] * Hidden), Hidden).CopyTo(new Span<float>(_words.Pointer + ((long)row * Hidden), Hidden));

        _heads.Words.Multiply(_words.Pointer, rows, _outputs.Pointer);
        if (count == 0)
            return Empty;

        var scores = ScoreArcs(rows);
        var heads = SpanningTree.Decode(scores, count);
        var names = LogProbabilities(_heads.Names, ReaderHeads.NameLabelCount, 1, count);
        return new SentenceReading
        {
            Tags = ImmutableCollectionsMarshal.AsImmutableArray(Tags(count)),
            Heads = [.. heads.Skip(1).Select(head => head - 1)],
            Relations = ImmutableCollectionsMarshal.AsImmutableArray(Relations(heads, rows)),
            HeadMargins = ImmutableCollectionsMarshal.AsImmutableArray(Margins(scores, heads)),
            Names = LabelDecoder.Names(names, count),
            NameScores = ImmutableCollectionsMarshal.AsImmutableArray(names),
            SpanScores = ImmutableCollectionsMarshal.AsImmutableArray(LogProbabilities(_heads.Spans, ReaderHeads.SpanLabelCount, _heads.SpanLayerCount, count)),
        };
    }

    private static SentenceReading Empty { get; } = new()
    {
        Tags = [],
        Heads = [],
        Relations = [],
        HeadMargins = [],
        Names = [],
        NameScores = [],
        SpanScores = [],
    };

    private float* OutputsOf(int row) => _outputs.Pointer + ((long)row * _heads.Words.Stride);

    private PartOfSpeech[] Tags(int count)
    {
        var tags = new PartOfSpeech[count];
        for (var i = 0; i < count; i++)
            tags[i] = (PartOfSpeech)IndexOfMax(OutputsOf(i + 1) + _heads.Tags, (int)PartOfSpeech.Verb + 2);

        return tags;
    }

    // Scores [word, head] with the opening piece as row and column 0.
    private float[] ScoreArcs(int rows)
    {
        float* dependents = _sides.Pointer, heads = dependents + ((long)rows * ArcWidth);
        for (var row = 0; row < rows; row++)
        {
            Copy(OutputsOf(row) + _heads.ArcDependent, dependents + ((long)row * ArcWidth), ArcWidth);
            Copy(OutputsOf(row) + _heads.ArcHead, heads + ((long)row * ArcWidth), ArcWidth);
        }

        VectorMath.Relu(dependents, 2L * rows * ArcWidth);
        _heads.Arc.Multiply(dependents, rows, _arcs.Pointer);
        var scores = new float[rows * rows];
        for (var head = 0; head < rows; head++)
        {
            var bias = VectorMath.Dot(heads + ((long)head * ArcWidth), _heads.ArcBias.Pointer, ArcWidth);
            for (var word = 0; word < rows; word++)
                scores[(word * rows) + head] = VectorMath.Dot(_arcs.Pointer + ((long)word * ArcWidth), heads + ((long)head * ArcWidth), ArcWidth) + bias;
        }

        return scores;
    }

    private Relation[] Relations(int[] heads, int rows)
    {
        const int Side = RelationWidth + 1;
        float* dependents = _sides.Pointer, heads64 = dependents + ((long)rows * Side);
        heads64 += (VectorMath.Lanes - ((rows * Side) % VectorMath.Lanes)) % VectorMath.Lanes;
        for (var row = 0; row < rows; row++)
        {
            var dependent = dependents + ((long)row * Side);
            for (var i = 0; i < RelationWidth; i++)
                dependent[i] = Math.Max(0, OutputsOf(row)[_heads.RelationDependent + i]);

            dependent[RelationWidth] = 1;
            Copy(OutputsOf(row) + _heads.RelationHead, heads64 + ((long)row * RelationWidth), RelationWidth);
        }

        VectorMath.Relu(heads64, (long)rows * RelationWidth);
        _heads.RelationMatrix.Multiply(dependents, rows, _relations.Pointer);
        var relations = new Relation[rows - 1];
        for (var word = 1; word < rows; word++)
            relations[word - 1] = BestRelation(_relations.Pointer + ((long)word * _heads.RelationMatrix.Stride), heads64 + ((long)heads[word] * RelationWidth));

        return relations;
    }

    private Relation BestRelation(float* forms, float* head)
    {
        const int Side = RelationWidth + 1;
        var (best, bestScore) = (0, float.NegativeInfinity);
        for (var relation = 0; relation < weights.Relations.Length; relation++)
        {
            var form = forms + (relation * Side);
            var score = VectorMath.Dot(form, head, RelationWidth) + form[RelationWidth];
            if (score > bestScore)
                (best, bestScore) = (relation, score);
        }

        return weights.Relations[best];
    }

    private static float[] Margins(float[] scores, int[] heads)
    {
        var margins = new float[heads.Length - 1];
        for (var word = 1; word < heads.Length; word++)
        {
            var row = scores.AsSpan(word * heads.Length, heads.Length);
            var next = float.NegativeInfinity;
            for (var head = 0; head < row.Length; head++)
            {
                if (head != word && head != heads[word])
                    next = Math.Max(next, row[head]);
            }

            margins[word - 1] = row[heads[word]] - next;
        }

        return margins;
    }

    private float[] LogProbabilities(int first, int labels, int layers, int count)
    {
        var result = new float[count * layers * labels];
        for (var i = 0; i < count; i++)
        {
            for (var layer = 0; layer < layers; layer++)
                LogSoftmax(OutputsOf(i + 1) + first + (layer * labels), result.AsSpan(((i * layers) + layer) * labels, labels));
        }

        return result;
    }

    private static void LogSoftmax(float* scores, Span<float> result)
    {
        var largest = scores[IndexOfMax(scores, result.Length)];
        var sum = 0.0;
        for (var i = 0; i < result.Length; i++)
            sum += Exponential.Exp(scores[i] - largest);

        var log = Exponential.Log(sum);
        for (var i = 0; i < result.Length; i++)
            result[i] = (float)(scores[i] - largest - log);
    }

    private static int IndexOfMax(float* values, int count)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }

    private static void Copy(float* from, float* to, int count) => new ReadOnlySpan<float>(from, count).CopyTo(new Span<float>(to, count));

    private void Reserve(int rows)
    {
        if (rows <= _capacity)
            return;

        _capacity = rows + 32;
        _words = new PinnedArray<float>((long)_capacity * Hidden);
        _outputs = new PinnedArray<float>((long)_capacity * _heads.Words.Stride);
        _arcs = new PinnedArray<float>((long)_capacity * ArcWidth);
        _sides = new PinnedArray<float>(2L * _capacity * ArcWidth);
        _relations = new PinnedArray<float>((long)_capacity * _heads.RelationMatrix.Stride);
    }
}
