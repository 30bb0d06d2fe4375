using System.Collections.Immutable;
using StoryExplainer.Language.Names.People;
using StoryExplainer.Language.Names.Roles;
using StoryExplainer.Language.Names.Sources;
using StoryExplainer.Language.Names.Words;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Names;

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

    /// <summary>Names that the evidence does not carry, with what spoke for and against each.</summary>
    public ImmutableArray<RejectedName> Rejected { get; init; } = [];
}

/// <summary>Groups names into people, and finds their roles and the sources without a name.</summary>
internal static class PeopleFinder
{
    /// <summary>
    /// Finds the people of an article:
    /// 1. the tagger's spans become namings, 2. namings that it missed are added, 3. namings are put together into people,
    /// 4. roles are read, 5. evidence decides who is listed, 6. sources without a name are found.
    /// </summary>
    public static PeopleFindings Find(TokenizedArticle article, ImmutableArray<NameSpan> names)
    {
        var paragraphs = Mark(article, names);
        var mentions = ReadMentions(paragraphs, names);
        var byParagraph = ByParagraph(paragraphs, mentions);
        var grouper = new PersonGrouper(mentions);
        grouper.PlaceFullNames();
        SetNames(paragraphs, mentions);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            GenderReader.AddFromContext(paragraphs[i], byParagraph[i], person => grouper.People[person]);
        }

        grouper.PlaceBareForms();
        SetNames(paragraphs, mentions);
        var roles = ReadRoles(paragraphs, byParagraph);
        var list = new PeopleList(article.Article, paragraphs, grouper, roles);
        return new PeopleFindings(list.People, UnnamedSourceFinder.Find(paragraphs, roles), list.AmbiguousNames) { Genders = list.Genders, Rejected = list.Rejected, Reading = new PeopleReading(paragraphs, byParagraph, list.Positions) };
    }

    private static MarkedParagraph[] Mark(TokenizedArticle article, ImmutableArray<NameSpan> names)
    {
        var paragraphs = new MarkedParagraph[article.Paragraphs.Length];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            paragraphs[i] = new MarkedParagraph(i, article.Paragraphs[i]);
        }

        foreach (var name in names)
        {
            if (name.Kind != NameKind.Person)
            {
                paragraphs[name.Paragraph].SetEntity(name.FirstToken, StartOfPerson(paragraphs, name) is var start and >= 0 ? start : name.EndToken, name.Kind);
            }
        }

        return paragraphs;
    }

    private static List<NameMention> ReadMentions(MarkedParagraph[] paragraphs, ImmutableArray<NameSpan> names)
    {
        var mentions = new List<NameMention>();
        foreach (var name in names)
        {
            var paragraph = paragraphs[name.Paragraph];
            var first = name.Kind == NameKind.Person ? name.FirstToken : StartOfPerson(paragraphs, name);
            if (first >= 0 && paragraph.Source.Paragraph.Kind != ParagraphKind.Caption
                && MentionReader.Read(paragraph, first, name.EndToken, name.Margin) is { } mention)
            {
                mentions.Add(mention);
                paragraph.SetName(mention.NameStart, mention.End, 0);
            }
        }

        var spreader = new MentionSpreader(paragraphs, names);
        spreader.Learn(mentions);
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Source.Paragraph.Kind != ParagraphKind.Caption)
            {
                spreader.Spread(paragraph, mentions);
            }
        }

        mentions.Sort((left, right) => left.Paragraph != right.Paragraph ? left.Paragraph.CompareTo(right.Paragraph) : left.NameStart.CompareTo(right.NameStart));
        return mentions;
    }

    private static int StartOfPerson(MarkedParagraph[] paragraphs, NameSpan name) =>
        name.Kind == NameKind.Organisation ? OrganisationTail.StartOfPerson(paragraphs[name.Paragraph], name.FirstToken, name.EndToken) : -1;

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

    /// <summary>Tells the tokens whom they name, as far as it is known.</summary>
    private static void SetNames(MarkedParagraph[] paragraphs, List<NameMention> mentions)
    {
        foreach (var mention in mentions)
        {
            paragraphs[mention.Paragraph].SetName(mention.NameStart, mention.End, mention.Person >= 0 ? mention.Person : MarkedParagraph.SomePerson);
        }
    }

    private static List<FoundRole>[] ReadRoles(MarkedParagraph[] paragraphs, List<NameMention>[] mentions)
    {
        var roles = new List<FoundRole>[paragraphs.Length];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            roles[i] = [];
            RoleFinder.Find(paragraphs[i], mentions[i], roles[i]);
        }

        return roles;
    }
}
