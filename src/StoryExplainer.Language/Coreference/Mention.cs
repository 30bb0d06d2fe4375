namespace StoryExplainer.Language.Coreference;

/// <summary>A stretch of a paragraph that names somebody.</summary>
/// <param name="Who">Whom.</param>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="First">First token in the paragraph.</param>
/// <param name="End">Token after the last one.</param>
internal sealed record Mention(Referent Who, int Paragraph, int First, int End);
