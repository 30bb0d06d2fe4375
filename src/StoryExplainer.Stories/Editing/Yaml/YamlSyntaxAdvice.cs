using System.Text.RegularExpressions;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>
/// Says what an editor did wrong where a file is no YAML. The parser knows only what it expected; the usual slips (a tab, an open quotation
/// mark, a colon inside a value) are told from the line itself.
/// </summary>
internal static partial class YamlSyntaxAdvice
{
    /// <summary>Explains why a stretch of a file cannot be read.</summary>
    /// <param name="source">The file.</param>
    /// <param name="firstLine">First line of the stretch.</param>
    /// <param name="lastLine">Last line of the stretch.</param>
    /// <param name="at">Where the parser stopped.</param>
    /// <param name="parserMessage">What the parser says.</param>
    public static Diagnostic Explain(SourceText source, int firstLine, int lastLine, LinePosition at, string parserMessage)
    {
        var errorLine = Math.Clamp(at.Line, firstLine, lastLine);
        return Tab(source, firstLine, Math.Min(errorLine + 1, lastLine))
            ?? OpenQuote(source, firstLine, errorLine, parserMessage)
            ?? Nearby(source, firstLine, errorLine, TextBehindQuote)
            ?? Nearby(source, firstLine, errorLine, ReservedStart)
            ?? Nearby(source, firstLine, errorLine, ColonInValue)
            ?? Nearby(source, firstLine, errorLine, NoSpaceBehindColon)
            ?? OpenBracket(source, firstLine, errorLine, parserMessage)
            ?? StoryDiagnostics.MalformedYaml.At(new DiagnosticLocation(source.Path, errorLine, FirstColumn(source.GetLine(errorLine))));
    }

    /// <summary>The parser stops in the line with the slip or, where the slip made it read on, a little later: the line itself comes first.</summary>
    private static Diagnostic? Nearby(SourceText source, int firstLine, int errorLine, Func<SourceText, int, Diagnostic?> explain)
    {
        for (var line = errorLine; line >= Math.Max(firstLine, errorLine - 1); line--)
        {
            if (explain(source, line) is { } diagnostic)
            {
                return diagnostic;
            }
        }

        return null;
    }

    private static int FirstColumn(string line) => line.Length - line.TrimStart().Length + 1;

    private static Diagnostic? Tab(SourceText source, int firstLine, int lastLine)
    {
        for (var line = lastLine; line >= firstLine; line--)
        {
            var text = source.GetLine(line);
            var tab = text.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(text[..tab]))
            {
                return StoryDiagnostics.TabInIndentation.At(new DiagnosticLocation(source.Path, line, tab + 1));
            }
        }

        return null;
    }

    private static Diagnostic? OpenQuote(SourceText source, int firstLine, int errorLine, string parserMessage)
    {
        if (!parserMessage.Contains("quoted scalar", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        for (var line = errorLine; line >= firstLine; line--)
        {
            var match = QuotedValue().Match(source.GetLine(line));
            if (match.Success && ClosingQuote(source.GetLine(line), match.Groups["quote"].Index) < 0)
            {
                return StoryDiagnostics.OpenQuotationMark.At(new DiagnosticLocation(source.Path, line, match.Groups["quote"].Index + 1), match.Groups["quote"].Value);
            }
        }

        return null;
    }

    private static Diagnostic? TextBehindQuote(SourceText source, int line)
    {
        var text = source.GetLine(line);
        var match = QuotedValue().Match(text);
        if (!match.Success || ClosingQuote(text, match.Groups["quote"].Index) is not (>= 0 and var close))
        {
            return null;
        }

        var rest = text[(close + 1)..].TrimStart();
        return rest.Length == 0 || rest[0] is '#' or ':' or ',' or ']' or '}'
            ? null
            : StoryDiagnostics.TextBehindQuotationMark.At(new DiagnosticLocation(source.Path, line, text.Length - rest.Length + 1));
    }

    private static Diagnostic? ReservedStart(SourceText source, int line)
    {
        var match = ReservedValue().Match(source.GetLine(line));
        return match.Success ? StoryDiagnostics.ReservedCharacter.At(new DiagnosticLocation(source.Path, line, match.Groups["sign"].Index + 1), match.Groups["sign"].Value) : null;
    }

    private static Diagnostic? ColonInValue(SourceText source, int line)
    {
        var match = ValueWithColon().Match(source.GetLine(line));
        return match.Success ? StoryDiagnostics.ColonInValue.At(new DiagnosticLocation(source.Path, line, match.Groups["colon"].Index + 1), match.Groups["key"].Value.Trim()) : null;
    }

    private static Diagnostic? NoSpaceBehindColon(SourceText source, int line)
    {
        var match = KeyWithoutSpace().Match(source.GetLine(line));
        return match.Success ? StoryDiagnostics.NoSpaceBehindColon.At(new DiagnosticLocation(source.Path, line, match.Groups["colon"].Index + 1), match.Groups["key"].Value) : null;
    }

    private static Diagnostic? OpenBracket(SourceText source, int firstLine, int errorLine, string parserMessage)
    {
        if (!parserMessage.Contains("flow ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        for (var line = errorLine; line >= firstLine; line--)
        {
            var text = source.GetLine(line);
            var match = BracketValue().Match(text);
            if (match.Success && text.Count(c => c is '[' or '{') > text.Count(c => c is ']' or '}'))
            {
                return StoryDiagnostics.OpenBracket.At(new DiagnosticLocation(source.Path, line, match.Groups["bracket"].Index + 1), match.Groups["bracket"].Value);
            }
        }

        return null;
    }

    /// <summary>Index of the quotation mark that closes the one at <paramref name="open"/>, or -1.</summary>
    private static int ClosingQuote(string line, int open)
    {
        for (var i = open + 1; i < line.Length; i++)
        {
            if (line[open] == '"' && line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == line[open])
            {
                if (line[open] != '\'' || i + 1 == line.Length || line[i + 1] != '\'')
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    [GeneratedRegex("""^\s*(?:- +)*(?:[^\s:#"'-][^:#"']*:\s+)?(?<quote>["'])""", RegexOptions.ExplicitCapture)]
    private static partial Regex QuotedValue();

    [GeneratedRegex("""^\s*(?:- +)*(?:[^\s:#"'-][^:#"']*:\s+)?(?<sign>[@`%&*!])""", RegexOptions.ExplicitCapture)]
    private static partial Regex ReservedValue();

    [GeneratedRegex("""^\s*(?:- +)*(?<key>[^\s:#"'\[{-][^:#"']*):\s+[^\s"'\[{|>#][^#]*?(?<colon>:)(?:\s|$)""", RegexOptions.ExplicitCapture)]
    private static partial Regex ValueWithColon();

    [GeneratedRegex("""^\s*(?:- +)*(?<key>[A-Za-z][\w -]*)(?<colon>:)[^\s:/]""", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyWithoutSpace();

    [GeneratedRegex("""^\s*(?:- +)*(?:[^\s:#"'-][^:#"']*:\s+)?(?<bracket>[\[{])""", RegexOptions.ExplicitCapture)]
    private static partial Regex BracketValue();
}
