using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Publishing;

/// <summary>Ends a publication with a problem that the user can mend; <see cref="Publisher"/> turns it into a diagnostic.</summary>
internal sealed class PublishProblemException(DiagnosticRule rule, params object?[] particulars) : Exception(rule.Title)
{
    /// <summary>The rule that is broken.</summary>
    public DiagnosticRule Rule => rule;

    /// <summary>The diagnostic at the place where the target is described.</summary>
    public Diagnostic At(DiagnosticLocation? location) => rule.At(location, particulars);
}
