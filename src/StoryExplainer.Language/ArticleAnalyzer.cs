using System.Collections.Immutable;
using StoryExplainer.Language.Coreference;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.Glossary;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Relations;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language;

/// <summary>Understands one article. The steps, in order, are the whole of the language step.</summary>
public static class ArticleAnalyzer
{
    /// <summary>Reads an article and says what is in it. Pure: the same article always gives the same analysis, on any thread.</summary>
    public static ArticleAnalysis Analyze(ArticleText article)
    {
        var text = ArticleTokenizer.Tokenize(article);
        var document = DocumentReader.Read(text);
        var names = NameReader.Find(document);
        var people = PeopleFinder.Find(document, names);
        var entities = EntityFinder.Find(document, names, people);
        var quoted = new QuotedArticle(text, names, people);
        var quotes = QuotationFinder.Find(document, quoted, people, entities.Organisations);
        bool IsQuoted(int paragraph, int token) => quoted.Paragraph(paragraph).IsQuoted(token);
        var coreference = CoreferenceOf(new CoreferenceResolver(document, people, entities.Organisations, IsQuoted), quoted, quotes);
        var events = EventFinder.Find(document, names, people, coreference, IsQuoted);
        people = DescribedRoles.Add(document, people, coreference, IsQuoted);
        var terms = TermFinder.Find(document, names, people.People, quotes);
        var statements = StatementFinder.Find(text, people);

        return new ArticleAnalysis
        {
            Article = article,
            Sentences = [.. text.Paragraphs.SelectMany((paragraph, index) => paragraph.Sentences.Select(sentence => new Passage(index, sentence.Span)))],
            People = people.People,
            UnnamedSources = people.UnnamedSources,
            AmbiguousNames = people.AmbiguousNames,
            Organisations = entities.Organisations,
            Places = entities.Places,
            Published = events.Published,
            Events = events.Events,
            Quotes = quotes,
            Terms = terms,
            Statements = statements,
        };
    }

    private static CoreferenceResolver CoreferenceOf(CoreferenceResolver coreference, QuotedArticle quoted, ImmutableArray<QuoteFinding> quotes)
    {
        foreach (var quote in quotes)
        {
            if (quote.Speaker is { } speaker)
                coreference.Remember(quote.Words.Paragraph, quoted.Paragraph(quote.Words.Paragraph).TokenAt(quote.Words.Span.Start), new Referent(ReferentKind.Person, speaker));
        }

        return coreference;
    }
}
