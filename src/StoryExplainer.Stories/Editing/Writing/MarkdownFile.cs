using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>A Markdown file of the desk: its front matter, and its blocks with their places in the file.</summary>
internal sealed class MarkdownFile
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation()
        .UsePipeTables().UseFootnotes().UseTaskLists().UseDefinitionLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    private MarkdownFile(SourceText source, YamlMapping frontMatter, MarkdownDocument document)
    {
        Source = source;
        FrontMatter = frontMatter;
        Blocks = [.. document];
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>The keys between the two lines of hyphens at its start.</summary>
    public YamlMapping FrontMatter { get; }

    /// <summary>Its blocks.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="keys">The keys that its front matter may have.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static MarkdownFile Read(SourceText source, ImmutableArray<string> keys, DiagnosticBag diagnostics)
    {
        var end = FrontMatterEnd(source, diagnostics);
        var frontMatter = StrictYaml.ReadMapping(source, 2, end - 1, keys, diagnostics);

        // Blanks in place of the front matter keep every offset where it is in the file.
        var text = string.Join('\n', Enumerable.Range(1, source.LineCount).Select(line => line <= end ? new string(' ', source.GetLine(line).Length) : source.GetLine(line)));
        return new MarkdownFile(new SourceText(source.Path, text), frontMatter, Markdown.Parse(text, Pipeline));
    }

    /// <summary>Where a piece of Markdown stands in the file.</summary>
    public DiagnosticLocation LocationOf(MarkdownObject piece) => new(Source.Path, Source.GetPosition(piece.Span.Start));

    /// <summary>Line of the closing hyphens; 0 where there is no front matter.</summary>
    private static int FrontMatterEnd(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.GetLine(1).TrimEnd() != "---")
        {
            return 0;
        }

        for (var line = 2; line <= source.LineCount; line++)
        {
            if (source.GetLine(line).TrimEnd() == "---")
            {
                return line;
            }
        }

        diagnostics.Add(StoryDiagnostics.UnclosedFrontMatter, new DiagnosticLocation(source.Path, 1, 1));
        return 1;
    }
}
