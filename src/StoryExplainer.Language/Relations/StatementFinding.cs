using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Relations;

/// <summary>A link between two people that a sentence states: who met, joined, flanked, called or is to meet whom.</summary>
public sealed record StatementFinding
{
    /// <summary>Index into <see cref="ArticleAnalysis.People"/> of who acts.</summary>
    public required int Subject { get; init; }

    /// <summary>Index into <see cref="ArticleAnalysis.People"/> of the other person.</summary>
    public required int Other { get; init; }

    /// <summary>The verb as the text has it: "flanked", "met with".</summary>
    public required Passage Verb { get; init; }

    /// <summary>The sentence.</summary>
    public required Passage Sentence { get; init; }

    /// <summary>True if both act alike ("met with"), false if one acts on the other ("flanked").</summary>
    public bool IsMutual { get; init; }
}
