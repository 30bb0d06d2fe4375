using StoryExplainer.Training.Reader.Pieces;
using StoryExplainer.Training.Reader.Weights;

namespace StoryExplainer.Tests.Training.Reader;

/// <summary>What is written comes back, and words are cut as the vocabulary wants them.</summary>
public sealed class WeightsFileTests
{
    [Fact]
    public void A_file_that_was_written_reads_the_same()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = Small();
        try
        {
            file.Write(path);
            var again = WeightsFile.Read(path);

            Assert.Equal(file.Vocabulary, again.Vocabulary);
            Assert.Equal(file.SpanLayers, again.SpanLayers);
            Assert.Equal(file.Relations, again.Relations);
            Assert.Equal(file.Layers[0].Wide.ToFloats(), again.Layers[0].Wide.ToFloats());
            Assert.Equal(file.Heads[^1].Bias, again.Heads[^1].Bias);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Seven_bits_miss_a_weight_by_half_a_step_at_most()
    {
        float[] weights = [0.5f, -0.25f, 0.1f, 0.003f];

        var rounded = QuantizedMatrix.Of(weights, [0], columns: 4).ToFloats();

        Assert.All(weights.Zip(rounded), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 0.5f / 63 / 2 + 1e-6f));
    }

    [Fact]
    public void Words_are_cut_into_the_longest_pieces_and_say_how_they_were_written()
    {
        var pieces = new PieceVocabulary(["[UNK]", "[CLS]", "[SEP]", "pier", "##s", "obi", "-", "12"]);
        var sentence = new LabelledSentence("document", ["Piers", "OBI-12", "★"]);

        sentence.Cut(pieces);

        Assert.Equal([1, 3, 4, 5, 6, 7, 0, 2], sentence.Pieces);
        Assert.Equal([0, 7, 14, 6, 11, 12, 1, 0], sentence.Shapes);
        Assert.Equal([0, 1, 3, 6], sentence.FirstPieces);
    }

    private static WeightsFile Small()
    {
        var matrix = QuantizedMatrix.Of([1, 2, 3, 4], [5, 6], columns: 2);
        return new WeightsFile
        {
            SpanLayers = ["role", "cue"],
            Vocabulary = ["[UNK]", "pier"],
            Words = ([1, 2, 3, 4], [0.5f, 0.25f]),
            Positions = [1],
            Segments = [2],
            Shapes = [3],
            InputNorm = ([1], [0]),
            Arc = ([4], [5]),
            Relation = [6],
            Layers = [new LayerWeights(matrix, matrix, matrix, matrix, ([1], [2]), ([3], [4]))],
            Heads = [matrix],
            Relations = ["nsubj", "obj"],
        };
    }
}
