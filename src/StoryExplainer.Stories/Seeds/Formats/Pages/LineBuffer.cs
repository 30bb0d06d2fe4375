using System.Text;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>
/// The words of the block that is being read. Keeps apart what the page's style kept apart: the name and the date in two elements that stand side by
/// side without a space between them.
/// </summary>
internal sealed class LineBuffer
{
    private const string CellSeparator = " | ";
    private const int LongestContext = 64;

    private readonly StringBuilder _text = new();
    private readonly List<(int At, int Line)> _breaks = [];
    private int _line = 1;
    private bool _isBlank = true;
    private bool _isBehindBreak;
    private bool _isBehindCell;
    private bool _hasEnd;
    private bool _hasEdge;
    private bool _isWordEdge;
    private int _letters;
    private int _linkedLetters;
    private char _last = ' ';
    private char _lastButOne = ' ';

    /// <summary>True while words of a link are added.</summary>
    public bool IsLink { get; set; }

    /// <summary>Links in the block so far.</summary>
    public int Links { get; set; }

    /// <summary>True if all letters stand in links, and no comma makes them a list of names.</summary>
    public bool IsAllLinks => _letters > 0 && _linkedLetters * 10 >= _letters * 9 && !_text.ToString().Contains(',', StringComparison.Ordinal);

    /// <summary>The end of what was read.</summary>
    public ReadOnlySpan<char> LineSoFar => _text.Length == 0 ? "" : _text.ToString(Math.Max(0, _text.Length - LongestContext), Math.Min(_text.Length, LongestContext));

    /// <summary>Adds words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="line">Line of the page on which their element begins.</param>
    public void Append(string text, int line)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            AddSpaceUnlessEmpty();
            return;
        }

        if (_isBlank)
        {
            _line = line;
            _isBlank = false;
        }
        else if (_isBehindCell)
        {
            _text.Append(CellSeparator);
        }
        else if (_isWordEdge && _last != ' ' && char.IsLetterOrDigit(text[0]))
        {
            _text.Append(' ');
        }
        else if (_hasEdge && AreTwoWords(_lastButOne, _last, text[0]))
        {
            _text.Append(' ');
        }

        if (_isBehindBreak)
        {
            _breaks[^1] = (_breaks[^1].At, line);
        }

        _isBehindCell = _isBehindBreak = _hasEnd = _hasEdge = _isWordEdge = false;
        _text.Append(text);
        _lastButOne = text.Length > 1 ? text[^2] : _last;
        _last = text[^1];
        var letters = text.Count(char.IsLetterOrDigit);
        _letters += letters;
        _linkedLetters += IsLink ? letters : 0;
    }

    /// <summary>Notes that an element of the line begins or ends.</summary>
    /// <param name="isStart">True if it begins.</param>
    /// <param name="isWord">True if it is part of a word, as a raised number is.</param>
    public void NoteEdge(bool isStart, bool isWord)
    {
        if (isWord)
        {
            _hasEnd = _hasEdge = false;
        }
        else if (!isStart)
        {
            _hasEnd = true;
        }
        else
        {
            _hasEdge |= _hasEnd;
        }
    }

    /// <summary>Notes that a word ends here whatever stands around: a time is set apart by the page's style.</summary>
    public void NoteWordEdge() => _isWordEdge = !_isBlank;

    /// <summary>Adds a space if there are words already.</summary>
    public void AddSpaceUnlessEmpty()
    {
        if (!_isBlank && _last != ' ')
        {
            _text.Append(' ');
            _last = ' ';
        }
    }

    /// <summary>Begins another cell of a row.</summary>
    public void AddCell() => _isBehindCell = !_isBlank;

    /// <summary>Adds a line break; false if it is the second one in a row, which ends a paragraph.</summary>
    public bool AddBreak()
    {
        if (_isBlank)
        {
            return true;
        }

        if (_isBehindBreak)
        {
            return false;
        }

        _text.Append('\n');
        _last = ' ';
        _breaks.Add((_text.Length, _line));
        _isBehindBreak = true;
        return true;
    }

    /// <summary>Takes the lines of the block out; the buffer is empty then.</summary>
    /// <param name="isWhole">True if the block is one line whatever breaks it has.</param>
    public IEnumerable<(string Text, int Line)> Take(bool isWhole)
    {
        if (_isBlank)
        {
            Clear();
            return [];
        }

        var text = _text.ToString();
        List<(string Text, int Line)> pieces = [];
        if (isWhole || _breaks.Count == 0)
        {
            AddPiece(pieces, text, _line);
        }
        else
        {
            var start = 0;
            var line = _line;
            foreach (var (at, next) in _breaks)
            {
                AddPiece(pieces, text.AsSpan(start, at - start), line);
                (start, line) = (at, next);
            }

            AddPiece(pieces, text.AsSpan(start), line);
        }

        Clear();
        return pieces.Count > 1 ? LineBreaks.Join(pieces) : pieces;
    }

    private static void AddPiece(List<(string Text, int Line)> pieces, ReadOnlySpan<char> text, int line)
    {
        if (LineText.Normalise(text) is { Length: > 0 } piece)
        {
            pieces.Add((piece, line));
        }
    }

    /// <summary>"Ann Marsh" and "4 June" are two, "said." and "The" as well; a capital that is set apart begins a word.</summary>
    private static bool AreTwoWords(char lastButOne, char last, char next)
    {
        if (char.IsDigit(next))
        {
            return char.IsLetter(last) && char.IsLetter(lastButOne);
        }

        return char.IsUpper(next) && (char.IsLower(last) ? char.IsLetter(lastButOne) : char.IsDigit(last) || last is '.' or '!' or '?' or '”' or '’' or ')' or ':');
    }

    private void Clear()
    {
        _text.Clear();
        _breaks.Clear();
        _isBlank = true;
        _isBehindBreak = _isBehindCell = _hasEnd = _hasEdge = _isWordEdge = false;
        _letters = _linkedLetters = Links = 0;
        _last = _lastButOne = ' ';
    }
}
