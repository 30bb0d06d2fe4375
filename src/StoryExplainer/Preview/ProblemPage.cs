using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Commands;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site;

namespace StoryExplainer.Preview;

/// <summary>The page shown instead of a site or a page that cannot be built: every problem with the lines around it and what it means. It reloads itself when the files change.</summary>
/// <param name="folders">Where the project lies, to show lines of its files.</param>
internal sealed class ProblemPage(SiteFolders folders)
{
    private const int MostProblems = 50;

    /// <summary>Writes the page.</summary>
    /// <param name="state">What the preview shows.</param>
    /// <param name="path">The path inside the site that was asked for.</param>
    /// <param name="problems">What is wrong.</param>
    public Markup Write(PreviewState state, string path, ImmutableArray<Diagnostic> problems)
    {
        var errors = problems.Where(problem => problem.Severity == Severity.Error).ToList();
        var title = errors.Count == 1 ? "One thing to mend" : string.Create(CultureInfo.InvariantCulture, $"{errors.Count} things to mend");
        var body = new Markup($"<main><h1>{title}</h1><p>This page comes back by itself as soon as the file is saved again.{Last(state, path)}</p>");
        body.AddEach(errors.Take(MostProblems), Problem);
        if (errors.Count > MostProblems)
        {
            body.Add($"<p>And {errors.Count - MostProblems} more.</p>");
        }

        return PreviewPage.Write(state, title, path, body.Add($"</main>"));
    }

    /// <summary>One problem with its lines and its explanation.</summary>
    public Markup Problem(Diagnostic problem)
    {
        var rule = ExplainCommand.Rules.FirstOrDefault(rule => rule.Code == problem.Code);
        var where = problem.Location is { } location ? new Markup($"<p class=\"where\"><code>{location.ToString()}</code></p>") : null;
        var lines = ExcerptOf(problem) is { Length: > 0 } excerpt ? new Markup($"<pre tabindex=\"0\" aria-label=\"The lines around it\">{excerpt}</pre>") : null;
        var more = rule is null ? null : new Markup($"<details><summary>{problem.Code}: {rule.Title}</summary><p>{rule.Explanation}</p></details>");
        return new Markup($"<section class=\"problem {problem.Severity.ToString().ToLowerInvariant()}\"><h2>{problem.Message}</h2>{where}{lines}{more}</section>");
    }

    private static Markup? Last(PreviewState state, string path) => state.LastGood is null || state.Site.IsComplete
        ? null
        : new Markup($" Until then the <a href=\"{state.BasePath}{Responder.Own}last/{(state.LastGood.HasPage(path) ? path : "")}\">last good site</a> is still there.");

    // Templates bring their lines with them; those of other files are read now, because the reader may have mended half of it already.
    private string ExcerptOf(Diagnostic problem)
    {
        if (problem.Excerpt.Length > 0 || problem.Location is not { Position: { } position } location || FileOf(location.Path) is not { } file)
        {
            return problem.Excerpt;
        }

        try
        {
            return FileExcerpt.Around(File.ReadAllText(file), position);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private string? FileOf(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (folder, rest) = slash < 0 ? ("", path) : (path[..slash], path[(slash + 1)..]);
        var root = folder switch { "seeds" => folders.Seeds, "input" => folders.Input, "theme" => folders.Theme, _ => null };
        return root is not null && Path.Combine(root, rest) is var file && File.Exists(file) ? file : null;
    }
}
