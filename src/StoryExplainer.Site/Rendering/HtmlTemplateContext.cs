using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StoryExplainer.Site.Rendering;

/// <summary>
/// Renders one page. Whatever a template prints is escaped unless it is <see cref="Html"/>; unknown names, empty targets and endless
/// loops are problems with a place. Never shared between pages or threads.
/// </summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    private const int MostSteps = 2_000_000;
    private const long MostMemory = 1L << 30;

    private readonly PageBuffer _page;
    private readonly Stack<ScriptObject> _spareValues = new();
    private readonly List<(string Path, SourceSpan Call)> _includes = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly long _memoryBefore = GC.GetAllocatedBytesForCurrentThread();
    private int _steps;

    /// <summary>Prepares a page.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="functions">Functions for templates; shared by all pages and never written to.</param>
    /// <param name="labels">Words of the interface.</param>
    /// <param name="page">Takes what is written.</param>
    public HtmlTemplateContext(Theme theme, ScriptObject functions, Labels labels, PageBuffer page)
        : base(functions, StringComparer.Ordinal)
    {
        Theme = theme;
        Labels = labels;
        _page = page;
        PushOutput(page);
        StrictVariables = true;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        AutoIndent = false;
        LoopLimit = 0;
        LoopLimitQueryable = 100_000;
        LimitToString = 0;
        RecursiveLimit = 200;
        TryGetVariable = FailOnUnknownName;
    }

    /// <summary>The theme that the page is drawn with.</summary>
    public Theme Theme { get; }

    /// <summary>Words of the interface in the site's language.</summary>
    public Labels Labels { get; }

    /// <summary>Groups of people of the site, in the order of their colours.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>How many templates are open inside one another.</summary>
    public int IncludeDepth => _includes.Count;

    /// <summary>The templates that were open when a problem was remembered, the outermost first, each with the place that asked for it.</summary>
    public ImmutableArray<(string Path, SourceSpan Call)> WayToProblem { get; private set; } = [];

    /// <summary>The templates that took part so far, sorted.</summary>
    public ImmutableArray<string> UsedTemplates => [.. _used.Order(StringComparer.Ordinal)];

    /// <summary>
    /// Remembers which templates are open. Meant for an exception filter, which runs before anything is closed; it always says yes.
    /// </summary>
    public bool RememberWay()
    {
        WayToProblem = [.. _includes];
        return true;
    }

    /// <summary>Runs a template and writes what it makes.</summary>
    public void WriteTemplate(ThemeTemplate template, SourceSpan call)
    {
        _includes.Add((template.Path, call));
        _used.Add(template.Path);
        PushSourceFile(template.Path);
        try
        {
            if (Evaluate(template.Page) is { } result)
            {
                Write(call, result);
            }
        }
        finally
        {
            PopSourceFile();
            _includes.RemoveAt(_includes.Count - 1);
        }
    }

    /// <summary>Names for a partial to see; give them back with <see cref="ReturnValues"/>.</summary>
    public ScriptObject RentValues() => _spareValues.TryPop(out var values) ? values : new ScriptObject(4, StringComparer.Ordinal);

    /// <summary>Takes names back for the next partial.</summary>
    public void ReturnValues(ScriptObject values)
    {
        values.Clear();
        _spareValues.Push(values);
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case string text:
                _page.WriteEscaped(text);
                break;
            case Html html:
                _page.Write(html.Value);
                break;
            case bool truth:
                _page.Write(truth ? "true" : "false");
                break;
            case Enum word:
                _page.WriteEscaped(TemplateValue.Word(word));
                break;
            case DateOnly day:
                _page.Write(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case PageContent content:
                WriteTemplate(content.Template, span);
                break;
            case IFormattable number and not DateTime:
                _page.WriteEscaped(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw NotText(span, textAsObject);
        }

        if (_page.IsOverLimit)
        {
            throw new TemplateProblemException(span, ThemeDiagnostics.EndlessLoop, "32 million characters");
        }

        return this;
    }

    /// <inheritdoc/>
    public override bool ToBool(SourceSpan span, object? value) => !TemplateValue.IsBlank(value);

    /// <inheritdoc/>
    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (++_steps > MostSteps)
        {
            throw new TemplateProblemException(loop.Span, ThemeDiagnostics.EndlessLoop, "2 million rounds");
        }

        // A list that doubles itself needs few rounds. A page is made on one thread, and takes a thousandth of this.
        if (GC.GetAllocatedBytesForCurrentThread() - _memoryBefore > MostMemory)
        {
            throw new TemplateProblemException(loop.Span, ThemeDiagnostics.EndlessLoop, "1 GB of values");
        }

        return base.OnStepLoop(loop);
    }

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        RecordAccessor.For(target.GetType()) is { } accessor ? accessor : base.GetMemberAccessorImpl(target);

    private bool FailOnUnknownName(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        var known = BuiltinObject.GetMembers().Concat(CurrentGlobal?.GetMembers() ?? []).Concat(["page", "site", "theme"]).Distinct(StringComparer.Ordinal);
        throw new TemplateProblemException(span, ThemeDiagnostics.UnknownName, variable.Name, NearestName.Hint(variable.Name, known));
    }

    // The engine gives the place of the whole statement, which may begin at its braces; readers of the message want the expression.
    private (SourceSpan Place, string Text) ExpressionAt(SourceSpan span)
    {
        var source = Theme.FindTemplate(span.FileName ?? "")?.Source.Text ?? "";
        if (span.Start.Offset < 0 || span.End.Offset >= source.Length || span.End.Offset < span.Start.Offset)
        {
            return (span, "This");
        }

        var statement = source[span.Start.Offset..(span.End.Offset + 1)];
        var text = statement.Trim('{', '}', '~', '-', ' ', '\n');
        var skipped = statement.IndexOf(text, StringComparison.Ordinal);
        return (new SourceSpan(span.FileName ?? "", span.Start.NextColumn(skipped), span.End), text);
    }

    private TemplateProblemException NotText(SourceSpan span, object value)
    {
        var (place, name) = ExpressionAt(span);
        if (value is IEnumerable)
        {
            return new TemplateProblemException(place, ThemeDiagnostics.NotText, name, "a list", "Go through it with {{ for … in … }}.");
        }

        var kind = $"a {MemberName.ToWords(value.GetType().Name)}";
        var advice = RecordAccessor.For(value.GetType()) is { } accessor ? $"Print one of its values: {string.Join(", ", accessor.Names)}." : "Print a text or a number.";
        return new TemplateProblemException(place, ThemeDiagnostics.NotText, name, kind, advice);
    }
}
