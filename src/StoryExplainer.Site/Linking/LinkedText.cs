using System.Collections.Immutable;

namespace StoryExplainer.Site.Linking;

/// <summary>A text cut into runs: plain words, links to people and terms, citations. Never markup: templates escape each run.</summary>
/// <param name="Runs">The runs in reading order; together their words are the text.</param>
public sealed record LinkedText(ImmutableArray<TextRun> Runs)
{
    /// <summary>A text without words.</summary>
    public static LinkedText Empty { get; } = new([]);

    /// <summary>The words alone, without citations: for titles, descriptions and attributes.</summary>
    public string Plain => Runs.Length == 1 ? Runs[0].Text : string.Concat(Runs.Where(run => run.Kind != RunKind.Citation).Select(run => run.Text));

    /// <summary>A text without links.</summary>
    public static LinkedText From(string text) => text.Length == 0 ? Empty : new([new TextRun { Kind = RunKind.Text, Text = text }]);
}
