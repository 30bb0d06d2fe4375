using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>The editor's own text about a story: <c>input/story.md</c>, or <c>input/stories/FOLDER/story.md</c> for the story of a folder.</summary>
public sealed record EditorText
{
    /// <summary>Id of the story.</summary>
    public required string Story { get; init; }

    /// <summary>Path of the file, relative to the project.</summary>
    public string Path { get; init; } = "input/story.md";

    /// <summary>The story's title, or null to take that of its newest article.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about, in a sentence or two, or null.</summary>
    public CitedText? Standfirst { get; init; }

    /// <summary>In brief: the story in a few points.</summary>
    public ImmutableArray<CitedText> Brief { get; init; } = [];

    /// <summary>Claimed as agreed.</summary>
    public ImmutableArray<CitedText> Claimed { get; init; } = [];

    /// <summary>Contested.</summary>
    public ImmutableArray<CitedText> Contested { get; init; } = [];

    /// <summary>Not known yet.</summary>
    public ImmutableArray<CitedText> Unknown { get; init; } = [];

    /// <summary>Where each side stands, question by question.</summary>
    public ImmutableArray<PositionQuestion> Positions { get; init; } = [];

    /// <summary>Questions readers ask.</summary>
    public ImmutableArray<ReaderQuestion> Questions { get; init; } = [];

    /// <summary>One line for each of some people: the part they play, by person id.</summary>
    public ImmutableDictionary<string, CitedText> Parts { get; init; } = ImmutableDictionary<string, CitedText>.Empty;

    /// <summary>Who checked the text and when, or null.</summary>
    public ReviewNote? Review { get; init; }

    /// <summary>All its statements.</summary>
    public IEnumerable<CitedText> Texts =>
    [
        .. Standfirst is { } standfirst ? [standfirst] : Array.Empty<CitedText>(),
        .. Brief, .. Claimed, .. Contested, .. Unknown,
        .. Positions.SelectMany(question => question.Sides).Select(side => side.Text).OfType<CitedText>(),
        .. Questions.SelectMany(question => question.Answer),
        .. Parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Value),
    ];
}

/// <summary>A question on which the sides differ.</summary>
/// <param name="Question">The question.</param>
/// <param name="Sides">What each side says, in the editor's order.</param>
public sealed record PositionQuestion(string Question, ImmutableArray<SidePosition> Sides);

/// <summary>Where one side stands.</summary>
/// <param name="Side">The side, as the editor calls it.</param>
/// <param name="Text">What it says; null where the sources do not say ("Not stated").</param>
public sealed record SidePosition(string Side, CitedText? Text);

/// <summary>A question of readers with its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The paragraphs of the answer.</param>
public sealed record ReaderQuestion(string Question, ImmutableArray<CitedText> Answer);
