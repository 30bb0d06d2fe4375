using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Gathers the quotations of all articles and gives each its speaker.</summary>
internal static class QuotationBuilder
{
    /// <summary>Builds the quotations by article and reading order.</summary>
    public static ImmutableArray<Quotation> Build(ImmutableArray<Article> articles, BuiltPeople people)
    {
        var quotes = ImmutableArray.CreateBuilder<Quotation>();
        for (var index = 0; index < articles.Length; index++)
        {
            var article = articles[index];
            foreach (var finding in article.Analysis.Quotes)
            {
                quotes.Add(BuildQuotation(finding, article, people.PersonIds[index], people.UnnamedIds[index]));
            }
        }

        var ids = new ContentId("q");
        return [.. quotes.Select(quote => quote with { Id = ids.Of(quote.Evidence.Article, quote.Text) })];
    }

    private static Quotation BuildQuotation(QuoteFinding finding, Article article, ImmutableArray<string> people, ImmutableArray<string> unnamed) => new()
    {
        Id = "",
        Text = finding.Words.Of(article.Text),
        Kind = finding.Kind,
        Speaker = finding.Speaker is { } speaker ? people[speaker] : null,
        UnnamedSource = finding.UnnamedSource is { } source ? unnamed[source] : null,
        SpeakerLabel = finding.Speaker is null ? finding.SpeakerLabel ?? LabelOf(finding, article) : null,
        Candidates = [.. finding.SpeakerCandidates.Select(candidate => people[candidate])],
        Evidence = BuiltArticles.Evidence(article, finding.Words),
        Attribution = finding.Attribution is { } attribution ? BuiltArticles.Evidence(article, attribution) : null,
    };

    private static string? LabelOf(QuoteFinding finding, Article article) =>
        finding.UnnamedSource is { } source ? article.Analysis.UnnamedSources[source].Label : null;
}
