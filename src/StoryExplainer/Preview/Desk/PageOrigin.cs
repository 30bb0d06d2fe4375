using System.Text;
using System.Text.RegularExpressions;

namespace StoryExplainer.Preview.Desk;

/// <summary>Tells what made a page: its layout, the partials that took part, the articles that it cites, and the editor's files that speak on it.</summary>
internal static partial class PageOrigin
{
    /// <summary>Writes what is known of a page, or null if the site has none of that path.</summary>
    public static Markup? Write(PreviewState state, string path)
    {
        if (state.Site.KindOf(path) is not { } kind || state.Site.Find(path) is not { } file)
        {
            return null;
        }

        var layouts = file.Templates.Where(template => template.StartsWith("layouts/", StringComparison.Ordinal));
        var partials = file.Templates.Where(template => template.StartsWith("partials/", StringComparison.Ordinal)).ToList();
        var body = new Markup(
            $"""
            <main><nav aria-label="Way back"><a href="{DeskView.Address(state, "")}">Desk</a></nav>
            <h1>What made this page</h1>
            <p><a href="{state.BasePath}{path}">{path}</a>, a page of the kind <strong>{kind}</strong>.</p>
            """);
        body.Add($"<h2>Layouts</h2><ul>").AddEach(layouts, Template).Add($"</ul>");
        body.Add($"<h2>Partials ({partials.Count})</h2><ul class=\"columns-list\">").AddEach(partials, Template).Add($"</ul>");
        body.Add($"<h2>Articles that it cites</h2>").Add(Sources(state, path, file.Bytes ?? []));
        body.Add($"<h2>Your files</h2>").Add(Files(state, path, kind));
        return PreviewPage.Write(state, "What made " + path, path, body.Add($"</main>"));
    }

    private static Markup Template(string path) => new($"<li><code>theme/{path}</code></li>");

    // What a page cites is what it links to: the links are there to be counted, and no list kept beside them could be more right.
    private static Markup Sources(PreviewState state, string path, byte[] page)
    {
        var cited = Citations().Matches(Encoding.UTF8.GetString(page)).Select(match => match.Groups["id"].Value).CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var articles = state.Site.Stories.Articles.Where(article => cited.ContainsKey(article.Id) || path == $"articles/{article.Id}.html").ToList();
        return articles.Count == 0
            ? new Markup($"<p>None.</p>")
            : new Markup($"<ul>").AddEach(articles, article => new Markup(
                $"<li><a href=\"{DeskView.AddressOf(state, article)}\">{article.Text.Title}</a> <code>seeds/{article.Seed}</code>{(cited.TryGetValue(article.Id, out var count) ? new Markup($", {count} links") : null)}</li>")).Add($"</ul>");
    }

    private static Markup Files(PreviewState state, string path, string kind)
    {
        var files = new List<string> { "input/site.yml" };
        if (kind == "text")
        {
            files.Add("input/pages/" + Path.GetFileNameWithoutExtension(path) + ".md");
        }

        if (kind is "home" or "story" or "person" && !state.Site.Desk.Texts.IsEmpty)
        {
            files.Add(kind == "story" && path.Split('/') is ["stories", var story, ..] && state.Site.Stories.Stories.FirstOrDefault(known => known.Id == story)?.Folder is { } folder
                ? $"input/stories/{folder}/story.md"
                : "input/story.md");
        }

        var corrections = kind switch
        {
            "person" or "people" => "input/people.yml",
            "term" or "terms" => "input/terms.yml",
            "timeline" => "input/timeline.yml",
            "quotes" or "quote_embed" => "input/quotes.yml",
            "organisations" => "input/organisations.yml",
            "places" => "input/places.yml",
            "corrections" => "input/corrections.yml",
            _ => null,
        };
        return new Markup($"<ul>").AddEach(corrections is null ? files : files.Append(corrections), file => new Markup($"<li><code>{file}</code></li>")).Add($"</ul>");
    }

    [GeneratedRegex("href=\"(?:\\.\\./)*articles/(?<id>[^\"/#]+)\\.html#", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Citations();
}
