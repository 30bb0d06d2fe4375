using System.Globalization;
using System.Text;

namespace StoryExplainer.Training.Reader.Pieces;

/// <summary>
/// Cuts words into the pieces of BERT's uncased vocabulary: lower-cased, accents stripped, marks by themselves, then the longest piece first
/// (Wu et al. 2016, "Google's Neural Machine Translation System", WordPiece).
/// </summary>
internal sealed class WordPieces
{
    private const int LongestRun = 100;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly int _unknown;

    /// <summary>Takes a vocabulary; the index of a piece is its number.</summary>
    public WordPieces(IReadOnlyList<string> vocabulary)
    {
        Vocabulary = vocabulary;
        for (var i = 0; i < vocabulary.Count; i++)
            _ids[vocabulary[i]] = i;

        (Start, End, _unknown) = (_ids["[CLS]"], _ids["[SEP]"], _ids["[UNK]"]);
    }

    /// <summary>All pieces by number.</summary>
    public IReadOnlyList<string> Vocabulary { get; }

    /// <summary>The piece before a sentence.</summary>
    public int Start { get; }

    /// <summary>The piece behind a sentence.</summary>
    public int End { get; }

    /// <summary>Appends the pieces of a word and their shapes; a word always has one at least.</summary>
    public void Add(string word, List<int> ids, List<int> shapes)
    {
        var before = ids.Count;
        word = word.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
        for (var start = 0; start < word.Length;)
        {
            if (IsDropped(word[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            if (!IsMark(word[start]))
            {
                while (end < word.Length && !IsMark(word[end]) && !char.IsWhiteSpace(word[end]))
                    end++;
            }

            AddRun(word[start..end], ids, shapes, before);
            start = end;
        }

        if (ids.Count > before)
            return;

        ids.Add(_unknown);
        shapes.Add(0);
    }

    private void AddRun(string run, List<int> ids, List<int> shapes, int wordStart)
    {
        var folded = Fold(run);
        if (folded.Length == 0)
            return;

        var mark = ids.Count;
        if (folded.Length <= LongestRun && TryCut(run, folded, ids, shapes, wordStart))
            return;

        ids.RemoveRange(mark, ids.Count - mark);
        shapes.RemoveRange(mark, shapes.Count - mark);
        ids.Add(_unknown);
        shapes.Add(PieceShape.Of(run, mark == wordStart));
    }

    private bool TryCut(string run, string folded, List<int> ids, List<int> shapes, int wordStart)
    {
        var keepsOffsets = folded.Length == run.Length;
        for (var start = 0; start < folded.Length;)
        {
            var end = LongestPiece(folded, start, out var id);
            if (end == start)
                return false;

            shapes.Add(PieceShape.Of(keepsOffsets ? run.AsSpan(start, end - start) : run, ids.Count == wordStart));
            ids.Add(id);
            start = end;
        }

        return true;
    }

    private int LongestPiece(string folded, int start, out int id)
    {
        for (var end = folded.Length; end > start; end--)
        {
            if (_ids.TryGetValue((start > 0 ? "##" : "") + folded[start..end], out id))
                return end;
        }

        id = _unknown;
        return start;
    }

    private static bool IsDropped(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u00ad' or '\ufffd';

    private static bool IsMark(char c) => char.IsPunctuation(c) || (c < 128 && char.IsSymbol(c));

    private static string Fold(string run)
    {
        var lower = run.ToLowerInvariant();
        if (Ascii.IsValid(lower) || lower.Any(char.IsSurrogate))
            return lower;

        var folded = new StringBuilder(lower.Length);
        foreach (var c in lower.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c);
        }

        return folded.ToString();
    }
}
