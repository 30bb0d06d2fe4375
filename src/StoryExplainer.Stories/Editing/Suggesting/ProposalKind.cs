namespace StoryExplainer.Stories.Editing.Suggesting;

/// <summary>What a proposal is for.</summary>
public enum ProposalKind
{
    /// <summary>What a term means: <c>terms.yml</c>.</summary>
    Definition,

    /// <summary>The headline of an event: <c>timeline.yml</c>.</summary>
    Headline,

    /// <summary>A point of "In brief": <c>story.md</c>.</summary>
    Brief,
}
