namespace StoryExplainer.Language.Names;

/// <summary>A name as the tagger finds it: a run of tokens of a <see cref="TaggerText"/>.</summary>
internal readonly record struct TaggedName(int Start, int End, NameKind Kind, float Margin);

/// <summary>Reads a document with a model and gives its names. Not for use on two threads at once.</summary>
internal sealed class NameTagger(NameModel model)
{
    private readonly NameDecoder _decoder = new(model.Transitions);
    private readonly List<NameIsland> _islands = [];
    private float[] _scores = new float[64 * NameLabels.Count];

    /// <summary>All names in reading order.</summary>
    public List<TaggedName> Find(TaggerText text)
    {
        var names = new List<TaggedName>();
        foreach (var sentence in text.Sentences)
        {
            _islands.Clear();
            NameIslands.Find(text.Tokens, sentence, _islands);
            foreach (var island in _islands)
                FindIn(text.Tokens, sentence, island, names);
        }

        return names;
    }

    private void FindIn(ReadOnlySpan<TaggerToken> tokens, TaggerSentence sentence, NameIsland island, List<TaggedName> names)
    {
        var length = island.End - island.Start;
        if (_scores.Length < length * NameLabels.Count)
            _scores = new float[length * NameLabels.Count * 2];

        Span<byte> labels = length <= 256 ? stackalloc byte[length] : new byte[length];
        var scores = _scores.AsSpan(0, length * NameLabels.Count);
        Score(tokens, sentence, island, scores);
        _decoder.Decode(scores, labels);
        if (labels.ContainsAnyExcept((byte)NameLabels.Outside))
            AddNames(island, scores, labels, names);
    }

    private void Score(ReadOnlySpan<TaggerToken> tokens, TaggerSentence sentence, NameIsland island, Span<float> scores)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Max];
        NameRun run = default;
        for (var i = island.Start; i < island.End; i++)
        {
            if (i >= run.End)
                run = NameRun.FindAt(tokens, sentence, island, i);

            var count = TaggerFeatures.Write(tokens, sentence, i < run.Start ? default : run, i, features);
            model.Score(features[..count], scores.Slice((i - island.Start) * NameLabels.Count, NameLabels.Count));
        }
    }

    private void AddNames(NameIsland island, ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels, List<TaggedName> names)
    {
        Span<float> margins = labels.Length <= 256 ? stackalloc float[labels.Length] : new float[labels.Length];
        _decoder.Margins(scores, labels, margins);
        var start = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (NameLabels.Starts(labels[i]))
                start = i;

            if (!NameLabels.Ends(labels[i]))
                continue;

            var margin = float.PositiveInfinity;
            for (var j = start; j <= i; j++)
                margin = Math.Min(margin, margins[j]);

            names.Add(new TaggedName(island.Start + start, island.Start + i + 1, NameLabels.KindOf(labels[i]), margin * 10 / model.MarginUnit));
        }
    }
}
