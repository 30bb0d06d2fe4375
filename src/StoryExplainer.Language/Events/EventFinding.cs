using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Events;

/// <summary>Whether a dated thing has happened.</summary>
public enum EventStatus
{
    /// <summary>The text tells it as past.</summary>
    Happened,

    /// <summary>The text tells it as to come.</summary>
    Planned,

    /// <summary>The text says that it may come, or might have come.</summary>
    Possible,

    /// <summary>It was planned, and the text says that it came to nothing.</summary>
    Cancelled,

    /// <summary>The text says that it did not happen.</summary>
    Denied,
}

/// <summary>A dated expression and what the text says happened, happens or may happen then.</summary>
public sealed record EventFinding
{
    /// <summary>The date that the expression resolves to; unknown if it cannot be resolved.</summary>
    public required DateInterval Date { get; init; }

    /// <summary>The exact words of the date: "on Friday". Lies inside <see cref="Sentence"/>.</summary>
    public required Passage Expression { get; init; }

    /// <summary>Whether it happened.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>
    /// The complete clause that the date belongs to, in its own words: at most 14, to be read alone. Empty where no such clause can be given that is certainly true: then the sentence
    /// has to be shown instead.
    /// </summary>
    public required string Headline { get; init; }

    /// <summary>Why there is no headline; none where there is one.</summary>
    public HeadlineLack Lack { get; init; }

    /// <summary>The sentence.</summary>
    public required Passage Sentence { get; init; }

    /// <summary>True if the clause only says when somebody spoke ("said on Sunday").</summary>
    public bool IsStatement { get; init; }

    /// <summary>Who is said to have said it, where the headline leaves that out: "police" of "A man stole the bell in 2019, police said"; else null.</summary>
    public Passage? Reporter { get; init; }

    /// <summary>The rule that resolved the date, such as "weekday, resolved with the others of its name".</summary>
    public string Rule { get; init; } = "";
}
