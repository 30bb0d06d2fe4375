using StoryExplainer.Training.Network.Model;
using StoryExplainer.Training.Reader.Pieces;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace StoryExplainer.Training.Network.Learning;

/// <summary>
/// How wrong all heads are on a batch. Each labelled word of each head counts the same wherever it stands: all heads learn in every step,
/// because a head that is trained alone spoils the others.
/// </summary>
internal sealed class JointLoss(ReaderNetwork network)
{
    private const double TagWeight = 0.5;
    private const double WordDropout = 0.1;

    /// <summary>The loss, summed over words and divided by the number of words of the batch, and its parts.</summary>
    public (Tensor Loss, LossParts Parts) Of(SentenceBatch batch)
    {
        var words = functional.dropout(network.Encoder.Run(batch), WordDropout, training: true);
        var count = batch.Sentences.Sum(sentence => sentence.Words.Length);
        var (tags, arcs, relations) = TreesOf(batch, words);
        var names = NamesOf(batch, words);
        var spans = SpansOf(batch, words);
        var loss = ((tags * TagWeight) + arcs + relations + names + spans) / count;
        return (loss, new LossParts(
            Tree: (tags + arcs + relations).item<float>(), TreeWords: batch.Sentences.Sum(sentence => sentence.Heads?.Length ?? 0),
            Names: names.item<float>(), NameWords: batch.Sentences.Sum(sentence => sentence.Names?.Length ?? 0),
            Spans: spans.item<float>(), SpanWords: batch.Sentences.Sum(sentence => sentence.Heads is null ? sentence.Spans?[0].Length ?? 0 : 0)));
    }

    private (Tensor Tags, Tensor Arcs, Tensor Relations) TreesOf(SentenceBatch batch, Tensor words)
    {
        long[] rows = [.. Enumerable.Range(0, batch.Rows).Where(row => batch.Sentences[row].Heads is not null).Select(row => (long)row)];
        if (rows.Length == 0)
            return (zeros(1), zeros(1), zeros(1));

        var chosen = tensor(rows);
        var own = words.index_select(0, chosen);
        var heads = batch.Labels(sentence => sentence.Heads).index_select(0, chosen);
        var arcs = network.Arcs(own) + batch.WordMask().index_select(0, chosen);
        var relations = network.RelationsTo(own, heads.clamp(0));
        return (
            Loss(network.Tags.call(own), batch.Labels(sentence => sentence.Tags).index_select(0, chosen)),
            Loss(arcs, heads),
            Loss(relations, batch.Labels(RelationsOf).index_select(0, chosen)));
    }

    private int[]? RelationsOf(LabelledSentence sentence) => sentence.Relations is null
        ? null
        : [.. sentence.Relations.Select(relation => Array.IndexOf(network.Relations, relation)).Select(index => index < 0 ? LabelledSentence.Unknown : index)];

    // What is learned is that one of the allowed labels is right: log of their share.
    private Tensor NamesOf(SentenceBatch batch, Tensor words)
    {
        var labels = ReaderLabels.Names.Length;
        var mask = new float[batch.Rows * batch.Width * labels];
        var weights = new float[batch.Rows * batch.Width];
        for (var row = 0; row < batch.Rows; row++)
        {
            var sentence = batch.Sentences[row];
            for (var i = 0; i < (sentence.Names?.Length ?? 0); i++)
            {
                var word = (row * batch.Width) + i + 1;
                weights[word] = sentence.NameWeight;
                for (var label = 0; label < labels; label++)
                    mask[(word * labels) + label] = (sentence.Names![i] >> label & 1) == 1 ? 0 : SentenceBatch.OutOfReach;
            }
        }

        var scores = network.Names.call(words);
        var allowed = (scores + tensor(mask, [batch.Rows, batch.Width, labels])).logsumexp(-1);
        return ((scores.logsumexp(-1) - allowed) * tensor(weights, [batch.Rows, batch.Width])).sum().reshape(1);
    }

    private Tensor SpansOf(SentenceBatch batch, Tensor words)
    {
        var scores = network.Spans.call(words).view(batch.Rows, batch.Width, ReaderLabels.Spans.Length, 3);
        var loss = zeros(1);
        for (var layer = 0; layer < ReaderLabels.Spans.Length; layer++)
        {
            var own = layer;
            loss += Loss(scores.select(2, layer), batch.Labels(sentence => sentence.Spans?[own]));
        }

        return loss;
    }

    private static Tensor Loss(Tensor scores, Tensor labels) =>
        functional.cross_entropy(scores.reshape(-1, scores.shape[^1]), labels.reshape(-1), ignore_index: LabelledSentence.Unknown, reduction: Reduction.Sum).reshape(1);
}
