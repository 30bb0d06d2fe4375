namespace StoryExplainer.Language.Names;

/// <summary>
/// Finds the best reading of a stretch of tokens whose neighbours are outside of names (Viterbi), and how much better it is than the best
/// reading that takes a token for something else.
/// </summary>
internal sealed class NameDecoder
{
    private const int Labels = NameLabels.Count;

    private readonly float[] _transitions;
    private float[] _forward = new float[64 * Labels];
    private float[] _backward = new float[64 * Labels];
    private byte[] _previous = new byte[64 * Labels];

    /// <summary>Makes a decoder.</summary>
    /// <param name="transitions">Weight of label b after label a at [a * count + b]. The array may change between calls.</param>
    public NameDecoder(float[] transitions) => _transitions = transitions;

    /// <summary>Writes the best labels.</summary>
    /// <param name="scores">One row of label scores for each token.</param>
    /// <param name="labels">One label for each token.</param>
    public void Decode(ReadOnlySpan<float> scores, Span<byte> labels)
    {
        Reserve(labels.Length);
        Forward(scores, labels.Length);

        var last = (labels.Length - 1) * Labels;
        var best = float.NegativeInfinity;
        foreach (var label in NameLabels.Enders)
        {
            var score = _forward[last + label] + _transitions[label * Labels];
            if (score > best)
                (best, labels[^1]) = (score, label);
        }

        for (var i = labels.Length - 1; i > 0; i--)
            labels[i - 1] = _previous[(i * Labels) + labels[i]];
    }

    /// <summary>For each token, how much worse the best reading is that gives it another kind. Call it after <see cref="Decode"/> with the same scores.</summary>
    public void Margins(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels, Span<float> margins)
    {
        Backward(scores, labels.Length);
        for (var i = 0; i < labels.Length; i++)
        {
            var kind = GroupOf(labels[i]);
            float same = float.NegativeInfinity, other = float.NegativeInfinity;
            for (var label = 0; label < Labels; label++)
            {
                var total = _forward[(i * Labels) + label] + _backward[(i * Labels) + label];
                if (GroupOf(label) == kind)
                    same = Math.Max(same, total);
                else
                    other = Math.Max(other, total);
            }

            margins[i] = same - other;
        }
    }

    private static int GroupOf(int label) => label == 0 ? 0 : ((label - 1) / 4) + 1;

    private void Forward(ReadOnlySpan<float> scores, int length)
    {
        for (var label = 0; label < Labels; label++)
            _forward[label] = float.NegativeInfinity;

        foreach (var label in NameLabels.Starters)
            _forward[label] = scores[label] + _transitions[label];

        for (var i = 1; i < length; i++)
        {
            var row = i * Labels;
            var before = _forward.AsSpan(row - Labels, Labels);
            foreach (var label in NameLabels.Starters)
            {
                var best = float.NegativeInfinity;
                byte from = 0;
                foreach (var previous in NameLabels.Enders)
                {
                    var score = before[previous] + _transitions[(previous * Labels) + label];
                    if (score > best)
                        (best, from) = (score, previous);
                }

                _forward[row + label] = best + scores[row + label];
                _previous[row + label] = from;
            }

            for (var begin = 1; begin < Labels; begin += 4)
            {
                ContinueName(row, begin, begin + 1, scores);
                ContinueName(row, begin, begin + 2, scores);
            }
        }
    }

    // Inside and end of a name follow its begin or an inside.
    private void ContinueName(int row, int begin, int label, ReadOnlySpan<float> scores)
    {
        var fromBegin = _forward[row - Labels + begin] + _transitions[(begin * Labels) + label];
        var fromInside = _forward[row - Labels + begin + 1] + _transitions[((begin + 1) * Labels) + label];
        _previous[row + label] = (byte)(fromBegin >= fromInside ? begin : begin + 1);
        _forward[row + label] = Math.Max(fromBegin, fromInside) + scores[row + label];
    }

    private void Backward(ReadOnlySpan<float> scores, int length)
    {
        var last = (length - 1) * Labels;
        for (var label = 0; label < Labels; label++)
            _backward[last + label] = float.NegativeInfinity;

        foreach (var label in NameLabels.Enders)
            _backward[last + label] = _transitions[label * Labels];

        for (var i = length - 2; i >= 0; i--)
        {
            var row = i * Labels;
            var next = row + Labels;
            foreach (var label in NameLabels.Enders)
            {
                var best = float.NegativeInfinity;
                foreach (var following in NameLabels.Starters)
                    best = Math.Max(best, _transitions[(label * Labels) + following] + scores[next + following] + _backward[next + following]);

                _backward[row + label] = best;
            }

            for (var begin = 1; begin < Labels; begin += 4)
            {
                for (var label = begin; label <= begin + 1; label++)
                {
                    _backward[row + label] = Math.Max(
                        _transitions[(label * Labels) + begin + 1] + scores[next + begin + 1] + _backward[next + begin + 1],
                        _transitions[(label * Labels) + begin + 2] + scores[next + begin + 2] + _backward[next + begin + 2]);
                }
            }
        }
    }

    private void Reserve(int length)
    {
        if (_forward.Length >= length * Labels)
            return;

        _forward = new float[length * Labels * 2];
        _backward = new float[length * Labels * 2];
        _previous = new byte[length * Labels * 2];
    }
}
