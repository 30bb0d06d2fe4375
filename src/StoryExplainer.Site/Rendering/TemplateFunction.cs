using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StoryExplainer.Site.Rendering;

/// <summary>A function that templates can call, with any number of values and with values given by name.</summary>
internal abstract class TemplateFunction : IScriptCustomFunction
{
    /// <inheritdoc/>
    public int RequiredParameterCount => 1;

    /// <inheritdoc/>
    public int ParameterCount => 1;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Call((HtmlTemplateContext)context, callerContext!, arguments); // a template always calls from a place in it

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>Does what the function does.</summary>
    /// <param name="context">The page being made.</param>
    /// <param name="call">The place in the template.</param>
    /// <param name="arguments">The values in order; those given by name are <see cref="Named"/>.</param>
    protected abstract object? Call(HtmlTemplateContext context, ScriptNode call, ScriptArray arguments);

    /// <summary>Values given by name: <c>count: 3</c>.</summary>
    protected static IEnumerable<KeyValuePair<string, object?>> Named(ScriptArray arguments) => arguments.ScriptObject ?? Enumerable.Empty<KeyValuePair<string, object?>>();

    /// <summary>The place of the first value.</summary>
    protected static SourceSpan FirstSpan(ScriptNode call) =>
        call is ScriptFunctionCall { Arguments: { Count: > 0 } written } && written[0] is not ScriptNamedArgument ? written[0].Span : call.Span;
}
