using StoryExplainer.Language.Text;
using StoryExplainer.Site.Rendering;

namespace StoryExplainer.Preview;

/// <summary>The lines of a file around a place.</summary>
internal static class FileExcerpt
{
    /// <summary>Some lines with a mark under the place; empty if the file has no such line any more.</summary>
    public static string Around(string text, LinePosition position) => TemplateExcerpt.Around(new SourceText("", text), position);
}
