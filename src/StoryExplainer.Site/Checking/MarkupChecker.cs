using System.Collections.Frozen;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Site.Checking;

/// <summary>
/// Reads the markup of a finished page once: finds elements that are not closed in order, attributes that break the rules, ids that stand twice,
/// and collects links and ids for <see cref="LinkChecker"/>. It follows the HTML standard's rules on which end tags may be left out.
/// A full parser would take longer than making the page did; the tests read the same pages with one.
/// </summary>
internal static class MarkupChecker
{
    private static readonly FrozenSet<string> Void = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> MayStayOpen = new[]
    {
        "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "html", "head", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RawText = new[] { "script", "style", "textarea", "title" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks one page.</summary>
    /// <param name="page">Path of the page.</param>
    /// <param name="template">Path of the template that made it, for messages.</param>
    /// <param name="html">The page.</param>
    /// <param name="links">Takes its links and ids.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>The page's links and ids.</returns>
    public static PageLinkList Check(string page, string template, string html, LinkChecker links, ICollection<MarkupProblem> problems)
    {
        var scanner = new MarkupScanner(html);
        var open = new Stack<string>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var pageLinks = links.Begin(page);
        while (scanner.Read() is { } tag)
        {
            if (tag.Problem is { } problem)
            {
                Report(tag.Start, problem);
                return pageLinks.List;
            }

            if (tag.IsEnd)
            {
                if (!Close(open, tag.Name))
                {
                    Report(tag.Start, $"</{tag.Name}> closes nothing that is open here{(open.Count > 0 ? $"; <{open.Peek()}> is" : "")}.");
                    return pageLinks.List;
                }

                continue;
            }

            Collect(tag);
            if (!Void.Contains(tag.Name) && !tag.ClosesItself)
            {
                open.Push(tag.Name);
                if (RawText.Contains(tag.Name) && !scanner.SkipRawText(tag.Name))
                {
                    Report(tag.Start, $"<{tag.Name}> is never closed.");
                    return pageLinks.List;
                }
            }
        }

        foreach (var name in open.Where(name => !MayStayOpen.Contains(name)))
        {
            Report(html.Length, $"<{name}> is never closed.");
        }

        return pageLinks.List;

        void Collect(MarkupTag tag)
        {
            foreach (var (name, value) in tag.Attributes)
            {
                if (name is "id")
                {
                    if (!ids.Add(value))
                    {
                        problems.Add(new MarkupProblem(OutputDiagnostics.DuplicateId, page, template, value, LineOf(tag.Start)));
                    }

                    pageLinks.AddId(value);
                }
                else if (name is "href" or "src" or "action" or "poster")
                {
                    pageLinks.AddLink(value);
                }
            }
        }

        void Report(int position, string what) => problems.Add(new MarkupProblem(OutputDiagnostics.BrokenMarkup, page, template, what, LineOf(position)));

        int LineOf(int position) => html.AsSpan(0, position).Count('\n') + 1;
    }

    private static bool Close(Stack<string> open, string name)
    {
        while (open.Count > 0)
        {
            var top = open.Peek();
            if (string.Equals(top, name, StringComparison.OrdinalIgnoreCase))
            {
                open.Pop();
                return true;
            }

            if (!MayStayOpen.Contains(top))
            {
                return false;
            }

            open.Pop();
        }

        return false;
    }
}
