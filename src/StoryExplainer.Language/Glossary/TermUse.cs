namespace StoryExplainer.Language.Glossary;

/// <summary>One use of a term.</summary>
/// <param name="Sentence">Number of the sentence in the document.</param>
/// <param name="First">First word.</param>
/// <param name="End">The word after the last one.</param>
internal readonly record struct TermUse(int Sentence, int First, int End)
{
    /// <summary>True if the two share a word.</summary>
    public bool Overlaps(TermUse other) => Sentence == other.Sentence && First < other.End && other.First < End;
}
