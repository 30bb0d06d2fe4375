using System.Text.RegularExpressions;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>Names kinds of Markdown for a message, and finds those that the reader leaves as plain characters.</summary>
internal static partial class MarkdownKinds
{
    private static readonly (string Name, Regex Form)[] LeftOver =
    [
        ("A footnote mark without its note", LoneNote()),
        ("A link in double brackets", WikiLink()),
        ("Marked text (==)", Marked()),
        ("A table of contents", Contents()),
        ("A box (:::)", Box()),
        ("A name or class in braces", Braces()),
    ];

    /// <summary>The kind of a piece of Markdown.</summary>
    public static string NameOf(MarkdownObject piece) => piece switch
    {
        LinkInline { IsImage: true } => "A picture inside a line",
        FootnoteLink or FootnoteGroup => "A footnote",
        Table => "A table",
        DefinitionList => "A list of definitions",
        QuoteBlock => "A block quotation",
        ListBlock => "A list inside a list",
        HeadingBlock => "A heading inside a list or quotation",
        ThematicBreakBlock => "A rule",
        CodeBlock or CodeInline => "Code",
        _ => "This",
    };

    /// <summary>What other programs read as something and this one would print as it stands; null if there is nothing.</summary>
    public static (string Kind, string Words)? FindLeftOver(string text)
    {
        foreach (var (name, form) in LeftOver)
        {
            if (form.Match(text) is { Success: true } match)
            {
                return (name, match.Value);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\[\^[^\]\s]+\]")]
    private static partial Regex LoneNote();

    [GeneratedRegex(@"\[\[[^\[\]]+\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"==\S[^=]*\S==")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^\[(?:TOC|toc)\]$")]
    private static partial Regex Contents();

    [GeneratedRegex(@"^:::")]
    private static partial Regex Box();

    [GeneratedRegex(@"\{[#.:][A-Za-z][^{}]*\}\s*$")]
    private static partial Regex Braces();
}
