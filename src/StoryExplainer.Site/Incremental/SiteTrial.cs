using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Changes;

namespace StoryExplainer.Site.Incremental;

/// <summary>What would come of a change to a file of <c>input/</c> that is not made yet.</summary>
/// <param name="Problems">Warnings and errors that are not there without it.</param>
/// <param name="Changes">What readers would see differently.</param>
public sealed record SiteTrial(ImmutableArray<Diagnostic> Problems, ImmutableArray<FactChange> Changes)
{
    /// <summary>True if the site could not be built any more.</summary>
    public bool Breaks => Problems.Any(problem => problem.Severity == Severity.Error);
}
