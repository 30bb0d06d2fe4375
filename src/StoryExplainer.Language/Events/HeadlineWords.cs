using System.Collections.Immutable;
using StoryExplainer.Language.Documents;

namespace StoryExplainer.Language.Events;

/// <summary>The words of a headline before they are joined.</summary>
/// <param name="Frame">The clause that is told.</param>
/// <param name="Subject">Who acts.</param>
/// <param name="Words">The words, without a subject that stands elsewhere.</param>
/// <param name="Clause">The words of the clause before it was shortened.</param>
/// <param name="Names">What stands for pronouns; empty where the pronoun can stay.</param>
internal sealed record HeadlineWords(EventFrame Frame, HeadlineSubject Subject, ImmutableArray<int> Words, IReadOnlyCollection<int> Clause, IReadOnlyDictionary<int, string?> Names)
{
    /// <summary>The sentence.</summary>
    public Sentence Sentence => Frame.Dated.Sentence;

    /// <summary>All words in the order in which they will stand.</summary>
    public int[] All { get; } = [.. Subject.Words, .. Words];
}
