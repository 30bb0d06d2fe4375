using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>What an editor says about one entry of the timeline, or an entry that the editor adds.</summary>
/// <param name="Location">Where the correction stands.</param>
public sealed record EventCorrection(DiagnosticLocation Location)
{
    /// <summary>The paragraph whose event is meant ("¶8", "wapo ¶8", "¶8.2"), or null for an added one.</summary>
    public YamlText? In { get; init; }

    /// <summary>The words of the date as the paragraph has them ("on Friday"), where it holds several events; or null.</summary>
    public YamlText? Words { get; init; }

    /// <summary>The date, or null.</summary>
    public DateInterval? Date { get; init; }

    /// <summary>The headline, or null.</summary>
    public YamlText? Headline { get; init; }

    /// <summary>Happened, planned or possible, or null.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>True if the entry goes.</summary>
    public bool IsHidden { get; init; }

    /// <summary>True for an entry that no article has.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Where an added entry comes from; required with one.</summary>
    public YamlText? Source { get; init; }

    /// <summary>The story of an added entry where there are several, or null.</summary>
    public YamlText? Story { get; init; }

    /// <summary>People (id or name) whom the entry is about, in place of those whom its sentence names; empty to leave it at those.</summary>
    public ImmutableArray<YamlText> People { get; init; } = [];

    /// <summary>Who checked the entry, or null.</summary>
    public ReviewNote? Review { get; init; }

    /// <summary>What the correction does, in a few words for a message.</summary>
    public string Describe() => string.Join(", ", Parts().DefaultIfEmpty("nothing"));

    private IEnumerable<string> Parts()
    {
        if (IsHidden)
        {
            yield return "hide";
        }

        if (Date is not null)
        {
            yield return "date";
        }

        if (Headline is { } headline)
        {
            yield return $"headline \"{headline}\"";
        }

        if (Status is not null)
        {
            yield return "status";
        }

        if (!People.IsEmpty)
        {
            yield return "people " + string.Join(", ", People);
        }
    }
}
