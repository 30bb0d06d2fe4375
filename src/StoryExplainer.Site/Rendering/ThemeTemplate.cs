using Scriban.Syntax;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Site.Rendering;

/// <summary>A template that was read once and is used by all pages and threads.</summary>
/// <param name="Path">Path in the theme folder: <c>layouts/person.html</c>.</param>
/// <param name="Source">The file, with the path that messages show.</param>
/// <param name="Page">What Scriban made of it.</param>
internal sealed record ThemeTemplate(string Path, SourceText Source, ScriptPage Page);
