using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Reporting;

namespace StoryExplainer.Preview;

/// <summary>Tells in the terminal what each change brought: one line when all is well, the errors when something is to be mended.</summary>
internal sealed class PreviewReport(TextWriter output, TextWriter errors)
{
    private bool _wasGood = true;
    private bool _isFirst = true;
    private ImmutableArray<Diagnostic> _told = [];

    /// <summary>Tells of a state.</summary>
    public void Tell(PreviewState state, DiagnosticBag ownProblems)
    {
        var own = ownProblems.ToSorted();
        DiagnosticReport.Write(errors, [.. own.Except(_told)]);
        _told = own;
        if (!state.Site.IsComplete)
        {
            DiagnosticReport.Write(errors, [.. state.Site.Diagnostics.Where(problem => problem.Severity == Severity.Error)]);
            errors.WriteLine("The page in the browser says the same; the last good site stays reachable from there.");
        }
        else if (_isFirst || !_wasGood)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(_isFirst ? "" : "Mended. ")}{Count(state.Site.Stories.Articles.Length, "article")}, {Count(state.Site.PagePaths.Count(), "page")}."));
        }

        (_wasGood, _isFirst) = (state.Site.IsComplete, false);
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
