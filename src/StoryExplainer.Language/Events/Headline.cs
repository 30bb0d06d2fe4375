namespace StoryExplainer.Language.Events;

/// <summary>The wording of an event, or why there is none.</summary>
/// <param name="Text">The headline; empty where there is none.</param>
/// <param name="Lack">Why there is none.</param>
internal readonly record struct Headline(string Text, HeadlineLack Lack)
{
    /// <summary>No headline, and why.</summary>
    public static implicit operator Headline(HeadlineLack lack) => new("", lack);
}
