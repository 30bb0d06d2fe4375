using System.Collections.Immutable;
using StoryExplainer.Language.Coreference;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.Glossary;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Sentences;
using StoryExplainer.Language.Statements;
using StoryExplainer.Language.Text;

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
        var quotes = SpeakerAgreement.Join(QuotationFinder.Find(document, quoted, people, entities.Organisations), QuoteFinder.Find(quoted, people));
        bool IsQuoted(int paragraph, int token) => quoted.Paragraph(paragraph).IsQuoted(token);
        var events = EventFinder.Find(document, names, people, CoreferenceOf(new CoreferenceResolver(document, people, entities.Organisations, IsQuoted), quoted, quotes), IsQuoted);
        var terms = TermAgreement.Join(Glossary.TermFinder.Find(document, names, people.People, quotes), Terms.TermFinder.Find(text, quoted, entities, quotes));
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
