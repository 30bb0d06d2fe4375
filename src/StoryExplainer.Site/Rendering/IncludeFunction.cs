using Scriban.Runtime;
using Scriban.Syntax;

namespace StoryExplainer.Site.Rendering;

/// <summary>
/// <c>include "partials/quote.html" quote heading: "…"</c>: writes a partial where it stands. The partial sees what was handed to it as
/// <c>it</c> and the named values under their names. What it writes is markup already, so nothing is escaped twice.
/// </summary>
internal sealed class IncludeFunction : TemplateFunction
{
    /// <summary>How often templates may include each other inside one another.</summary>
    public const int DeepestInclude = 40;

    /// <inheritdoc/>
    protected override object? Call(HtmlTemplateContext context, ScriptNode call, ScriptArray arguments)
    {
        var path = arguments[0] as string ?? "";
        if (context.Theme.FindTemplate(path) is not { } template)
        {
            throw new TemplateProblemException(
                FirstSpan(call), ThemeDiagnostics.UnknownPartial, path, NearestName.Hint(path, context.Theme.TemplatePaths));
        }

        if (context.IncludeDepth >= DeepestInclude)
        {
            throw new TemplateProblemException(call.Span, ThemeDiagnostics.EndlessInclude, path, DeepestInclude);
        }

        var values = context.RentValues();
        values["it"] = arguments.Count > 1 ? arguments[1] : null;
        foreach (var name in template.Parameters)
        {
            values[name] = null;
        }

        foreach (var (name, value) in Named(arguments))
        {
            if (!template.Parameters.Contains(name))
            {
                throw new TemplateProblemException(call.Span, ThemeDiagnostics.UnknownParameter, path, name, NearestName.Hint(name, template.Parameters));
            }

            values[name] = value;
        }

        context.PushGlobal(values);
        try
        {
            context.WriteTemplate(template, call.Span);
        }
        finally
        {
            context.PopGlobal();
            context.ReturnValues(values);
        }

        return null;
    }
}
