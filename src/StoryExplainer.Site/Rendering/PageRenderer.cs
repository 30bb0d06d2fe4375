using System.Collections.Concurrent;
using Scriban.Runtime;
using Scriban.Syntax;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Pages;

namespace StoryExplainer.Site.Rendering;

/// <summary>Turns page records into UTF-8 HTML with a theme. One renderer serves all pages and threads.</summary>
public sealed class PageRenderer
{
    private const string Base = "layouts/base.html";

    private readonly Theme _theme;
    private readonly Labels _labels;
    private readonly ScriptObject _functions = TemplateFunctions.Create();

    // A mistake in a partial is met on many pages and by many ways; whoever mends it wants to read it once.
    private readonly ConcurrentDictionary<(string Code, DiagnosticLocation? Location, string Message), byte> _told = new();

    /// <summary>Prepares a renderer.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="language">Language of the interface, as a BCP 47 tag.</param>
    public PageRenderer(Theme theme, string language)
    {
        _theme = theme;
        _labels = theme.LabelsFor(language, new DiagnosticBag());
    }

    /// <summary>Renders a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="diagnostics">Takes the problem if there is one; the same problem of many pages is told once.</param>
    /// <returns>The page in UTF-8, or null after a problem.</returns>
    public byte[]? Render(PageRecord page, DiagnosticBag diagnostics) => Render(page.Template, page, diagnostics);

    /// <summary>Renders a page of any values.</summary>
    /// <param name="layout">The file in <c>layouts/</c> that draws it, without folder: <c>person.html</c>.</param>
    /// <param name="page">The values; templates see them as <c>page</c>.</param>
    /// <param name="diagnostics">Takes the problem if there is one; the same problem of many pages is told once.</param>
    /// <returns>The page in UTF-8, or null after a problem.</returns>
    internal byte[]? Render(string layout, object page, DiagnosticBag diagnostics)
    {
        var rendered = Render(layout, page);
        Tell(rendered.Problem, diagnostics);
        return rendered.Bytes;
    }

    /// <summary>Renders a page of any values, and says which templates took part. A problem is told every time.</summary>
    /// <param name="layout">The file in <c>layouts/</c> that draws it, without folder: <c>person.html</c>.</param>
    /// <param name="page">The values; templates see them as <c>page</c>.</param>
    internal RenderedPage Render(string layout, object page)
    {
        var path = $"layouts/{layout}";
        if (_theme.FindTemplate(path) is not { } content || _theme.FindTemplate(content.IsWhole ? path : Base) is not { } outer)
        {
            return new RenderedPage(null, [path], ThemeDiagnostics.MissingLayout.At(location: null, path));
        }

        using var buffer = new PageBuffer();
        var context = new HtmlTemplateContext(_theme, _functions, _labels, buffer) { Groups = (page as PageRecord)?.Site.Groups ?? [] };
        context.PushGlobal(new ScriptObject(3, StringComparer.Ordinal)
        {
            ["page"] = page,
            ["theme"] = _theme.Settings,
            ["content"] = new PageContent(content),
        });
        try
        {
            context.WriteTemplate(outer, default);
            return new RenderedPage(buffer.ToUtf8(), context.UsedTemplates, null);
        }
        catch (ScriptRuntimeException exception) when (context.RememberWay())
        {
            return new RenderedPage(null, context.UsedTemplates, Describe(exception, context));
        }
    }

    /// <summary>Tells a problem of a page, unless another page told it already.</summary>
    internal void Tell(Diagnostic? problem, DiagnosticBag diagnostics)
    {
        if (problem is not null && _told.TryAdd((problem.Code, problem.Location, problem.Message), 0))
        {
            diagnostics.Add(problem);
        }
    }

    private Diagnostic Describe(ScriptRuntimeException exception, HtmlTemplateContext context)
    {
        var template = _theme.FindTemplate(exception.Span.FileName ?? "") ?? _theme.FindTemplate(context.WayToProblem[^1].Path)!;
        var position = new LinePosition(exception.Span.Start.Line + 1, exception.Span.Start.Column + 1);
        var location = new DiagnosticLocation(template.Source.Path, position);
        var diagnostic = exception switch
        {
            TemplateProblemException problem => problem.At(location),
            _ when EngineMessage.EmptyTarget(exception.OriginalMessage) is var (empty, wanted) => ThemeDiagnostics.EmptyValue.At(location, empty, wanted),
            _ => ThemeDiagnostics.Failed.At(location, EngineMessage.Sentence(exception.OriginalMessage)),
        };
        return diagnostic with { Excerpt = TemplateExcerpt.Around(template.Source, position) + WayTo(context) };
    }

    // Pages of the same kind come the same way, so one mistake gives one diagnostic.
    private string WayTo(HtmlTemplateContext context)
    {
        var way = "";
        foreach (var (_, call) in context.WayToProblem.Skip(1).Reverse().Take(6))
        {
            if (call.FileName is { } file && _theme.FindTemplate(file) is { } template)
            {
                way += $"\n  included at {new DiagnosticLocation(template.Source.Path, call.Start.Line + 1, call.Start.Column + 1)}";
            }
        }

        return way;
    }
}
