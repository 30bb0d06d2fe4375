using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.TemporalExpressions.Reading;

/// <summary>The words of one sentence, with questions that may be asked past its ends.</summary>
internal sealed class DateText
{
    private readonly string _text;

    /// <summary>Reads the words of a sentence.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="span">The sentence in it.</param>
    public DateText(string text, TextSpan span)
    {
        _text = text;
        Span = span;
        Words = new List<DateWord>(span.Length / 5);
        DateWordReader.Read(text, span, Words);
    }

    /// <summary>The sentence in its paragraph.</summary>
    public TextSpan Span { get; }

    /// <summary>The words.</summary>
    public List<DateWord> Words { get; }

    /// <summary>Number of words and marks.</summary>
    public int Count => Words.Count;

    /// <summary>A word; its kind is <see cref="WordKind.Other"/> and its length 0 outside the sentence.</summary>
    public DateWord this[int i] => i >= 0 && i < Words.Count ? Words[i] : default;

    /// <summary>The kind of a word; <see cref="WordKind.Other"/> outside the sentence.</summary>
    public WordKind Kind(int i) => this[i].Kind;

    /// <summary>The letters of a word; none outside the sentence.</summary>
    public ReadOnlySpan<char> Letters(int i) => _text.AsSpan(this[i].Start, this[i].Length);

    /// <summary>True for this word, whatever its case.</summary>
    public bool Is(int i, string word) => this[i].Length == word.Length && Letters(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for one of these words, whatever their case.</summary>
    public bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(i, word))
                return true;
        }

        return false;
    }

    /// <summary>True if the word and the one before it stand without a space between.</summary>
    public bool Touches(int i) => i > 0 && i < Words.Count && Words[i - 1].End == Words[i].Start;

    /// <summary>True for a word of small letters.</summary>
    public bool IsSmallWord(int i) => this[i] is { Length: > 0, Kind: not (WordKind.Mark or WordKind.Digits), IsCapital: false } && char.IsLetter(Letters(i)[0]);

    /// <summary>True for a word that begins with a capital.</summary>
    public bool IsCapital(int i) => this[i].IsCapital;

    /// <summary>True behind the last word, and for a mark.</summary>
    public bool IsBreak(int i) => i >= Count || this[i].Kind == WordKind.Mark;

    /// <summary>The characters of a stretch of the paragraph.</summary>
    public string TextOf(TextSpan span) => _text[span.Start..span.End];

    /// <summary>The stretch of the paragraph from one word to another.</summary>
    public TextSpan SpanOf(int first, int end) => new(Words[first].Start, Words[end - 1].End);
}
