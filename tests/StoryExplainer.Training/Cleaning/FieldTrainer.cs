using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Training.Cleaning;

/// <summary>
/// Learns the weights of a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) with a softmax margin (Gimpel, Smith 2010) by AdaGrad.
/// Whole groups of features are left out of some visits, so that no class rests on words or on markup alone.
/// </summary>
internal sealed class FieldTrainer
{
    private const double Rate = 0.12;
    private const double Decay = 2e-5;
    private const double ShareWithoutWords = 0.3;
    private const double ShareWithoutMarkup = 0.25;
    private const double LineDropout = 0.25;

    private static readonly int Count = LineModel.ClassCount;

    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly double[,] _changes = new double[Count, Count];
    private readonly double[,] _changeSquares = new double[Count, Count];
    private readonly double[] _starts = new double[Count];
    private readonly double[] _ends = new double[Count];
    private readonly Random _random;

    private FieldTrainer(int features, int seed)
    {
        _weights = new float[features * Count];
        _squares = new float[features * Count];
        _random = new Random(seed);
    }

    /// <summary>Weight of a feature for a class.</summary>
    public float Weight(int row, int type) => _weights[(row * Count) + type];

    /// <summary>Weight of a change.</summary>
    public double Change(int from, int to) => _changes[from, to];

    /// <summary>Weight of a beginning.</summary>
    public double Start(int type) => _starts[type];

    /// <summary>Weight of an end.</summary>
    public double End(int type) => _ends[type];

    /// <summary>Trains on pages.</summary>
    public static FieldTrainer Train(IReadOnlyList<LearningPage> pages, int features, int epochs, int seed, Action<string> log)
    {
        var trainer = new FieldTrainer(features, seed);
        var order = Enumerable.Range(0, pages.Count).ToArray();
        var (sum, taken) = (new float[trainer._weights.Length], 0);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            trainer._random.Shuffle(order);
            var loss = order.Sum(index => trainer.Visit(pages[index], Rate / (1 + (0.25 * epoch))));
            if (epoch >= epochs / 2)
            {
                taken++;
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += trainer._weights[i];
                }
            }

