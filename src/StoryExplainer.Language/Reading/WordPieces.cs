using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace StoryExplainer.Language.Reading;

/// <summary>
/// Cuts words into the pieces of the encoder's vocabulary (WordPiece, Wu et al. 2016): small letters without accents, longest piece first. What the
/// small letters lose is kept as the shape of each piece.
/// </summary>
internal sealed class WordPieces
{
    /// <summary>Number of shapes: ten classes, and ten more for pieces that do not begin their word.</summary>
    public const int ShapeCount = 20;

    private const int LongestPart = 100;
    private const int LongestPiece = 24;
    private const string Continuation = "##";

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _continuations;
    private readonly int _unknown;

    /// <summary>Takes the pieces in the order of their numbers.</summary>
    public WordPieces(string[] pieces)
    {
        var numbered = pieces.Select((piece, number) => (Piece: piece, Number: number)).ToArray();
        var beginnings = numbered.Where(entry => !IsContinuation(entry.Piece)).ToFrozenDictionary(entry => entry.Piece, entry => entry.Number, StringComparer.Ordinal);
        var continuations = numbered.Where(entry => IsContinuation(entry.Piece))
            .ToFrozenDictionary(entry => entry.Piece[Continuation.Length..], entry => entry.Number, StringComparer.Ordinal);
        _beginnings = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        _continuations = continuations.GetAlternateLookup<ReadOnlySpan<char>>();
        (Start, End, _unknown) = (beginnings["[CLS]"], beginnings["[SEP]"], beginnings["[UNK]"]);
    }

    /// <summary>The piece that opens a sentence.</summary>
    public int Start { get; }

    /// <summary>The piece that closes a sentence.</summary>
    public int End { get; }

    /// <summary>Adds the pieces of a word and their shapes; at least one.</summary>
    public void Add(ReadOnlySpan<char> word, List<int> pieces, List<byte> shapes)
    {
        var count = pieces.Count;
        var isFirst = true;
        for (var at = 0; at < word.Length;)
        {
            var c = Plain(word[at]);
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u00ad' or '\ufffd')
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (!IsMark(c) && end < word.Length && !IsMark(Plain(word[end])) && !char.IsWhiteSpace(word[end]))
                end++;

            AddPart(word[at..end], ref isFirst, pieces, shapes);
            at = end;
        }

        if (pieces.Count == count)
            Append(_unknown, 0, pieces, shapes);
    }

    private static bool IsContinuation(string piece) => piece.Length > Continuation.Length && piece.StartsWith(Continuation, StringComparison.Ordinal);

    private static char Plain(char c) => c switch { '’' or '‘' => '\'', '“' or '”' => '"', _ => c };

    private static bool IsMark(char c) => char.IsPunctuation(c) || (c < 128 && char.IsSymbol(c));

    // Capitals count for the shape; the pieces are found in the folded letters.
    private void AddPart(ReadOnlySpan<char> part, ref bool isFirst, List<int> pieces, List<byte> shapes)
    {
        Span<char> buffer = stackalloc char[LongestPart];
        var folded = Fold(part, buffer);
        if (folded.Length == 0)
            return;

        var mark = pieces.Count;
        for (var at = 0; at < folded.Length;)
        {
            if (folded.Length > LongestPart || !TryFindLongest(folded[at..], at > 0 ? _continuations : _beginnings, out var piece, out var length))
            {
                pieces.RemoveRange(mark, pieces.Count - mark);
                shapes.RemoveRange(mark, shapes.Count - mark);
                Append(_unknown, ShapeOf(part, isFirst), pieces, shapes);
                break;
            }

            Append(piece, ShapeOf(folded.Length == part.Length ? part.Slice(at, length) : part, isFirst), pieces, shapes);
            isFirst = false;
            at += length;
        }

        isFirst = false;
    }

    private static void Append(int piece, int shape, List<int> pieces, List<byte> shapes)
    {
        pieces.Add(piece);
        shapes.Add((byte)shape);
    }

    private static bool TryFindLongest(
        ReadOnlySpan<char> letters, FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known, out int piece, out int length)
    {
        for (length = Math.Min(letters.Length, LongestPiece); length > 0; length--)
        {
            if (known.TryGetValue(letters[..length], out piece))
                return true;
        }

        piece = 0;
        return false;
    }

    /// <summary>Small letters without accents. Words with characters beyond the basic plane keep their accents.</summary>
    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> part, Span<char> buffer)
    {
        if (part.Length <= buffer.Length && System.Text.Ascii.IsValid(part))
        {
            System.Text.Ascii.ToLower(part, buffer, out var written);
            return buffer[..written];
        }

        var lower = part.ToString().ToLowerInvariant();
        if (lower.Any(char.IsSurrogate))
            return lower;

        return string.Concat(lower.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }

    // 1 marks, 2 digits, 3 letters and digits, 4 small letters, 5 one capital, 6 capitals, 7 a capital and small letters, 8 mixed; 10 more inside a word.
    private static int ShapeOf(ReadOnlySpan<char> letters, bool isFirst)
    {
        int capitals = 0, small = 0, digits = 0;
        foreach (var c in letters)
        {
            if (char.IsUpper(c))
                capitals++;
            else if (char.IsDigit(c))
                digits++;
            else if (char.IsLetter(c))
                small++;
        }

        return ClassOf(letters, capitals, small, digits) + (isFirst ? 0 : ShapeCount / 2);
    }

    private static int ClassOf(ReadOnlySpan<char> letters, int capitals, int small, int digits) => (capitals, small, digits) switch
    {
        (0, 0, 0) => 1,
        (0, 0, _) => 2,
        (_, _, > 0) => 3,
        (0, _, _) => 4,
        (1, 0, _) => 5,
        (_, 0, _) => 6,
        (1, _, _) when char.IsUpper(letters[0]) => 7,
        _ => 8,
    };
}
