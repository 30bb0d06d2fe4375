using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Names;

/// <summary>How a token is written.</summary>
[Flags]
internal enum TokenForm : byte
{
    /// <summary>Small letters, a number or a mark.</summary>
    None = 0,

    /// <summary>Begins with a capital.</summary>
    Capitalised = 1,

    /// <summary>Has a capital anywhere ("iPhone", "al-Assad").</summary>
    HasCapital = 2,

    /// <summary>Has two letters or more, all capitals.</summary>
    AllCapitals = 4,

    /// <summary>Has a letter.</summary>
    HasLetter = 8,

    /// <summary>Begins with a digit.</summary>
    Number = 16,
}

/// <summary>A token as the tagger sees it: its words only as hashes, with what the lists and the document say of it.</summary>
internal struct TaggerToken
{
    /// <summary>The text that holds the token.</summary>
    public string Source;

    /// <summary>Where in the text.</summary>
    public TextSpan Span;

    /// <summary>The paragraph of the article, and the token in it.</summary>
    public (int Paragraph, int Token) Place;

    /// <summary>Hash without case and accents.</summary>
    public ulong Folded;

    /// <summary>Hash as written.</summary>
    public ulong Exact;

    /// <summary>Hash of the pattern of capitals, small letters, digits and marks, runs cut to two.</summary>
    public uint Shape;

    /// <summary>What the word lists say.</summary>
    public NameClasses Classes;

    /// <summary>How it is written.</summary>
    public TokenForm Form;

    /// <summary>What the rest of the document says of this word.</summary>
    public DocumentClues Clues;

    /// <summary>The characters.</summary>
    public readonly ReadOnlySpan<char> Text => Source.AsSpan(Span.Start, Span.Length);

    /// <summary>True if it begins with a capital.</summary>
    public readonly bool IsCapitalised => (Form & TokenForm.Capitalised) != TokenForm.None;

    /// <summary>True if it has a capital anywhere.</summary>
    public readonly bool HasCapital => (Form & TokenForm.HasCapital) != TokenForm.None;

    /// <summary>True if all its letters, two or more, are capitals.</summary>
    public readonly bool IsAllCapitals => (Form & TokenForm.AllCapitals) != TokenForm.None;

    /// <summary>True if it has a letter.</summary>
    public readonly bool HasLetter => (Form & TokenForm.HasLetter) != TokenForm.None;

    /// <summary>True if it begins with a digit.</summary>
    public readonly bool IsNumber => (Form & TokenForm.Number) != TokenForm.None;

    /// <summary>True if one of the lists has it.</summary>
    public readonly bool Is(NameClasses classes) => (Classes & classes) != NameClasses.None;
}