            log(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss / pages.Count:0.000}"));
        }

        // The mean of the later rounds leans less on single pages than the last round does (Polyak, Juditsky 1992).
        for (var i = 0; i < sum.Length; i++)
        {
            trainer._weights[i] = sum[i] / taken;
        }

        return trainer;
    }

    private double Visit(LearningPage page, double rate)
    {
        var (noWords, noMarkup) = (_random.NextDouble() < ShareWithoutWords, _random.NextDouble() < ShareWithoutMarkup);
        var length = page.Rows.Length;
        var scores = new double[length][];
        for (var i = 0; i < length; i++)
        {
            scores[i] = new double[Count];
            AddScores(page, i, noWords, noMarkup, scores[i]);
            for (var type = 0; type < Count; type++)
            {
                scores[i][type] += Cost(page.Classes[i], (LineClass)type, page.IsProse[i]);
            }
        }

        var (forward, backward, total) = Sum(scores);
        var gold = 0.0;
        for (var i = 0; i < length; i++)
        {
            var right = (int)page.Classes[i];
            gold += scores[i][right] + (i == 0 ? _starts[right] : _changes[(int)page.Classes[i - 1], right]) + (i + 1 == length ? _ends[right] : 0);
        }

        Learn(page, noWords, noMarkup, scores, forward, backward, total, rate * page.Weight);
        return total - gold;
    }

    private void AddScores(LearningPage page, int line, bool noWords, bool noMarkup, double[] scores)
    {
        foreach (var row in RowsOf(page, line, noWords, noMarkup))
        {
            var at = row * Count;
            for (var type = 0; type < scores.Length; type++)
            {
                scores[type] += _weights[at + type];
            }
        }
    }

    private static IEnumerable<int> RowsOf(LearningPage page, int line, bool noWords, bool noMarkup)
    {
        var (rows, (structure, words)) = (page.Rows[line], page.Ends[line]);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i < structure || (i < words ? !noWords : !noMarkup))
            {
                yield return rows[i];
            }
        }
    }

    /// <summary>What it costs to take a line for another: text lost is dear, furniture kept less so, one kind of furniture for another hardly anything.</summary>
    private static double Cost(LineClass right, LineClass wrong, bool isProse) =>
        right == wrong ? 0
        : right == LineClass.Text ? isProse ? 2.5 : 1
        : wrong == LineClass.Text ? 1
        : right == LineClass.Title || wrong == LineClass.Title ? 1.5
        : right is LineClass.Meta or LineClass.MetaAbove || wrong is LineClass.Meta or LineClass.MetaAbove ? 0.6
        : 0.2;

    private (double[][] Forward, double[][] Backward, double Total) Sum(double[][] scores)
    {
        var length = scores.Length;
        var (forward, backward) = (new double[length][], new double[length][]);
        var buffer = new double[Count];
        for (var i = 0; i < length; i++)
        {
            forward[i] = new double[Count];
            for (var to = 0; to < Count; to++)
            {
                for (var from = 0; from < Count; from++)
                {
                    buffer[from] = i > 0 && LineDecoder.MayFollow((LineClass)from, (LineClass)to) ? forward[i - 1][from] + _changes[from, to] : double.NegativeInfinity;
                }

                forward[i][to] = scores[i][to] + (i == 0 ? _starts[to] : LogSum(buffer));
            }
        }

        for (var i = length - 1; i >= 0; i--)
        {
            backward[i] = new double[Count];
            for (var from = 0; from < Count; from++)
            {
                for (var to = 0; to < Count; to++)
                {
                    buffer[to] = i + 1 < length && LineDecoder.MayFollow((LineClass)from, (LineClass)to) ? _changes[from, to] + scores[i + 1][to] + backward[i + 1][to] : double.NegativeInfinity;
                }

                backward[i][from] = i + 1 == length ? _ends[from] : LogSum(buffer);
            }
        }

        for (var type = 0; type < Count; type++)
        {
            buffer[type] = forward[length - 1][type] + _ends[type];
        }

        return (forward, backward, LogSum(buffer));
    }

    private static double LogSum(double[] values)
    {
        var most = values.Max();
        return double.IsNegativeInfinity(most) ? most : most + Math.Log(values.Sum(value => Math.Exp(value - most)));
    }

    private void Learn(LearningPage page, bool noWords, bool noMarkup, double[][] scores, double[][] forward, double[][] backward, double total, double rate)
    {
        var gradient = new double[Count];
        var changes = new double[Count, Count];
        for (var i = 0; i < scores.Length; i++)
        {
            for (var type = 0; type < Count; type++)
            {
                gradient[type] = Math.Exp(forward[i][type] + backward[i][type] - total) - (type == (int)page.Classes[i] ? 1 : 0);
            }

            foreach (var row in RowsOf(page, i, noWords, noMarkup))
            {
                if (_random.NextDouble() >= LineDropout)
                {
                    Step(row * Count, gradient, rate);
                }
            }

            if (i == 0)
            {
                StepEnds(_starts, gradient, rate);
            }

            if (i + 1 == scores.Length)
            {
                StepEnds(_ends, gradient, rate);
            }

            for (var from = 0; i > 0 && from < Count; from++)
            {
                for (var to = 0; to < Count; to++)
                {
                    if (LineDecoder.MayFollow((LineClass)from, (LineClass)to))
                    {
                        changes[from, to] += Math.Exp(forward[i - 1][from] + _changes[from, to] + scores[i][to] + backward[i][to] - total)
                            - ((int)page.Classes[i - 1] == from && (int)page.Classes[i] == to ? 1 : 0);
                    }
                }
            }
        }

        for (var from = 0; from < Count; from++)
        {
            for (var to = 0; to < Count; to++)
            {
                _changeSquares[from, to] += changes[from, to] * changes[from, to];
                _changes[from, to] -= rate * changes[from, to] / (1 + Math.Sqrt(_changeSquares[from, to]));
            }
        }
    }

    private void Step(int at, double[] gradient, double rate)
    {
        for (var type = 0; type < gradient.Length; type++)
        {
            var slope = (float)(gradient[type] + (Decay * _weights[at + type]));
            if (Math.Abs(slope) > 1e-6f)
            {
                _squares[at + type] += slope * slope;
                _weights[at + type] -= (float)(rate * slope / (0.3 + Math.Sqrt(_squares[at + type])));
            }
        }
    }

    private static void StepEnds(double[] weights, double[] gradient, double rate)
    {
        for (var type = 0; type < weights.Length; type++)
        {
            weights[type] -= 0.05 * rate * gradient[type];
        }
    }
}
