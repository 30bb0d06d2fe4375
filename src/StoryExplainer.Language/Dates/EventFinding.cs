using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Dates;

/// <summary>Whether a dated thing has happened.</summary>
public enum EventStatus
{
    /// <summary>The text tells it as past.</summary>
    Happened,

    /// <summary>The text tells it as to come.</summary>
    Planned,

    /// <summary>The text says that it may come.</summary>
    Possible,
}

/// <summary>A dated expression and what the text says happened, happens or may happen then.</summary>
public sealed record EventFinding
{
    /// <summary>The date that the expression resolves to; unknown if it cannot be resolved.</summary>
    public required DateInterval Date { get; init; }

    /// <summary>The exact words of the date: "on Friday". Lies inside <see cref="Sentence"/>.</summary>
    public required Passage Expression { get; init; }

    /// <summary>Happened, planned or possible.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>What it is about, at most 12 words, from the clause that the date belongs to.</summary>
    public required string Headline { get; init; }

    /// <summary>The sentence.</summary>
    public required Passage Sentence { get; init; }

    /// <summary>True if the clause only says when somebody spoke ("said on Sunday").</summary>
    public bool IsStatement { get; init; }

    /// <summary>The rule that resolved the date, such as "weekday, resolved with the others of its name".</summary>
    public string Rule { get; init; } = "";
}
