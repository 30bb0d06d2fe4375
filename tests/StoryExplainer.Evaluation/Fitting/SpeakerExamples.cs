using StoryExplainer.Language.Coreference;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Scoring;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Evaluation.Fitting;

/// <summary>Decisions about who speaks, with the right answers.</summary>
internal static class SpeakerExamples
{
    /// <summary>Whom a pronoun means: each candidate of each "he" or "she" that speaks an annotated quotation.</summary>
    public static IEnumerable<(FeatureList Features, bool IsYes)> OfPronouns(Case article)
    {
        var (finder, people) = Read(article);
        foreach (var (gold, quote) in Pairs(article, finder.FindAll()))
        {
            var source = quote.Candidates.SelectMany(candidate => candidate.Sources).Where(source => source.Sentence is not null).MaxBy(source => source.Kind);
            if (gold.Speaker is null || source is not { Kind: >= SourceKind.SaidFar } || !CoreferenceResolver.IsPersonalPronoun(source.Sentence!, source.Subject))
                continue;

            foreach (var candidate in finder.Coreference.Resolve(source.Sentence!, source.Subject).Candidates)
            {
                if (candidate.Features is { } features)
                    yield return (features, candidate.Who.Kind == ReferentKind.Person && IsSame(article, people.People[candidate.Who.Index], gold.Speaker));
            }
        }
    }

    /// <summary>Who speaks: each candidate of each annotated quotation.</summary>
    public static IEnumerable<(FeatureList Features, bool IsYes)> OfSpeakers(Case article)
    {
        var (finder, people) = Read(article);
        foreach (var (gold, quote) in Pairs(article, finder.FindAll()))
        {
            foreach (var candidate in quote.Candidates)
                yield return (candidate.Features, gold.Speaker is null ? candidate.Voice.Person is null : candidate.Voice.Person is { } person && IsSame(article, people.People[person], gold.Speaker));
        }
    }

    private static (QuotationFinder Finder, PeopleFindings People) Read(Case article)
    {
        var document = DocumentReader.Read(ArticleTokenizer.Tokenize(article.Seed.Text));
        var names = NameReader.Find(document);
        var people = PeopleFinder.Find(document, names);
        var entities = EntityFinder.Find(document, names, people);
        return (new QuotationFinder(document, new QuotedArticle(document.Tokenized, names, people), people, entities.Organisations), people);
    }

    private static IEnumerable<(GoldQuote Gold, AttributedQuote Quote)> Pairs(Case article, IReadOnlyList<AttributedQuote> quotes)
    {
        var left = quotes.ToList();
        foreach (var gold in article.Gold.Quotes)
        {
            var start = Words.Key(gold.Starts);
            if (left.Find(quote => Words.Key(quote.Stretch.Words.Of(quote.Paragraph.Text)).StartsWith(start, StringComparison.Ordinal)) is { } found)
            {
                left.Remove(found);
                yield return (gold, found);
            }
        }
    }

    private static bool IsSame(Case article, PersonFinding person, string name)
    {
        var forms = (article.Gold.People.FirstOrDefault(gold => gold.Name == name)?.Aliases ?? []).Append(name).Select(Words.Key).ToHashSet(StringComparer.Ordinal);
        return person.Aliases.Append(person.Name).Any(form => forms.Contains(Words.Key(form)));
    }
}
