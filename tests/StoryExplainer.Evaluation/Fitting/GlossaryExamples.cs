using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Glossary;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Scoring;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Evaluation.Fitting;

/// <summary>The decisions of the glossary with the right answers: which stretch explains which term, and what is a term.</summary>
internal static class GlossaryExamples
{
    // A stretch that holds much more than the annotated one is not the answer, although it holds it.
    private const double Longest = 2.5;

    // What stands beside words that nobody annotated explains nothing that a page needs; a share of it is enough to learn from.
    private const int EveryOther = 6;

    /// <summary>Every pair of an annotated term and a stretch, of another term with a stretch that explains an annotated one, and some of the others.</summary>
    public static IEnumerable<(FeatureList Features, bool IsYes)> OfDefinitions(Case article) => Definitions(article, DefinitionFeatures.Of);

    /// <summary>The same without what the reader says: for articles that it was trained on too.</summary>
    public static IEnumerable<(FeatureList Features, bool IsYes)> OfDefinitionWords(Case article) => Definitions(article, DefinitionFeatures.OfWords);

    /// <summary>Every possible term, with the definition that the model of definitions chooses.</summary>
    public static IEnumerable<(FeatureList Features, bool IsYes)> OfTerms(Case article)
    {
        var (text, terms) = Read(article);
        DefinitionChooser.Choose(text, terms);
        return terms.Select(term => (TermFeatures.Of(text, term), GoldOf(article, text, term) is not null)).ToArray();
    }

    /// <summary>The same without what the reader says: for articles that it was trained on too.</summary>
    public static IEnumerable<(FeatureList Features, bool IsYes)> OfTermWords(Case article)
    {
        var (text, terms) = Read(article);
        return terms.Select(term => (TermFeatures.OfWords(text, term), GoldOf(article, text, term) is not null)).ToArray();
    }

    private static IEnumerable<(FeatureList Features, bool IsYes)> Definitions(Case article, Func<GlossaryText, TermDraft, DefinitionCandidate, FeatureList> featuresOf)
    {
        var (text, terms) = Read(article);
        var others = 0;
        foreach (var term in terms)
        {
            var gold = GoldOf(article, text, term);
            foreach (var candidate in DefinitionChooser.CandidatesOf(text, term))
            {
                var words = text[candidate.Sentence].TextOf(candidate.First, candidate.End);
                if (gold is not null)
                    yield return (featuresOf(text, term, candidate), IsDefinition(gold.Definition, words));
                else if (article.Gold.Terms.Any(other => IsDefinition(other.Definition, words)) || others++ % EveryOther == 0)
                    yield return (featuresOf(text, term, candidate), false);
            }
        }
    }

    private static (GlossaryText Text, List<TermDraft> Terms) Read(Case article)
    {
        var document = DocumentReader.Read(ArticleTokenizer.Tokenize(article.Seed.Text));
        var text = new GlossaryText(
            document, NameReader.Find(document), article.Found.People.SelectMany(person => person.Mentions), article.Found.Quotes.Select(quote => quote.Words));
        return (text, TermGroups.Gather(text));
    }

    private static GoldTerm? GoldOf(Case article, GlossaryText text, TermDraft term)
    {
        var keys = term.Uses.Select(use => Words.TermKey(text[use.Sentence].TextOf(use.First, use.End))).ToHashSet(StringComparer.Ordinal);
        return article.Gold.Terms.FirstOrDefault(gold => keys.Contains(Words.TermKey(gold.Term)));
    }

    private static bool IsDefinition(string? gold, string words) =>
        gold is not null && (Words.Share(gold, words) >= 0.6 || Words.Share(words, gold) >= 0.8) && words.Split(' ').Length <= (Longest * gold.Split(' ').Length) + 2;
}
