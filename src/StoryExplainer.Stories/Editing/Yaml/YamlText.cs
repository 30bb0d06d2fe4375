using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>A text of a YAML file with its place, for checks that come later ("there is no such person").</summary>
/// <param name="Value">The text; never empty.</param>
/// <param name="Location">Where it stands.</param>
public readonly record struct YamlText(string Value, DiagnosticLocation Location)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
