using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>Checks a statement of the editor's: that it cites something, and that the words it quotes stand where it says.</summary>
internal sealed class CitationCheck
{
    private readonly Dictionary<string, Article> _articles;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>Knows the articles.</summary>
    public CitationCheck(IEnumerable<Article> articles, DiagnosticBag diagnostics)
    {
        _articles = articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        _diagnostics = diagnostics;
    }

    /// <summary>Checks a statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="path">Path of its file.</param>
    /// <param name="mustCite">True if it must cite something.</param>
    public void Check(CitedText text, string path, bool mustCite)
    {
        var location = new DiagnosticLocation(path, text.Position);
        var citations = text.Citations.ToList();
        if (citations.Count == 0)
        {
            // A citation that could not be resolved was told already.
            if (mustCite && !text.HasBrokenCitation)
            {
                _diagnostics.Add(StoryDiagnostics.Uncited, location);
            }

            return;
        }

        foreach (var quote in QuotedWords.Find(text.Words).Where(quote => !text.HasBrokenCitation && !citations.Exists(citation => QuotedWords.StandsIn(quote, Words(citation)))))
        {
            _diagnostics.Add(StoryDiagnostics.Misquoted, location, quote, string.Join(" or ", citations.Select(Label).Distinct(StringComparer.Ordinal)), Advice(quote, citations[0]));
        }
    }

    private static string Label(Citation citation) =>
        (citation.Key is null ? "" : citation.Key + " ") + (citation.Paragraph == 0 ? "title" : FormattableString.Invariant($"¶{citation.Paragraph}")) + (citation.Sentence is { } sentence ? FormattableString.Invariant($".{sentence}") : "");

    private string Words(Citation citation) => citation.Evidence.Span.Of(_articles[citation.Evidence.Article].Text.Paragraphs[citation.Evidence.Paragraph].Text);

    private string Advice(string quote, Citation citation)
    {
        var found = _articles[citation.Evidence.Article].Text.Paragraphs.FirstOrDefault(paragraph => QuotedWords.StandsIn(quote, paragraph.Text));
        return found is null
            ? "Copy the words from the article, or leave out the quotation marks."
            : $"It stands in {(found.Id == "title" ? "title" : "¶" + found.Id[1..])}.";
    }
}
