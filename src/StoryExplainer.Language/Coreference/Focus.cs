namespace StoryExplainer.Language.Coreference;

/// <summary>One place at which somebody is in the reader's mind.</summary>
/// <param name="Who">Who.</param>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Sentence">Number of the sentence in the document.</param>
/// <param name="Token">Token in the paragraph.</param>
/// <param name="Kind">How.</param>
internal readonly record struct Focus(Referent Who, int Paragraph, int Sentence, int Token, FocusKind Kind)
{
    /// <summary>True if the place lies before another one.</summary>
    public bool IsBefore(int paragraph, int token) => Paragraph < paragraph || (Paragraph == paragraph && Token < token);
}
