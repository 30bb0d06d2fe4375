namespace StoryExplainer.Language.Names;

/// <summary>
/// What the tagger looks at to label a token: the word and its neighbours, how they are written, what the lists and the rest of the document
/// say of them, and the run of capitals that they stand in. Each feature is a hash; the number of its template is part of it. The order and the
/// numbers are part of the model's format.
/// </summary>
internal ref struct TaggerFeatures
{
    /// <summary>No token has more features than this.</summary>
    public const int Max = 176;

    private readonly ReadOnlySpan<TaggerToken> _tokens;
    private readonly TaggerSentence _sentence;
    private readonly Span<ulong> _features;
    private int _count;
    private ulong _template;

    private TaggerFeatures(ReadOnlySpan<TaggerToken> tokens, TaggerSentence sentence, Span<ulong> features)
    {
        _tokens = tokens;
        _sentence = sentence;
        _features = features;
    }

    /// <summary>Writes the features of a token and gives their number.</summary>
    public static int Write(ReadOnlySpan<TaggerToken> tokens, TaggerSentence sentence, NameRun run, int index, Span<ulong> features)
    {
        var writer = new TaggerFeatures(tokens, sentence, features);
        writer.AddWords(index);
        writer.AddShapes(index);
        writer.AddAffixes(index);
        writer.AddClasses(index);
        writer.AddClues(index);
        writer.AddRun(run, index);
        return writer._count;
    }

    private void AddWords(int i)
    {
        var word = Folded(i);
        ulong before = Folded(i - 1), after = Folded(i + 1);
        Add(word);
        Add(_tokens[i].Exact);
        Add(Folded(i - 2));
        Add(before);
        Add(after);
        Add(Folded(i + 2));
        Add(before, word);
        Add(word, after);
        Add(before, after);
        Add(Folded(i - 2), before);
        Add(after, Folded(i + 2));
    }

    private void AddShapes(int i)
    {
        ulong shape = _tokens[i].Shape, before = Shape(i - 1), after = Shape(i + 1);
        Add(shape);
        Add(before, shape);
        Add(shape, after);
        Add(Pair(before, shape), after);
        Add(Pair(Shape(i - 2), before), shape);
        Add(Pair(shape, after), Shape(i + 2));
        Add(Pair(Pair(Shape(i - 2), before), shape), Pair(after, Shape(i + 2)));
        Add(shape, Folded(i - 1));
        Add(shape, Folded(i + 1));

        var position = (ulong)(i == _sentence.Start ? 1 : i == _sentence.Start + 1 ? 2 : 0) + (ulong)(4 * _sentence.Style);
        Add(position, shape);
        Add(position, _tokens[i].Folded);
    }

    private void AddAffixes(int i)
    {
        var word = _tokens[i].Text;
        ulong prefix = 1, suffix = 2;
        for (var length = 1; length <= 4; length++)
        {
            if (length >= word.Length)
            {
                _template += 2;
                continue;
            }

            prefix = Pair(prefix, WordHash.Fold(word[length - 1]));
            suffix = Pair(suffix, WordHash.Fold(word[^length]));
            Add(prefix);
            Add(suffix);
        }

        Add(Ending(i - 1));
        Add(Ending(i + 1));
    }

    private void AddClasses(int i)
    {
        ulong shape = _tokens[i].Shape, classes = Classes(i), before = Classes(i - 1), after = Classes(i + 1);
        Add(classes, shape);
        Add(before);
        Add(after);
        Add(Pair(before, classes), shape);
        Add(Pair(classes, after), Pair(shape, Shape(i + 1)));
        Add(Pair(before, classes), after);
        Add(classes, Folded(i - 1));
        Add(classes, Folded(i + 1));
        Add(Classes(i - 2), before);
        Add(after, Classes(i + 2));

        var set = (uint)classes;
        for (var bit = 0; bit < 22; bit++)
        {
            if ((set & (1u << bit)) != 0)
            {
                Add((ulong)bit, 0);
                Again(1, Pair((ulong)bit, Shape(i - 1)));
                Again(2, Pair((ulong)bit, Shape(i + 1)));
                _template -= 1;
            }
        }

        _template += 3;
    }

    private void AddClues(int i)
    {
        ulong clues = (ulong)_tokens[i].Clues, before = Clues(i - 1), after = Clues(i + 1);
        Add(clues, _tokens[i].Shape);
        Add(before, clues);
        Add(clues, after);
        Add(clues, Classes(i));
        var set = (uint)clues;
        for (var bit = 0; bit < 13; bit++)
        {
            if ((set & (1u << bit)) != 0)
                Again(1, (ulong)bit);
        }

        _template += 2;
    }

    private void AddRun(NameRun run, int i)
    {
        if (run.Length == 0)
            return;

        ulong first = Classes(run.Start), last = Classes(run.End - 1);
        var place = Pair((ulong)Math.Min(run.Length, 5), (ulong)Math.Min(i - run.Start, 4));
        ulong wordBefore = Folded(run.Start - 1), wordAfter = Folded(run.End);
        Add(place);
        Add(place, Pair(first, last));
        Add(place, wordBefore);
        Add(place, wordAfter);
        Add(Pair(wordBefore, wordAfter), (ulong)Math.Min(run.Length, 5));
        Add(place, Classes(run.Start - 1));
        Add(place, Classes(run.End));
        Add((ulong)run.Traits, (ulong)Math.Min(run.Length, 3));
        Add((ulong)run.Traits, Classes(i));
        Add((ulong)(run.Traits & RunTraits.Context), place);
        Add(Folded(run.Start), (ulong)(i - run.Start));
        Add(Folded(run.End - 1), (ulong)(run.End - i));
        var set = (uint)run.Traits;
        for (var bit = 0; bit < 10; bit++)
        {
            if ((set & (1u << bit)) != 0)
                Again(1, (ulong)bit);
        }

        _template += 2;
    }

    private void Add(ulong value) => _features[_count++] = WordHash.Mix(++_template, value);

    private void Add(ulong left, ulong right) => Add(Pair(left, right));

    // A feature of which a token may have several: all under one template number.
    private void Again(ulong offset, ulong value) => _features[_count++] = WordHash.Mix(_template + offset, value);

    private static ulong Pair(ulong left, ulong right) => (left * 0x9FB21C651E98DF25) ^ ((right << 23) | (right >> 41));

    private readonly bool IsOutside(int i) => i < _sentence.Start || i >= _sentence.End;

    private readonly ulong Folded(int i) => IsOutside(i) ? Edge(i) : _tokens[i].Folded;

    private readonly ulong Shape(int i) => IsOutside(i) ? Edge(i) : _tokens[i].Shape;

    private readonly ulong Classes(int i) => IsOutside(i) ? Edge(i) : (ulong)_tokens[i].Classes;

    private readonly ulong Clues(int i) => IsOutside(i) ? Edge(i) : (ulong)_tokens[i].Clues;

    private readonly ulong Edge(int i) => i < _sentence.Start ? 0xED6E1ul : 0xED6E2ul;

    private readonly ulong Ending(int i)
    {
        if (IsOutside(i))
            return Edge(i);

        var word = _tokens[i].Text;
        ulong hash = 3;
        for (var back = 1; back <= 3 && back <= word.Length; back++)
            hash = Pair(hash, WordHash.Fold(word[^back]));

        return hash;
    }
}
