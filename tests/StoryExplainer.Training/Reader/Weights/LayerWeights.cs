namespace StoryExplainer.Training.Reader.Weights;

/// <summary>One layer of the encoder.</summary>
/// <param name="QueryKeyValue">Rows of the query, then of the key, then of the value.</param>
/// <param name="Output">After the attention.</param>
/// <param name="Wide">The wide half of the feed-forward part.</param>
/// <param name="Narrow">The narrow half.</param>
/// <param name="AttentionNorm">Weights and biases of the norm after the attention.</param>
/// <param name="OutputNorm">Weights and biases of the norm at the end.</param>
internal sealed record LayerWeights(
    QuantizedMatrix QueryKeyValue,
    QuantizedMatrix Output,
    QuantizedMatrix Wide,
    QuantizedMatrix Narrow,
    (float[] Weight, float[] Bias) AttentionNorm,
    (float[] Weight, float[] Bias) OutputNorm)
{
    /// <summary>Writes the layer.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (var matrix in new[] { QueryKeyValue, Output, Wide, Narrow })
            matrix.Write(writer);

        foreach (var values in new[] { AttentionNorm.Weight, AttentionNorm.Bias, OutputNorm.Weight, OutputNorm.Bias })
            writer.WriteFloats(values);
    }

    /// <summary>Reads a layer.</summary>
    public static LayerWeights Read(BinaryReader reader) => new(
        QuantizedMatrix.Read(reader),
        QuantizedMatrix.Read(reader),
        QuantizedMatrix.Read(reader),
        QuantizedMatrix.Read(reader),
        (reader.ReadFloats(), reader.ReadFloats()),
        (reader.ReadFloats(), reader.ReadFloats()));
}
