using StoryExplainer.Training.Reader;
using StoryExplainer.Training.Reader.Pieces;
using StoryExplainer.Training.Reader.Scores;
using static TorchSharp.torch;

namespace StoryExplainer.Training.Network.Model;

/// <summary>Reads sentences with a network, on two threads.</summary>
internal sealed class NetworkReader(ReaderNetwork network)
{
    private const int Threads = 2;
    private const int BatchPieces = 2000;

    /// <summary>What the network says of each sentence, in the order of the sentences.</summary>
    public IReadOnlyList<SentenceReading> Read(IReadOnlyList<LabelledSentence> sentences)
    {
        var index = sentences.Select((sentence, i) => (sentence, i)).ToDictionary(pair => pair.sentence, pair => pair.i);
        var readings = new SentenceReading[sentences.Count];
        var batches = Batches.ByLength(sentences, BatchPieces).ToArray();
        var next = -1;
        var wasTraining = network.training;
        network.eval();
        var workers = Enumerable.Range(0, Threads).Select(_ => new Thread(Work)).ToArray();
        foreach (var worker in workers)
            worker.Start();

        foreach (var worker in workers)
            worker.Join();

        network.train(wasTraining);
        return readings;

        void Work()
        {
            set_num_threads(1);
            for (var at = Interlocked.Increment(ref next); at < batches.Length; at = Interlocked.Increment(ref next))
            {
                foreach (var (sentence, reading) in ReadBatch(batches[at]))
                    readings[index[sentence]] = reading;
            }
        }
    }

    private List<(LabelledSentence Sentence, SentenceReading Reading)> ReadBatch(LabelledSentence[] sentences)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var batch = new SentenceBatch(sentences);
        var words = network.Encoder.Run(batch);
        var tags = network.Tags.call(words).argmax(-1).data<long>().ToArray();
        var names = network.Names.call(words).argmax(-1).data<long>().ToArray();
        var layers = ReaderLabels.Spans.Length;
        var spans = network.Spans.call(words).view(batch.Rows, batch.Width, layers, 3).argmax(-1).data<long>().ToArray();
        var heads = HeadsOf(batch, (network.Arcs(words) + batch.WordMask()).data<float>().ToArray());
        var relations = network.RelationsTo(words, tensor(heads, [batch.Rows, batch.Width])).argmax(-1).data<long>().ToArray();
        return [.. sentences.Select((sentence, row) => (sentence, new SentenceReading(
            Row(tags, row),
            Row(heads, row),
            [.. Row(relations, row).Select(relation => network.Relations[relation])],
            Row(names, row),
            [.. Enumerable.Range(0, layers).Select(layer => Layer(layer, row))])))];

        int[] Row(long[] values, int row) => [.. Enumerable.Range(1, sentences[row].Words.Length).Select(word => (int)values[(row * batch.Width) + word])];

        int[] Layer(int layer, int row) => [.. Enumerable.Range(1, sentences[row].Words.Length).Select(word => (int)spans[(((row * batch.Width) + word) * layers) + layer])];
    }

    private static long[] HeadsOf(SentenceBatch batch, float[] scores)
    {
        var heads = new long[batch.Rows * batch.Width];
        for (var row = 0; row < batch.Rows; row++)
        {
            var count = batch.Sentences[row].FirstPieces.Length;
            var own = new float[count * count];
            for (var word = 0; word < count; word++)
                Array.Copy(scores, ((row * batch.Width) + word) * batch.Width, own, word * count, count);

            var tree = BestTree.HeadsOf(own, count - 1);
            for (var word = 1; word < count; word++)
                heads[(row * batch.Width) + word] = tree[word];
        }

        return heads;
    }
}
