using Scriban.Runtime;
using Scriban.Syntax;

namespace StoryExplainer.Site.Rendering;

/// <summary><c>t "people.count" count: 3</c>: a label of the interface in the site's language.</summary>
internal sealed class LabelFunction : TemplateFunction
{
    /// <inheritdoc/>
    protected override object? Call(HtmlTemplateContext context, ScriptNode call, ScriptArray arguments)
    {
        var values = arguments.ScriptObject is { Count: > 0 } ? Named(arguments).ToArray() : [];
        return context.Labels.Format(arguments[0] as string ?? "", values, FirstSpan(call));
    }
}
