using System.Collections.Immutable;
using Scriban.Syntax;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Site.Rendering;

/// <summary>A template that was read once and is used by all pages and threads.</summary>
/// <param name="Path">Path in the theme folder: <c>layouts/person.html</c>.</param>
/// <param name="Source">The file, with the path that messages show.</param>
/// <param name="Page">What Scriban made of it.</param>
/// <param name="Parameters">Names that a partial's opening comment declares beside "it"; those that are not given are empty.</param>
/// <param name="IsWhole">True for a layout that draws the whole document itself, without base.html.</param>
internal sealed record ThemeTemplate(string Path, SourceText Source, ScriptPage Page, ImmutableArray<string> Parameters, bool IsWhole);
