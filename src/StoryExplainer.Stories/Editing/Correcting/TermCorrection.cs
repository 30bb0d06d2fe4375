using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>What an editor says about one term.</summary>
/// <param name="Target">The term: id or exact name.</param>
public sealed record TermCorrection(YamlText Target) : EntryCorrection(Target)
{
    /// <summary>The editor's definition, or null. It has a <see cref="EntryCorrection.Source"/>.</summary>
    public YamlText? Definition { get; init; }

    /// <summary>Who checked the entry, or null.</summary>
    public ReviewNote? Review { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<string> Parts() => Definition is null ? base.Parts() : base.Parts().Append("definition");
}
