using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Rendering;

/// <summary>Ends the rendering of a page whose template asks for something wrong; <see cref="PageRenderer"/> turns it into a diagnostic.</summary>
internal sealed class TemplateProblemException : ScriptRuntimeException
{
    private readonly object?[] _particulars;

    /// <summary>Makes a problem at a place of a template.</summary>
    public TemplateProblemException(SourceSpan span, DiagnosticRule rule, params object?[] particulars)
        : base(span, rule.Title)
    {
        Rule = rule;
        _particulars = particulars;
    }

    /// <summary>The rule that is broken.</summary>
    public DiagnosticRule Rule { get; }

    /// <summary>A record lacks a name that a template asks for.</summary>
    public static TemplateProblemException UnknownMember(TemplateContext context, SourceSpan span, RecordAccessor accessor, string member)
    {
        // The context's node is the whole expression "page.fulname"; the place to show is the name after the dot.
        var node = context.CurrentNode as ScriptMemberExpression;
        var owner = node?.Target?.ToString() switch
        {
            null or "page" => "This page",
            "it" => $"This {MemberName.ToWords(accessor.Type.Name)}",
            var name => $"\"{name}\"",
        };
        var hint = NearestName.Hint(member, accessor.Names);
        if (hint.Length == 0)
        {
            hint = $" It has: {string.Join(", ", accessor.Names)}.";
        }

        return new TemplateProblemException(node?.Member?.Span ?? span, ThemeDiagnostics.UnknownValue, owner, member, hint);
    }

    /// <summary>The diagnostic at a location.</summary>
    public Diagnostic At(DiagnosticLocation location) => Rule.At(location, _particulars);
}
