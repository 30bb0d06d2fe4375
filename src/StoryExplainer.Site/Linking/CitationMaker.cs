using System.Globalization;
using StoryExplainer.Language;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Linking;

/// <summary>Turns evidence into the citations of one page.</summary>
/// <param name="site">The site.</param>
/// <param name="hrefOf">How the page links to an address with a fragment.</param>
internal sealed class CitationMaker(SiteModel site, Func<PageAddress, string?, string> hrefOf)
{
    private readonly bool _hasSeveralArticles = site.Collection.Articles.Length > 1;

    /// <summary>A citation of the sentence that a passage starts in.</summary>
    public Citation Cite(Evidence evidence) => Cite(evidence, grade: null);

    /// <summary>A citation of the words of a quotation.</summary>
    public Citation Cite(Quotation quotation) => Cite(quotation.Evidence, GradeOf(quotation));

    /// <summary>A citation, or null without evidence.</summary>
    public Citation? Cite(Evidence? evidence) => evidence is { } place ? Cite(place) : null;

    /// <summary>A citation of a whole paragraph.</summary>
    public Citation CiteParagraph(ArticleIndex article, int paragraph)
    {
        var words = article.Article.Text.Paragraphs[paragraph];
        var span = article.SentencesOf(paragraph) is [var first, ..] ? first.Span : new TextSpan(0, words.Text.Length);
        return Make(article, paragraph, sentence: null, span, AttributionGrade.Reporters);
    }

    /// <summary>Who stands behind a quotation. A paper's words are the reporters' account of them.</summary>
    public AttributionGrade GradeOf(Quotation quotation)
    {
        if (quotation.Speaker is not null)
        {
            return AttributionGrade.Named;
        }

        if (quotation.UnnamedSource is not null)
        {
            return AttributionGrade.Unnamed;
        }

        return quotation.Kind == QuoteKind.Speech && quotation.SpeakerLabel is not null && NamesOrganisation(quotation)
            ? AttributionGrade.Named
            : quotation.Kind == QuoteKind.Speech && quotation.SpeakerLabel is not null ? AttributionGrade.Unnamed : AttributionGrade.Reporters;
    }

    /// <summary>The number in a paragraph's id ("p8"), or null for the headline.</summary>
    public static int? NumberOf(Paragraph paragraph) =>
        paragraph.Id.Length > 1 && paragraph.Id[0] == 'p' && int.TryParse(paragraph.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A short name of where an article is from.</summary>
    public static string SourceOf(Article article) => article.Text.Publisher ?? article.Carrier ?? article.Text.Title;

    private Citation Cite(Evidence evidence, AttributionGrade? grade)
    {
        var article = site.Index.Article(evidence.Article);
        var (sentence, span) = article.SentenceOf(evidence.Paragraph, evidence.Span);
        return Make(article, evidence.Paragraph, sentence > 0 ? sentence : null, span, grade ?? GradeOf(article, evidence.Paragraph, span));
    }

    private Citation Make(ArticleIndex article, int paragraph, int? sentence, TextSpan span, AttributionGrade grade)
    {
        var words = article.Article.Text.Paragraphs[paragraph];
        var number = NumberOf(words);
        var place = sentence is { } count ? words.Id + "s" + count.ToString(CultureInfo.InvariantCulture) : words.Id;
        return new Citation
        {
            Label = number is { } known ? "¶" + known.ToString(CultureInfo.InvariantCulture) : site.Words.Say("source.headline"),
            Paragraph = number,
            Sentence = sentence,
            Href = hrefOf(SiteAddresses.Article(article.Article), place),
            OriginalHref = TextFragment.Of(article.Article.SourceUrl, article.Article.Text, paragraph, span),
            Grade = grade,
            Source = SourceOf(article.Article),
            NeedsSource = _hasSeveralArticles,
        };
    }

    /// <summary>
    /// Who stands behind a sentence: whoever is quoted in it, else a source without a name that is meant in it, else the reporters. A person who is
    /// merely named in it is no sign that they say so.
    /// </summary>
    private AttributionGrade GradeOf(ArticleIndex article, int paragraph, TextSpan sentence)
    {
        var grade = AttributionGrade.Reporters;
        foreach (var fact in article.FactsOf(paragraph))
        {
            if (!fact.Span.Overlaps(sentence))
            {
                continue;
            }

            if (fact.Kind is FactKind.Quote or FactKind.Attribution && GradeOf(site.Collection.Quotes[fact.Index]) is not AttributionGrade.Reporters and var quoted)
            {
                return quoted;
            }

            if (fact.Kind == FactKind.UnnamedSource)
            {
                grade = AttributionGrade.Unnamed;
            }
        }

        return grade;
    }

    private bool NamesOrganisation(Quotation quotation)
    {
        if (quotation.Attribution is not { } attribution)
        {
            return false;
        }

        foreach (var fact in site.Index.Article(attribution.Article).FactsOf(attribution.Paragraph))
        {
            if (fact.Kind == FactKind.Organisation && attribution.Span.Contains(fact.Span))
            {
                return true;
            }
        }

        return false;
    }
}
