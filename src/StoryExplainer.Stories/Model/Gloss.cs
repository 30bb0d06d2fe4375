namespace StoryExplainer.Stories.Model;

/// <summary>What a dictionary says a word means. Never an article's words, so it is kept apart from <see cref="Definition"/>.</summary>
/// <param name="Lemma">The word as the dictionary has it.</param>
/// <param name="Field">The field that the dictionary counts it to: "possession", "communication".</param>
/// <param name="Text">The dictionary's words.</param>
public sealed record Gloss(string Lemma, string Field, string Text);
