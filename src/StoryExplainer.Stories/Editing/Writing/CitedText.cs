using System.Collections.Immutable;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>A line or paragraph of the editor's text: runs of words with the citations between them.</summary>
/// <param name="Runs">In reading order.</param>
/// <param name="Position">Where it begins in its file, counted from 1.</param>
public sealed record CitedText(ImmutableArray<TextRun> Runs, LinePosition Position)
{
    /// <summary>The words alone, without citations.</summary>
    public string Words => string.Concat(Runs.OfType<WordRun>().Select(run => run.Text)).Trim();

    /// <summary>True if it has a citation of a place that does not exist; the build fails, and no further check of it makes sense.</summary>
    public bool HasBrokenCitation { get; init; }

    /// <summary>The citations in order.</summary>
    public IEnumerable<Citation> Citations => Runs.OfType<Citation>();
}

/// <summary>A piece of the editor's text.</summary>
public abstract record TextRun;

/// <summary>Words in one style. Names and terms in them are still to be linked.</summary>
/// <param name="Text">The words, as plain text: they must be escaped.</param>
/// <param name="Style">How they look.</param>
/// <param name="Link">An address they lead to (http, https, mailto, or inside the site), or null.</param>
public sealed record WordRun(string Text, TextStyle Style = TextStyle.Plain, string? Link = null) : TextRun
{
    /// <summary>Where a link stands in its file, or null.</summary>
    public LinePosition? Place { get; init; }
}

/// <summary>A link to the paragraph or sentence that says it: <c>[¶8]</c>, <c>[¶8.2]</c>, <c>[wapo ¶8]</c>.</summary>
/// <param name="Evidence">The paragraph, or the sentence.</param>
/// <param name="Paragraph">The paragraph's number as the editor wrote it; 0 for the title.</param>
/// <param name="Sentence">The sentence's number, counted from 1, or null for the whole paragraph.</param>
/// <param name="Key">The article's key as the editor wrote it, or null.</param>
public sealed record Citation(Evidence Evidence, int Paragraph, int? Sentence, string? Key) : TextRun;

/// <summary>The end of a line that the editor wants to end there.</summary>
public sealed record LineEnd : TextRun;

/// <summary>The mark of a footnote.</summary>
/// <param name="Number">Number of the footnote on its page, counted from 1.</param>
/// <param name="Use">How often the page marked it up to here, counted from 1.</param>
public sealed record NoteMark(int Number, int Use) : TextRun;

/// <summary>How words look.</summary>
[Flags]
public enum TextStyle
{
    /// <summary>As the rest.</summary>
    Plain = 0,

    /// <summary>Between single asterisks.</summary>
    Emphasis = 1,

    /// <summary>Between double asterisks.</summary>
    Strong = 2,

    /// <summary>Between two tildes: struck out.</summary>
    Struck = 4,

    /// <summary>Between backticks: as a machine has it.</summary>
    Code = 8,
}
