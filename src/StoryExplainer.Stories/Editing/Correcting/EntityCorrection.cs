using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>What an editor says about one organisation or place.</summary>
/// <param name="Target">The entry: id or exact name.</param>
public sealed record EntityCorrection(YamlText Target) : EntryCorrection(Target);
