using Scriban.Runtime;
using Scriban.Syntax;

namespace StoryExplainer.Site.Rendering;

/// <summary>A function of one value and perhaps a second.</summary>
/// <param name="function">What it does.</param>
internal sealed class SimpleFunction(Func<HtmlTemplateContext, ScriptNode, object?, object?, object?> function) : TemplateFunction
{
    /// <inheritdoc/>
    protected override object? Call(HtmlTemplateContext context, ScriptNode call, ScriptArray arguments) =>
        function(context, call, arguments[0], arguments.Count > 1 ? arguments[1] : null);
}
