using System.Collections.Immutable;

namespace StoryExplainer.Stories.Model;

/// <summary>Something that an editor should decide.</summary>
/// <param name="Priority">1 is the most important.</param>
/// <param name="Kind">Short and stable: "inferred-date", "ambiguous-name", "thin-evidence", "no-definition", "contradictory-roles", "no-source-address" …</param>
/// <param name="Message">What is to be decided, in one sentence.</param>
/// <param name="Evidence">The words it is about, or null.</param>
/// <param name="SuggestedYaml">The lines that would settle it, with the file they belong to in a first comment line; empty if there are none.</param>
public sealed record ReviewItem(int Priority, string Kind, string Message, Evidence? Evidence, string SuggestedYaml)
{
    /// <summary>
    /// The ways to settle it, the likeliest first: a few words, and the lines with the file they belong to in a first comment line. Empty where
    /// <see cref="SuggestedYaml"/> is the only one.
    /// </summary>
    public ImmutableArray<(string What, string Yaml)> Choices { get; init; } = [];

    /// <summary>Id of the article, person or term that it is about, or null.</summary>
    public string? Subject { get; init; }
}
