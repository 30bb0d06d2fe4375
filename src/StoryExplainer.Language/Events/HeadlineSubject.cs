using System.Collections.Immutable;

namespace StoryExplainer.Language.Events;

/// <summary>Who or what acts in a headline.</summary>
/// <param name="Head">The head word of the subject.</param>
/// <param name="Words">Its words where they do not stand in the clause itself.</param>
/// <param name="IsShared">True if the clause has its subject from another clause, or a relative pronoun stands for it.</param>
internal sealed record HeadlineSubject(int Head, ImmutableArray<int> Words, bool IsShared);
