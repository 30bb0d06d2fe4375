namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>One naming of somebody.</summary>
internal sealed class NameMention
{
    /// <summary>Index of the paragraph.</summary>
    public required int Paragraph { get; init; }

    /// <summary>First token of the form as used: the honorific or the title where there is one.</summary>
    public required int FormStart { get; init; }

    /// <summary>First token of the name itself.</summary>
    public required int NameStart { get; init; }

    /// <summary>Token after the last one of the name.</summary>
    public required int End { get; init; }

    /// <summary>The name in comparable parts.</summary>
    public required NameForm Form { get; init; }

    /// <summary>What the honorific says.</summary>
    public Gender Gender { get; init; }

    /// <summary>True after "Mr", "Dr" and their like.</summary>
    public bool HasHonorific { get; init; }

    /// <summary>True if a title makes part of the form: "Senator Ruiz".</summary>
    public bool HasTitle { get; init; }

    /// <summary>True if the title is one that makes a name with a given name: "Pope Francis".</summary>
    public bool IsRegnal { get; init; }

    /// <summary>How sure the tagger was; 0 for a naming that it did not mark.</summary>
    public float Margin { get; init; }

    /// <summary>True if only the people step found it, by a form that the tagger marked elsewhere.</summary>
    public bool IsSpread { get; init; }

    /// <summary>The person, once known: index among the drafts, or -1.</summary>
    public int Person { get; set; } = -1;
}
