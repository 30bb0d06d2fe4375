using System.Buffers;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Quotations;

/// <summary>
/// Pairs the quotation marks of a paragraph: curly, straight, angled, and the single marks that British, Irish and South African papers
/// put around speech. Marks inside a quotation make a stretch of depth 1, so that the outer one keeps its exact words.
/// </summary>
internal ref struct QuoteMarkScanner
{
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"“”„«»‘'");
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»‘'’");

    private readonly ReadOnlySpan<char> _text;
    private readonly List<QuotedStretch> _found;
    private readonly bool _goesOn;
    private int _outer = -1;
    private int _inner = -1;
    private int _singleEnd = -1;

    private QuoteMarkScanner(ReadOnlySpan<char> text, List<QuotedStretch> found, bool goesOn)
    {
        _text = text;
        _found = found;
        _goesOn = goesOn;
    }

    /// <summary>True if the text has any mark that could open a quotation.</summary>
    public static bool HasMarks(ReadOnlySpan<char> text) => text.ContainsAny(Openers);

    /// <summary>Fills <paramref name="found"/> with the stretches of a paragraph by their start.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="goesOn">True if a quotation of the paragraph before is still open.</param>
    /// <param name="found">Cleared and filled.</param>
    public static void Scan(string text, bool goesOn, List<QuotedStretch> found)
    {
        found.Clear();
        if (!HasMarks(text))
            return;

        var scanner = new QuoteMarkScanner(text, found, goesOn);
        scanner.Scan();
        found.Sort((left, right) => left.Outer.CompareTo(right.Outer));
    }

    private void Scan()
    {
        var i = _text.IndexOfAny(Marks);
        while (i >= 0)
        {
            Take(i);
            var rest = _text[(i + 1)..].IndexOfAny(Marks);
            i = rest < 0 ? -1 : i + 1 + rest;
        }

        if (_outer >= 0)
            Add(_outer, _text.Length, 0, isOpened: true, isClosed: false);
    }

    private void Take(int i)
    {
        if (i < _singleEnd)
        {
            // Inside single marks: only doubles make inner stretches; the single end was found when they opened.
            if (!SingleMarks.IsSingle(_text[i]))
                TakeInner(i);
            return;
        }

        if (i == _singleEnd)
        {
            Add(_outer, i, 0, isOpened: true, isClosed: true);
            (_outer, _inner, _singleEnd) = (-1, -1, -1);
            return;
        }

        if (SingleMarks.IsSingle(_text[i]))
            TakeSingle(i);
        else if (_outer < 0)
            TakeFirstDouble(i);
        else
            TakeInner(i);
    }

    private void TakeFirstDouble(int i)
    {
        if (LooksOpening(i))
            _outer = i;
        else if (_goesOn && _found.Count == 0 && LooksClosing(i))
            Add(-1, i, 0, isOpened: false, isClosed: true);
    }

    private void TakeInner(int i)
    {
        var closes = LooksClosing(i) || !LooksOpening(i);
        if (!closes)
        {
            if (_inner < 0)
                _inner = i;
        }
        else if (_inner >= 0)
        {
            Add(_inner, i, 1, isOpened: true, isClosed: true);
            _inner = -1;
        }
        else if (_singleEnd < 0)
        {
            Add(_outer, i, 0, isOpened: true, isClosed: true);
            _outer = -1;
        }
    }

    private void TakeSingle(int i)
    {
        if (!SingleMarks.Opens(_text, i))
            return;

        var end = SingleMarks.FindEnd(_text, i);
        if (_outer >= 0)
        {
            if (end >= 0 && _text[i..end].IndexOfAny("\"”“") < 0)
                Add(i, end, 1, isOpened: true, isClosed: true);
        }
        else if (end >= 0)
        {
            (_outer, _singleEnd) = (i, end);
        }
        else if (SingleMarks.OpensSpeech(_text, i))
        {
            _outer = i;
            _singleEnd = _text.Length;
        }
    }

    /// <summary>A curly mark tells by itself unless white space says the opposite; a straight one tells by what stands around it.</summary>
    private readonly bool LooksOpening(int i) => _text[i] switch
    {
        '„' or '«' => true,
        '“' => !IsTypedAsClosing(i),
        '”' => IsSpaceOrOpening(i - 1) && i + 1 < _text.Length && char.IsLetterOrDigit(_text[i + 1]),
        '"' => IsSpaceOrOpening(i - 1) && i + 1 < _text.Length && !char.IsWhiteSpace(_text[i + 1]),
        _ => false,
    };

    private readonly bool LooksClosing(int i) => _text[i] switch
    {
        '»' => true,
        '”' => !(IsSpaceOrOpening(i - 1) && i + 1 < _text.Length && char.IsLetterOrDigit(_text[i + 1])),
        '“' => IsTypedAsClosing(i),
        '"' => !LooksOpening(i),
        _ => false,
    };

    /// <summary>An opening mark at the end of the text or before a space, where something is open, was meant to close.</summary>
    private readonly bool IsTypedAsClosing(int i) =>
        (_outer >= 0 || _goesOn) && (i + 1 == _text.Length || char.IsWhiteSpace(_text[i + 1]));

    private readonly bool IsSpaceOrOpening(int i) =>
        i < 0 || char.IsWhiteSpace(_text[i]) || _text[i] is '(' or '[' or '—' or '–' or '-' or '/' or '‘' or '\'' or '“' or '"' or ':';

    private readonly void Add(int open, int close, int depth, bool isOpened, bool isClosed)
    {
        var start = open + 1;
        var end = close;
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        if (end > start)
        {
            var outer = new TextSpan(Math.Max(open, 0), isClosed ? close + 1 : close);
            _found.Add(new QuotedStretch(new TextSpan(start, end), outer, depth, isOpened, isClosed));
        }
    }
}
