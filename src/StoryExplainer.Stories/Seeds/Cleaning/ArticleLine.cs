using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>What a line turned out to be.</summary>
internal enum LineRole
{
    /// <summary>Not decided yet.</summary>
    Undecided,

    /// <summary>The title.</summary>
    Title,

    /// <summary>Running text, the standfirst included.</summary>
    Text,

    /// <summary>A heading between paragraphs.</summary>
    Heading,

    /// <summary>An item of a list in the article.</summary>
    ListItem,

    /// <summary>Not part of the article.</summary>
    Dropped,
}

/// <summary>A line while it is being cleaned: its shape, and what was decided about it.</summary>
internal sealed class ArticleLine
{
    /// <summary>"Languages:" is a label; "He told the court this:" is a sentence that a quotation follows.</summary>
    private const int WordsOfLabel = 4;

    private ArticleLine(SeedLine source, ImmutableArray<string> words)
    {
        Source = source;
        Words = words;
        WordCount = LineText.CountWords(source.Text);
        EndsSentence = LineShape.EndsSentence(source.Text) && !(WordCount < WordsOfLabel && source.Text[^1] == ':');
        SmallLetterShare = LineShape.SmallLetterShare(source.Text);
        IsProse = source.Hint != LineHint.TableRow && (((EndsSentence || LineShape.HoldsSentence(source.Text)) && WordCount >= 8) || WordCount >= 25) && SmallLetterShare > 0.2;
        ContentWords = words.Where(word => word.Length > 3 && !LineShape.IsFunctionWord(word)).ToHashSet();
    }

    /// <summary>The line as the format's reader gave it.</summary>
    public SeedLine Source { get; }

    /// <summary>Number of the line in the seed.</summary>
    public int Number => Source.Number;

    /// <summary>Its words, as one string.</summary>
    public string Text => Source.Text;

    /// <summary>Its words in small letters.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Its longer words without the little ones.</summary>
    public HashSet<string> ContentWords { get; }

    /// <summary>Number of words as a reader counts them.</summary>
    public int WordCount { get; }

    /// <summary>True if it ends as a sentence does.</summary>
    public bool EndsSentence { get; }

    /// <summary>Share of words that start with a small letter.</summary>
    public double SmallLetterShare { get; }

    /// <summary>True if it reads as running text: a sentence of some length.</summary>
    public bool IsProse { get; }

    /// <summary>What was decided.</summary>
    public LineRole Role { get; private set; }

    /// <summary>Why it is not part of the article; null if it is.</summary>
    public string? Reason { get; private set; }

    /// <summary>True if it was left out.</summary>
    public bool IsDropped => Role == LineRole.Dropped;

    /// <summary>Wraps a line.</summary>
    public static ArticleLine From(SeedLine source) => new(source, LineWords.Split(source.Text));

    /// <summary>Leaves the line out. The first reason stays.</summary>
    public void Drop(string reason)
    {
        if (!IsDropped)
        {
            Role = LineRole.Dropped;
            Reason = reason;
        }
    }

    /// <summary>Keeps the line as a part of the article.</summary>
    public void Keep(LineRole role)
    {
        Role = role;
        Reason = null;
    }
}
