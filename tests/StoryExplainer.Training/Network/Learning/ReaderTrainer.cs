using System.Diagnostics;
using System.Globalization;
using StoryExplainer.Training.Network.Model;
using StoryExplainer.Training.Reader;
using StoryExplainer.Training.Reader.Corpora;
using StoryExplainer.Training.Reader.Pieces;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StoryExplainer.Training.Network.Learning;

/// <summary>
/// Teaches the network: two threads read a batch each, their gradients add up to one step. (Two threads inside one product are ten times
/// slower when the machine has other work.)
/// </summary>
internal sealed class ReaderTrainer(ReaderNetwork network, ReaderCorpora corpora, LearningPlan plan, TextWriter output)
{
    private const int Workers = 2;
    private const int StepsBetweenLines = 50;
    private const double LargestGradient = 1.0;
    private const double Decay = 0.01;

    // A corpus of names that is trusted less is also read less often.
    private const float AlwaysRead = 0.7f;

    private readonly JointLoss _loss = new(network);
    private readonly Parameter[] _parameters = [.. network.KnownParameters, .. network.NewParameters];
    private readonly RoundedMatrices _rounded = new(network);
    private readonly AverageWeights _average = new(network);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _lock = new();
    private readonly TimeSpan _before = Environment.CpuUsage.TotalTime;
    private LossParts _parts;
    private long _pieces;
    private int _step;

    /// <summary>Learns, and hands the average weights over every few minutes and at the end.</summary>
    /// <param name="save">Saves the network as it is at that moment.</param>
    public void Run(Action save)
    {
        set_num_threads(1);
        random.manual_seed(plan.Seed);
        EncoderLayer.IsFast = true;
        network.train();
        using var optimizer = Optimizer();
        var saved = _clock.Elapsed;
        for (var epoch = 0; epoch < plan.Epochs && _clock.Elapsed.TotalMinutes < plan.Minutes; epoch++)
        {
            var batches = BatchesOf(epoch);
            for (var i = 0; i + Workers <= batches.Count; i += Workers)
            {
                var done = Math.Max((epoch + ((double)i / batches.Count)) / plan.Epochs, _clock.Elapsed.TotalMinutes / plan.Minutes);
                if (done >= 1)
                    break;

                Step(optimizer, batches, i, done);
                if (_step % StepsBetweenLines == 0)
                    Report(epoch, done);

                if ((_clock.Elapsed - saved).TotalMinutes < plan.SaveEvery)
                    continue;

                Save(save);
                saved = _clock.Elapsed;
            }
        }

        Save(save);
    }

    private AdamW Optimizer() => optim.AdamW(
        [
            new AdamW.ParamGroup(network.KnownParameters, new AdamW.Options { LearningRate = plan.KnownRate, weight_decay = Decay }),
            new AdamW.ParamGroup(network.NewParameters, new AdamW.Options { LearningRate = plan.NewRate, weight_decay = Decay }),
        ],
        plan.KnownRate);

    private IReadOnlyList<LabelledSentence[]> BatchesOf(int epoch)
    {
        var random = new Random(plan.Seed + epoch);
        var names = corpora.Names.Where(sentence => random.NextSingle() < sentence.NameWeight / AlwaysRead);
        var batches = Batches.Shuffled([.. corpora.Trees, .. names, .. corpora.ArticleSentences], plan.BatchPieces, random);
        output.WriteLine($"epoch {epoch}: {batches.Count} batches, {batches.Sum(batch => batch.Sum(sentence => sentence.Pieces.Length))} pieces");
        return batches;
    }

    private void Step(optim.Optimizer optimizer, IReadOnlyList<LabelledSentence[]> batches, int first, double done)
    {
        var rate = plan.RateAt(_step, done);
        var groups = optimizer.ParamGroups.ToArray();
        (groups[0].LearningRate, groups[1].LearningRate) = (plan.KnownRate * rate, plan.NewRate * rate);
        var isRounded = done >= plan.RoundedFrom;
        if (isRounded)
            _rounded.Round();

        var others = Enumerable.Range(1, Workers - 1).Select(worker => new Thread(() => Learn(batches[first + worker]))).ToArray();
        foreach (var other in others)
            other.Start();

        Learn(batches[first]);
        foreach (var other in others)
            other.Join();

        if (isRounded)
            _rounded.Restore();

        using (NewDisposeScope())
        {
            nn.utils.clip_grad_norm_(_parameters, LargestGradient);
            optimizer.step();
            optimizer.zero_grad();
        }

        _average.Add(_step);
        _step++;
    }

    private void Learn(LabelledSentence[] sentences)
    {
        set_num_threads(1);
        using var scope = NewDisposeScope();
        var (loss, parts) = _loss.Of(new SentenceBatch(sentences));
        (loss / Workers).backward();
        lock (_lock)
        {
            _parts += parts;
            _pieces += sentences.Sum(sentence => sentence.Pieces.Length);
        }
    }

    private void Report(int epoch, double done)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_clock.Elapsed.TotalMinutes:0.0} min, epoch {epoch}, step {_step}, {done:P1} done: {_parts}; {_pieces / _clock.Elapsed.TotalSeconds:0} pieces/s, {_pieces / (Environment.CpuUsage.TotalTime - _before).TotalSeconds:0} a second of a processor"));
        _parts = default;
    }

    private void Save(Action save)
    {
        _average.Swap();
        save();
        _average.Swap();
        network.train();
        EncoderLayer.IsFast = true;
    }
}
