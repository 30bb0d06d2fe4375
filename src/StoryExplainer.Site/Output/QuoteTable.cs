using System.Globalization;
using System.Text;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Pages.Making;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Output;

/// <summary>Writes <c>data/quotes.csv</c>: every quotation with who said it and where it stands.</summary>
internal static class QuoteTable
{
    private static readonly string[] Columns = ["id", "quote", "speaker", "speaker_as_worded", "kind", "headline", "publisher", "published", "paragraph", "page"];

    /// <summary>The table.</summary>
    public static byte[] Write(SiteModel site)
    {
        var table = new StringBuilder();
        AppendRow(table, Columns);
        var citations = new CitationMaker(site, (page, fragment) => page.Path + "#" + fragment);
        foreach (var quotation in site.Collection.Quotes)
        {
            var article = site.Index.Article(quotation.Evidence.Article).Article;
            var cite = citations.Cite(quotation);
            var person = site.Index.Person(quotation.Speaker);
            var published = article.Published?.Date;
            AppendRow(
                table,
                quotation.Id,
                EvidenceMaker.ShownWords(quotation.Text),
                person >= 0 ? site.Collection.People[person].Name : "",
                quotation.SpeakerLabel ?? "",
                quotation.Kind.ToString().ToLowerInvariant(),
                article.Text.Title,
                article.Text.Publisher ?? "",
                published is { Start: { } day, Precision: Language.TemporalExpressions.DatePrecision.Day } ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
                cite.Paragraph?.ToString(CultureInfo.InvariantCulture) ?? "",
                cite.Href);
        }

        // Spreadsheets take a table for Windows-1252 unless it begins with a mark.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table.ToString())];
    }

    private static void AppendRow(StringBuilder table, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            table.Append(i == 0 ? "\"" : ",\"").Append(Guarded(cells[i]).Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        table.Append("\r\n");
    }

    /// <summary>A spreadsheet would run a cell that starts like a formula; an apostrophe in front makes it words.</summary>
    private static string Guarded(string cell) => cell.Length > 0 && cell[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + cell : cell;
}
