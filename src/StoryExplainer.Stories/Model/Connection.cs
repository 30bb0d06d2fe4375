namespace StoryExplainer.Stories.Model;

/// <summary>A link between two people that a sentence states.</summary>
/// <param name="From">Id of the person who acts.</param>
/// <param name="To">Id of the other person.</param>
/// <param name="Verb">The verb as the text has it.</param>
/// <param name="IsMutual">True if both act alike.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record Connection(string From, string To, string Verb, bool IsMutual, Evidence Evidence);
