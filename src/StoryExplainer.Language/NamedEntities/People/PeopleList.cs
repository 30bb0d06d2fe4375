using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities.Roles;
using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>The finished list: who passes the gate, in order of first mention, with name, other forms, roles and namings.</summary>
internal sealed class PeopleList
{
    private readonly ArticleText _article;
    private readonly IReadOnlyList<MarkedParagraph> _paragraphs;
    private readonly HashSet<string> _authors;

    /// <summary>Makes the list.</summary>
    public PeopleList(ArticleText article, IReadOnlyList<MarkedParagraph> paragraphs, PersonGrouper grouper, PersonEvidence[] evidence, IReadOnlyList<List<FoundRole>> roles)
    {
        _article = article;
        _paragraphs = paragraphs;
        _authors = article.Authors.Select(AuthorKey).ToHashSet(StringComparer.Ordinal);
        var listed = new List<(int Draft, PersonTier Tier, string Evidence)>();
        var rejected = ImmutableArray.CreateBuilder<RejectedName>();
        for (var i = 0; i < grouper.People.Count; i++)
        {
            var person = grouper.People[i];
            if (person.Mentions.Count == 0 || IsAuthor(person))
            {
                continue;
            }

            person.Mentions.Sort((left, right) => PassageOf(left).CompareTo(PassageOf(right)));
            if (EvidenceGate.TierOf(evidence[i]) is { } tier)
            {
                listed.Add((i, tier, evidence[i].ToString()));
            }
            else
            {
                rejected.Add(new RejectedName(NameOf(person), PassageOf(person.Mentions[0]), evidence[i].ToString()));
            }
        }

        listed.Sort((left, right) => PassageOf(grouper.People[left.Draft].Mentions[0]).CompareTo(PassageOf(grouper.People[right.Draft].Mentions[0])));
        var rolesOf = RolesByPerson(roles);
        People = [.. listed.Select(entry => Make(grouper.People[entry.Draft], entry.Tier, entry.Evidence, rolesOf[entry.Draft]))];
        Positions = new int[grouper.People.Count];
        Array.Fill(Positions, -1);
        for (var i = 0; i < listed.Count; i++)
        {
            Positions[listed[i].Draft] = i;
        }

        Genders = [.. listed.Select(entry => grouper.People[entry.Draft].Gender)];
        Rejected = rejected.DrainToImmutable();
        AmbiguousNames = Ambiguous(grouper, listed.ConvertAll(entry => entry.Draft));
    }

    /// <summary>The people, in order of first mention.</summary>
    public ImmutableArray<PersonFinding> People { get; }

    /// <summary>What the text says of each: he or she.</summary>
    public ImmutableArray<Gender> Genders { get; }

    /// <summary>For each draft its index in <see cref="People"/>, or -1.</summary>
    public int[] Positions { get; }

    /// <summary>Names that the evidence does not carry.</summary>
    public ImmutableArray<RejectedName> Rejected { get; }

    /// <summary>Names that fit several people.</summary>
    public ImmutableArray<AmbiguousName> AmbiguousNames { get; }

    private PersonFinding Make(PersonDraft person, PersonTier tier, string evidence, IEnumerable<FoundRoleAt> roles)
    {
        var name = NameOf(person);
        var aliases = ImmutableArray.CreateBuilder<string>();
        foreach (var mention in person.Mentions)
        {
            var form = PassageOf(mention).Of(_article);
            if (form != name && !aliases.Contains(form))
            {
                aliases.Add(form);
            }
        }

        return new PersonFinding
        {
            Name = name,
            Tier = tier,
            Aliases = aliases.DrainToImmutable(),
            Roles = RoleFinder.Choose([.. roles.Select(role => (role.Paragraph, role.Role))]),
            Mentions = [.. person.Mentions.Select(PassageOf)],
            Evidence = evidence,
        };
    }

    /// <summary>
    /// The spelling of the fullest form that is used most, running text before headlines. A ruler's title belongs to a single given name: "Pope Leo".
    /// </summary>
    private string NameOf(PersonDraft person)
    {
        var best = person.Mentions
            .Where(mention => mention.Form.Parts.Length == person.Fullest.Parts.Length && mention.Form.IsOneWord == person.Fullest.IsOneWord)
            .GroupBy(mention => TextOf(mention, person.HasFullName ? mention.NameStart : RegnalStart(mention)), StringComparer.Ordinal)
            .OrderByDescending(group => group.Any(mention => _paragraphs[mention.Paragraph].Source.Paragraph.Kind != ParagraphKind.Heading))
            .ThenByDescending(group => group.Any(mention => mention.IsRegnal) && !person.HasFullName)
            .ThenByDescending(group => group.Count())
            .First();
        return best.Key;
    }

    private static int RegnalStart(NameMention mention) => mention.IsRegnal ? mention.NameStart - 1 : mention.NameStart;

    private string TextOf(NameMention mention, int firstToken) => _paragraphs[mention.Paragraph].PassageOf(firstToken, mention.End).Of(_article);

    private Passage PassageOf(NameMention mention) => _paragraphs[mention.Paragraph].PassageOf(mention.FormStart, mention.End);

    private ImmutableArray<AmbiguousName> Ambiguous(PersonGrouper grouper, List<int> listed) =>
    [
        .. grouper.Ambiguous
            .Select(entry => (Passage: PassageOf(entry.Mention), Candidates: entry.Candidates.Select(person => listed.IndexOf(person)).Where(index => index >= 0).Order().ToImmutableArray()))
            .Where(entry => entry.Candidates.Length > 1)
            .OrderBy(entry => entry.Passage)
            .Select(entry => new AmbiguousName(entry.Passage.Of(_article), entry.Passage, entry.Candidates)),
    ];

    private ILookup<int, FoundRoleAt> RolesByPerson(IReadOnlyList<List<FoundRole>> roles) =>
        roles.SelectMany((list, paragraph) => list.Select(role => new FoundRoleAt(_paragraphs[paragraph], role))).ToLookup(role => role.Role.Person);

    private bool IsAuthor(PersonDraft person) => _authors.Count > 0 && person.HasFullName && person.Forms.Any(form => _authors.Contains(form.Key));

    private static string AuthorKey(string author)
    {
        var parts = new List<string>(4);
        foreach (var word in author.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            NameFolding.AddParts(word, parts);
        }

        return string.Join(' ', parts);
    }

    private readonly record struct FoundRoleAt(MarkedParagraph Paragraph, FoundRole Role);
}
