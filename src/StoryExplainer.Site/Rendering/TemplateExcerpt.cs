using System.Globalization;
using System.Text;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Site.Rendering;

/// <summary>Shows the lines of a template around a problem, with a mark under the place.</summary>
public static class TemplateExcerpt
{
    /// <summary>Two lines before, the line itself, the mark, one line after.</summary>
    public static string Around(SourceText source, LinePosition position)
    {
        if (position.Line < 1 || position.Line > source.LineCount)
        {
            return "";
        }

        var excerpt = new StringBuilder();
        for (var line = Math.Max(1, position.Line - 2); line <= Math.Min(source.LineCount, position.Line + 1); line++)
        {
            var text = source.GetLine(line).Replace('\t', ' ');
            excerpt.Append(CultureInfo.InvariantCulture, $"{(line == position.Line ? '>' : ' ')} {line,4} | {text}").Append('\n');
            if (line == position.Line)
            {
                excerpt.Append(CultureInfo.InvariantCulture, $"       | {new string(' ', Math.Max(0, position.Column - 1))}^").Append('\n');
            }
        }

        return excerpt.ToString().TrimEnd('\n');
    }
}
