using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>What an editor says about one quotation.</summary>
/// <param name="Location">Where the correction stands.</param>
/// <param name="Words">The first words of the quotation, enough to tell it from all others.</param>
public sealed record QuoteCorrection(DiagnosticLocation Location, YamlText Words)
{
    /// <summary>The paragraph where it stands ("wapo ¶8"), where the words alone do not tell; or null.</summary>
    public YamlText? In { get; init; }

    /// <summary>The person (id or name) who speaks, or null.</summary>
    public YamlText? Speaker { get; init; }

    /// <summary>The words used for a speaker without a name, or null.</summary>
    public YamlText? Label { get; init; }

    /// <summary>True for a quotation that nobody found; its words must stand in its paragraph.</summary>
    public bool IsAdded { get; init; }

    /// <summary>True if the quotation goes.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Who checked the entry, or null.</summary>
    public ReviewNote? Review { get; init; }

    /// <summary>What the correction does, in a few words for a message.</summary>
    public string Describe() => IsHidden ? "hide" : Speaker is { } speaker ? $"speaker {speaker}" : Label is { } label ? $"label \"{label}\"" : "nothing";
}
