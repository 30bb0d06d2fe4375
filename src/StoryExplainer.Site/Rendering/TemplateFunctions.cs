using System.Collections;
using Scriban.Functions;
using Scriban.Runtime;

namespace StoryExplainer.Site.Rendering;

/// <summary>The functions that templates can call: few, without a clock, chance or files, so that the same page always gives the same bytes.</summary>
internal static class TemplateFunctions
{
    // What Scriban offers beyond these either depends on the moment (date.now, math.random) or prints text without escaping it (html.*, object.eval).
    private static readonly string[] KeptLibraries = ["array", "string", "math"];

    /// <summary>Makes the functions; one object serves all pages and threads.</summary>
    public static ScriptObject Create()
    {
        var standard = new BuiltinFunctions();
        var functions = new ScriptObject(StringComparer.Ordinal);
        foreach (var library in KeptLibraries)
        {
            functions[library] = standard[library];
        }

        var math = (ScriptObject)standard["math"]!;
        math.Remove("random");
        math.Remove("uuid");
        functions["include"] = new IncludeFunction();
        functions["t"] = new LabelFunction();
        functions["url"] = new SimpleFunction((_, _, address, _) => address is null ? null : SafeUrl.From(address.ToString() ?? ""));
        functions["json"] = new SimpleFunction((_, call, value, _) => new Html(TemplateJson.Write(value, call.Span)));
        functions["number"] = new SimpleFunction((context, _, value, _) => value is IFormattable number ? number.ToString("N0", context.Labels.Culture) : value);
        functions["date"] = new SimpleFunction((context, _, value, format) => FormatDate(context, value, format));
        functions["count"] = new SimpleFunction((_, _, value, _) => value is ICollection list ? list.Count : 0);
        functions["initials"] = new SimpleFunction((_, _, value, _) => Monogram.Of(value as string ?? ""));
        functions["hue"] = new SimpleFunction((context, _, value, _) => Monogram.HueOf(value as string, context.Groups));
        functions["script_json"] = new SimpleFunction((_, _, value, _) => value is null ? null : new Html(TemplateJson.KeepInside(value.ToString() ?? "")));
        functions["join_names"] = new SimpleFunction((context, _, names, more) => TextFunctions.Join(context.Labels, names, more as int? ?? 0));
        functions["capital"] = new SimpleFunction((context, _, text, _) => TextFunctions.Capital(text as string, context.Labels.Culture));
        functions["shorten"] = new SimpleFunction((_, _, text, length) => TextFunctions.Shorten(text as string ?? "", length as int? ?? 60));
        functions["numbers"] = new SimpleFunction((_, _, words, filters) => TimelineFunctions.Numbers(words as string ?? "", filters));
        functions["by_day"] = new SimpleFunction((_, _, events, _) => TimelineFunctions.ByDay(events));
        functions.IsReadOnly = true;
        return functions;
    }

    private static object? FormatDate(HtmlTemplateContext context, object? value, object? format) => value switch
    {
        DateOnly day => day.ToString(format as string ?? "d MMMM yyyy", context.Labels.Culture),
        DateTimeOffset moment => moment.ToString(format as string ?? "d MMMM yyyy", context.Labels.Culture),
        _ => value,
    };
}
