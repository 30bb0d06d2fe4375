using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Knows the marks of footnotes, which are no words: "marched.¹ They" is not "marched.1 They".</summary>
internal static partial class NoteMarks
{
    private const int LongestMark = 12;

    /// <summary>Units of three letters and fewer have exponents ("km²"); words that are longer have notes.</summary>
    private const int LettersOfUnit = 3;

    private static readonly FrozenSet<string> Roles = FrozenSet.Create("doc-noteref", "doc-backlink", "noteref");
    private static readonly FrozenSet<string> Classes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "footnote-ref", "footnote-reference", "footnote-backref", "footnote-anchor", "footnote-number", "noteref", "fn-ref", "fnref", "reference", "easy-footnote", "sdfootnoteanc", "mw-editsection", "noprint");

    /// <summary>True if the element is only the mark of a note.</summary>
    /// <param name="element">An element.</param>
    /// <param name="textBefore">The words of its line up to it.</param>
    public static bool IsMark(IElement element, ReadOnlySpan<char> textBefore)
    {
        if (element.LocalName is not ("sup" or "a" or "span" or "small") || ShortTextOf(element) is not { } content)
        {
            return false;
        }

        var text = content.AsSpan().Trim();
        if (text.IsEmpty || !Mark().IsMatch(text))
        {
            return element.ClassList.Contains("mw-editsection");
        }

        return Roles.Contains(element.GetAttribute("role") ?? element.GetAttribute("epub:type") ?? "")
            || element.ClassList.Any(Classes.Contains)
            || (element.LocalName == "sup" && (PointsIntoPage(element.QuerySelector("a")) || IsBehindWord(text, textBefore)))
            || (element.LocalName == "a" && PointsIntoPage(element) && (text[0] is '[' or '(' or '*' or '†' || element.GetAttribute("href") is { } target && NoteTarget().IsMatch(target)));
    }

    /// <summary>Takes bracketed marks out of a line of text: "They marched in 2016 too.[2]", "a river[citation needed]".</summary>
    public static string Remove(string line) => line.Contains('[', StringComparison.Ordinal) ? Bracketed().Replace(line, "") : line;

    /// <summary>The text of an element, or null if it is longer than any mark; the words of a whole page are not gathered to learn that.</summary>
    private static string? ShortTextOf(IElement element)
    {
        var text = "";
        INode? node = element.FirstChild;
        while (node is not null)
        {
            text += node is IText words ? words.Data : "";
            if (text.Length > LongestMark)
            {
                return null;
            }

            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != element && node.NextSibling is null)
            {
                node = node.Parent;
            }

            node = node is null || node == element ? null : node.NextSibling;
        }

        return text;
    }

    private static bool PointsIntoPage(IElement? link) => link?.GetAttribute("href") is { } target && target.Contains('#', StringComparison.Ordinal);

    private static bool IsBehindWord(ReadOnlySpan<char> mark, ReadOnlySpan<char> textBefore)
    {
        textBefore = textBefore.TrimEnd();
        if (textBefore.IsEmpty)
        {
            return true;
        }

        if (!char.IsAsciiDigit(mark[0]))
        {
            return mark[0] is '*' or '†' or '‡' or '§' or '[' or '(';
        }

        var letters = 0;
        while (letters < textBefore.Length && char.IsLetter(textBefore[^(letters + 1)]))
        {
            letters++;
        }

        return letters > LettersOfUnit || (letters == 0 && !char.IsDigit(textBefore[^1]) && textBefore[^1] is not ('/' or '(' or '°'));
    }

    [GeneratedRegex(@"^[\[(]?(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[a-z]|[ivx]{1,4}|[*†‡§¶#]{1,3}|note \d{1,3}|↩︎?|↑|\^)[\])]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"#_?(?:fn|ftn|foot|note|cite|ref|endnote|sdfootnote)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoteTarget();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}.,;:!?”’""'»)\]%])\[(?:\d{1,3}|(?:note|nb|n|lower-alpha) \d{1,3}|citation needed|clarification needed|who\?|when\?|edit)\](?=[\s\[.,;:!?”’""')»]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
