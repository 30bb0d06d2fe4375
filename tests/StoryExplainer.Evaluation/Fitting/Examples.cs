using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.NamedEntities.People;
using StoryExplainer.Language.Roles;
using StoryExplainer.Language.Scoring;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Evaluation.Fitting;

/// <summary>Decisions of an annotated article with the right answers, for the models to be fitted on.</summary>
internal static class Examples
{
    private const double Alike = 0.6;

    /// <summary>Who is a person: every draft of the people step.</summary>
    public static IEnumerable<(FeatureList Features, bool IsYes)> OfPeople(Case article)
    {
        var (_, people) = Read(article);
        foreach (var (person, evidence) in people.Drafts.Where(draft => draft.Person.Mentions.Count > 0))
            yield return (evidence.Features, GoldOf(article, people, person.Mentions) is not null);
    }

    /// <summary>Which stretch is whose role: every pair of the roles step whose person is annotated.</summary>
    public static IEnumerable<(FeatureList Features, bool IsYes)> OfRoles(Case article)
    {
        var (document, people) = Read(article);
        for (var i = 0; i < article.Seed.Text.Paragraphs.Length; i++)
        {
            var text = article.Seed.Text.Paragraphs[i].Text;
            foreach (var candidate in RoleCandidates.Find(document, i, people.Reading!.Mentions[i]))
            {
                var words = document.Tokenized.Paragraphs[i].SpanOf(candidate.First, candidate.End).Of(text);
                if (GoldOf(article, people, people.Drafts[candidate.Mention.Person].Person.Mentions) is { } gold)
                    yield return (candidate.Features, gold.Roles.Any(role => Words.Overlap(role, words) >= Alike));
            }
        }
    }

    /// <summary>Which form names an organisation.</summary>
    public static IEnumerable<(FeatureList Features, bool IsYes)> OfOrganisations(Case article) => OfEntities(article, article.Gold.Organisations);

    /// <summary>Which form names a place.</summary>
    public static IEnumerable<(FeatureList Features, bool IsYes)> OfPlaces(Case article) => OfEntities(article, article.Gold.Places);

    private static IEnumerable<(FeatureList Features, bool IsYes)> OfEntities(Case article, IEnumerable<string> names)
    {
        var keys = names.Select(Words.Key).ToHashSet(StringComparer.Ordinal);
        var (document, people) = Read(article);
        return EntityCandidates.Find(document, people).Where(candidate => candidate.Listed is null).Select(candidate => (candidate.Features(), candidate.Texts.Any(text => keys.Contains(Words.Key(text)))));
    }

    private static (Document Document, PeopleFindings People) Read(Case article)
    {
        var document = DocumentReader.Read(ArticleTokenizer.Tokenize(article.Seed.Text));
        return (document, PeopleFinder.Find(document, NameReader.Find(document)));
    }

    private static GoldPerson? GoldOf(Case article, PeopleFindings people, List<NameMention> mentions)
    {
        var forms = mentions.Select(mention => Words.Key(people.Reading!.Paragraphs[mention.Paragraph].PassageOf(mention.NameStart, mention.End).Of(article.Seed.Text))).ToHashSet(StringComparer.Ordinal);
        return article.Gold.People.FirstOrDefault(gold => forms.Contains(Words.Key(gold.Name)))
            ?? article.Gold.People.FirstOrDefault(gold => gold.Aliases.Any(alias => forms.Contains(Words.Key(alias))));
    }
}
