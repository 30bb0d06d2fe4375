using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Site.Checking;

/// <summary>Something wrong with the markup of a page.</summary>
/// <param name="Rule">What kind of problem it is.</param>
/// <param name="Page">Path of the page.</param>
/// <param name="Template">Path of the template that made it.</param>
/// <param name="What">The id that stands twice, or a sentence.</param>
/// <param name="Line">Line of the page.</param>
internal sealed record MarkupProblem(DiagnosticRule Rule, string Page, string Template, string What, int Line)
{
    /// <summary>Tells problems. A slip in one template shows on every page that it takes part in; whoever mends it wants to read it once.</summary>
    public static void Tell(IEnumerable<MarkupProblem> problems, DiagnosticBag diagnostics)
    {
        foreach (var group in problems.GroupBy(problem => (problem.Rule.Code, problem.What)))
        {
            var first = group.OrderBy(problem => problem.Page, StringComparer.Ordinal).ThenBy(problem => problem.Line).First();
            var others = group.Select(problem => problem.Page).Distinct(StringComparer.Ordinal).Count() - 1;
            var message = first.Message();
            diagnostics.Add(others == 0 ? message : message with
            {
                Message = FormattableString.Invariant($"{message.Message} {others} more page{(others == 1 ? " has" : "s have")} the same problem, so it is most likely in a template that they share."),
            });
        }
    }

    /// <summary>The problem by itself.</summary>
    public Diagnostic Message() => Rule == OutputDiagnostics.DuplicateId ? Rule.At(null, Page, What, Line) : Rule.At(null, Page, Line, What, Template);
}
