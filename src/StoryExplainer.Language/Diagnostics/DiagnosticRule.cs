using System.Globalization;

namespace StoryExplainer.Language.Diagnostics;

/// <summary>One kind of problem, with its permanent code. An area's rules stand together in one catalogue.</summary>
/// <param name="Code">Permanent code: SE1xxx seeds, SE2xxx language, SE3xxx story and corrections, SE4xxx theme, SE5xxx output, SE6xxx preview and publish.</param>
/// <param name="Severity">How much it costs.</param>
/// <param name="Title">The problem in a few words.</param>
/// <param name="MessageFormat">What is wrong, what it costs, what to do; with <c>{0}</c>-style places for the particulars.</param>
/// <param name="Explanation">A paragraph or two for <c>explain CODE</c>: how it comes about and how to mend it, with an example.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, string Title, string MessageFormat, string Explanation)
{
    /// <summary>Makes a diagnostic of this kind.</summary>
    public Diagnostic At(DiagnosticLocation? location, params ReadOnlySpan<object?> particulars) =>
        new(Code, Severity, string.Format(CultureInfo.InvariantCulture, MessageFormat, particulars), location);
}
