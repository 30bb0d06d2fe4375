using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities.People;
using StoryExplainer.Language.NamedEntities.Roles;
using StoryExplainer.Language.NamedEntities.Sources;
using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Roles;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>What <see cref="PeopleFinder"/> finds.</summary>
/// <param name="People">Named people, in order of first mention.</param>
/// <param name="UnnamedSources">Sources without a name, in order of first mention.</param>
/// <param name="AmbiguousNames">Names that could be several people.</param>
internal sealed record PeopleFindings(
    ImmutableArray<PersonFinding> People,
    ImmutableArray<UnnamedSourceFinding> UnnamedSources,
    ImmutableArray<AmbiguousName> AmbiguousNames)
{
    /// <summary>What the text's own words say of each person: "he" or "she"; as long as <see cref="People"/>, or empty.</summary>
    public ImmutableArray<Gender> Genders { get; init; } = [];

    /// <summary>The words of the article with the people they name, for the steps that ask about sentences; null in findings made by hand.</summary>
    public PeopleReading? Reading { get; init; }

    /// <summary>Everybody whom a name may mean, listed or not, with the evidence.</summary>
    public ImmutableArray<(PersonDraft Person, PersonEvidence Evidence)> Drafts { get; init; } = [];

    /// <summary>Names that the evidence does not carry, with what spoke for and against each.</summary>
    public ImmutableArray<RejectedName> Rejected { get; init; } = [];
}

/// <summary>Groups names into people, and finds their roles and the sources without a name.</summary>
internal static class PeopleFinder
{
    /// <summary>
    /// Finds the people of an article:
    /// 1. the tagger's spans become namings, and namings that it missed are added, 2. namings are put together into people,
    /// 3. roles are read, 4. evidence decides who is listed, 5. roles are read again where a name turned out to be none,
    /// 6. sources without a name are found.
    /// </summary>
    public static PeopleFindings Find(Document document, ImmutableArray<NameSpan> names)
    {
        var article = document.Tokenized;
        var paragraphs = new MarkedParagraph[article.Paragraphs.Length];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            paragraphs[i] = new MarkedParagraph(i, article.Paragraphs[i]);
        }

        var mentions = NamingReader.Read(paragraphs, names);
        var byParagraph = ByParagraph(paragraphs, mentions);
        var grouper = Group(paragraphs, mentions, byParagraph);
        var roles = new List<FoundRole>[paragraphs.Length];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            roles[i] = ReadRoles(document, i, byParagraph[i]);
        }

        var evidence = PersonEvidence.OfAll(grouper.People, paragraphs, roles);
        FirmsNamedLikePeople.Mark(paragraphs, names, grouper.People, evidence);
        foreach (var i in Forget(paragraphs, grouper.People, evidence))
        {
            roles[i] = ReadRoles(document, i, byParagraph[i]);
        }

        var list = new PeopleList(article.Article, paragraphs, grouper, evidence, roles);
        return new PeopleFindings(list.People, UnnamedSourceFinder.Find(paragraphs, roles), list.AmbiguousNames)
        {
            Genders = list.Genders,
            Rejected = list.Rejected,
            Drafts = [.. grouper.People.Zip(evidence)],
            Reading = new PeopleReading(paragraphs, byParagraph, list.Positions),
        };
    }

    private static PersonGrouper Group(MarkedParagraph[] paragraphs, List<NameMention> mentions, List<NameMention>[] byParagraph)
    {
        var grouper = new PersonGrouper(mentions);
        grouper.PlaceFullNames();
        SetNames(paragraphs, mentions, isFinal: false);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            GenderReader.AddFromContext(paragraphs[i], byParagraph[i], person => grouper.People[person]);
        }

        grouper.PlaceBareForms();
        SetNames(paragraphs, mentions, isFinal: true);
        return grouper;
    }

    private static List<NameMention>[] ByParagraph(MarkedParagraph[] paragraphs, List<NameMention> mentions)
    {
        var byParagraph = new List<NameMention>[paragraphs.Length];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            byParagraph[i] = [];
        }

        foreach (var mention in mentions)
        {
            byParagraph[mention.Paragraph].Add(mention);
        }

        return byParagraph;
    }

    /// <summary>Tells the tokens whom they name, as far as it is known. A missed naming that fits nobody in the end is no name.</summary>
    private static void SetNames(MarkedParagraph[] paragraphs, List<NameMention> mentions, bool isFinal)
    {
        foreach (var mention in mentions)
        {
            var name = mention.Person >= 0 ? mention.Person : mention.IsSpread && isFinal ? -1 : MarkedParagraph.SomePerson;
            paragraphs[mention.Paragraph].SetName(mention.NameStart, mention.End, name);
        }
    }

    private static List<FoundRole> ReadRoles(Document document, int paragraph, List<NameMention> mentions)
    {
        var roles = new List<FoundRole>();
        RoleReader.Find(document, paragraph, mentions, roles);
        return roles;
    }

    /// <summary>Takes the names back that are nobody's ("Real" of "Real president Ada Obi"); the paragraphs that change by it.</summary>
    private static SortedSet<int> Forget(MarkedParagraph[] paragraphs, IReadOnlyList<PersonDraft> people, PersonEvidence[] evidence)
    {
        var changed = new SortedSet<int>();
        for (var i = 0; i < people.Count; i++)
        {
            if (EvidenceGate.TierOf(evidence[i]) is not null)
            {
                continue;
            }

            foreach (var mention in people[i].Mentions)
            {
                paragraphs[mention.Paragraph].SetName(mention.NameStart, mention.End, -1);
                mention.Person = -1;
                changed.Add(mention.Paragraph);
            }
        }

        return changed;
    }
}
