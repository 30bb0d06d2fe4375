using Microsoft.CodeAnalysis;

namespace StoryExplainer.Mutation;

/// <summary>A place that can be broken in one way.</summary>
/// <param name="Node">What stands there.</param>
/// <param name="Switched">What stands there instead: the original, or with its number switched on the mutant.</param>
/// <param name="What">What the mutant does, for people.</param>
internal sealed record MutationSite(SyntaxNode Node, Func<int, SyntaxNode> Switched, string What);
