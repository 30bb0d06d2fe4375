using StoryExplainer.Language.Reading.Kernels;

namespace StoryExplainer.Language.Reading;

/// <summary>
/// Gives each word piece of some sentences its vector. The sentences of a batch are one matrix without padding; only attention goes sentence by sentence.
/// Not for two threads at once.
/// </summary>
internal sealed unsafe class Encoder(ReaderWeights weights)
{
    /// <summary>The most word pieces of one sentence: the positions that were trained.</summary>
    public const int LongestSentence = 512;

    private const int Hidden = ReaderWeights.Hidden;

    private readonly Attention _attention = new(LongestSentence);
    private PinnedArray<float> _x = new(0);
    private PinnedArray<float> _mixed = new(0);
    private PinnedArray<float> _queryKeyValue = new(0);
    private PinnedArray<float> _inner = new(0);
    private QuantizedRows _rounded = new(0, 0);
    private int _capacity;

    /// <summary>Encodes a batch.</summary>
    /// <returns>Vectors of all pieces, [pieces, 384], valid until the next call.</returns>
    public float* Encode(ReadOnlySpan<SentencePieces> sentences)
    {
        var count = 0;
        foreach (var sentence in sentences)
            count += sentence.Pieces.Length;

        Reserve(count);
        Embed(sentences, count);
        float* x = _x.Pointer, mixed = _mixed.Pointer, inner = _inner.Pointer;
        foreach (var layer in weights.Layers)
        {
            layer.QueryKeyValue.Multiply(x, count, _queryKeyValue.Pointer, _rounded);
            Attend(sentences);
            layer.Output.Multiply(mixed, count, inner, _rounded);
            VectorMath.Add(x, inner, (long)count * Hidden);
            VectorMath.NormaliseRows(x, count, Hidden, layer.AttentionScale.Pointer, layer.AttentionShift.Pointer);
            layer.Up.Multiply(x, count, inner, _rounded);
            VectorMath.Gelu(inner, (long)count * ReaderWeights.Inner);
            layer.Down.Multiply(inner, count, mixed, _rounded);
            VectorMath.Add(x, mixed, (long)count * Hidden);
            VectorMath.NormaliseRows(x, count, Hidden, layer.OutputScale.Pointer, layer.OutputShift.Pointer);
        }

        return x;
    }

    private void Embed(ReadOnlySpan<SentencePieces> sentences, int count)
    {
        var x = _x.Pointer;
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Pieces.Length; i++, x += Hidden)
            {
                var word = weights.Words.AsSpan(sentence.Pieces[i] * Hidden, Hidden);
                var scale = weights.WordScales[sentence.Pieces[i]];
                var position = weights.Positions.AsSpan(i * Hidden, Hidden);
                var shape = weights.Shapes.AsSpan(sentence.Shapes[i] * Hidden, Hidden);
                for (var d = 0; d < Hidden; d++)
                    x[d] = (word[d] * scale) + position[d] + weights.Kind[d] + shape[d];
            }
        }

        VectorMath.NormaliseRows(_x.Pointer, count, Hidden, weights.EmbeddingScale.Pointer, weights.EmbeddingShift.Pointer);
    }

    private void Attend(ReadOnlySpan<SentencePieces> sentences)
    {
        long at = 0;
        foreach (var sentence in sentences)
        {
            _attention.Run(_queryKeyValue.Pointer + (at * 3 * Hidden), _mixed.Pointer + (at * Hidden), sentence.Pieces.Length);
            at += sentence.Pieces.Length;
        }
    }

    private void Reserve(int count)
    {
        if (count <= _capacity)
            return;

        _capacity = count + 128;
        _x = new PinnedArray<float>((long)_capacity * Hidden);
        _mixed = new PinnedArray<float>((long)_capacity * Hidden);
        _queryKeyValue = new PinnedArray<float>((long)_capacity * 3 * Hidden);
        _inner = new PinnedArray<float>((long)_capacity * ReaderWeights.Inner);
        _rounded = new QuantizedRows(_capacity, ReaderWeights.Inner);
    }
}
