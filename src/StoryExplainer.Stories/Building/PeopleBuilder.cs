using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>What <see cref="PeopleBuilder"/> builds.</summary>
/// <param name="People">People by first mention.</param>
/// <param name="UnnamedSources">Unnamed sources by first mention.</param>
/// <param name="PersonIds">For each article, the id of each of its people.</param>
/// <param name="UnnamedIds">For each article, the id of each of its unnamed sources.</param>
/// <param name="Review">Names that the editor should decide on.</param>
internal sealed record BuiltPeople(
    ImmutableArray<Person> People,
    ImmutableArray<UnnamedSource> UnnamedSources,
    ImmutableArray<ImmutableArray<string>> PersonIds,
    ImmutableArray<ImmutableArray<string>> UnnamedIds,
    ImmutableArray<ReviewItem> Review);

/// <summary>Makes one person of the namings in all articles, with every role, form and mention.</summary>
internal static class PeopleBuilder
{
    /// <summary>Builds people and unnamed sources.</summary>
    public static BuiltPeople Build(ImmutableArray<Article> articles, FormerEntries former)
    {
        var namings = articles.SelectMany((article, index) => article.Analysis.People.Select((finding, person) => new PersonNaming(index, person, article.Story, finding)));
        var merger = PersonMerger.Merge(namings);
        var ordered = merger.Groups
            .Select(group => (Group: group, Namings: group.Namings.OrderBy(naming => naming.Article).ThenBy(naming => naming.Index).ToList()))
            .OrderBy(person => person.Namings[0].Article)
            .ThenBy(person => person.Namings[0].Index)
            .ToList();

        var built = ordered.ConvertAll(person => BuildPerson(person.Namings, articles));
        var personIds = EntryIds.Assign(built.ConvertAll(person => (person.Name, person.Mentions)), former["person"], articles);
        var people = ImmutableArray.CreateBuilder<Person>(ordered.Count);
        var ids = articles.Select(article => new string[article.Analysis.People.Length]).ToArray();
        var idOfGroup = new Dictionary<PersonGroup, string>();
        foreach (var (group, groupNamings) in ordered)
        {
            var person = built[people.Count] with { Id = personIds[people.Count] };
            people.Add(person);
            idOfGroup.Add(group, person.Id);
            foreach (var naming in groupNamings)
            {
                ids[naming.Article][naming.Index] = person.Id;
            }
        }

        var (unnamed, unnamedIds) = BuildUnnamed(articles);
        var nameOf = people.ToDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal);
        var review = merger.Undecided.Select(name => ReviewOf(name, articles, ids[name.Naming.Article][name.Naming.Index], [.. name.Candidates.Select(group => idOfGroup[group])], nameOf));
        return new BuiltPeople(people.ToImmutable(), unnamed, [.. ids.Select(ImmutableArray.Create)], unnamedIds, [.. review]);
    }

    private static Person BuildPerson(IReadOnlyList<PersonNaming> namings, ImmutableArray<Article> articles)
    {
        var name = BestName(namings);
        return new Person
        {
            Id = "",
            Name = name,
            Tier = namings.Any(naming => naming.Finding.Tier == PersonTier.Page) ? PersonTier.Page : PersonTier.Named,
            Aliases = [.. namings.SelectMany(naming => naming.Finding.Aliases.Prepend(naming.Finding.Name)).Where(form => form != name).Distinct(StringComparer.Ordinal)],
            Roles = [.. namings
                .SelectMany(naming => naming.Finding.Roles.Select(role => new Role(role.Text, BuiltArticles.Evidence(articles[naming.Article], role.Passage), Origin.Extracted)))
                .DistinctBy(role => NameKey.Of(role.Text), StringComparer.Ordinal)],
            Mentions = Building.Mentions.InOrder(namings.Select(naming => (naming.Article, naming.Finding.Mentions)), articles),
            Signals = namings.OrderByDescending(naming => naming.Finding.Mentions.Length).First().Finding.Evidence,
        };
    }

    /// <summary>The form with the most words; of equally full ones the one that most mentions follow, so that a rare spelling does not head the page.</summary>
    private static string BestName(IReadOnlyList<PersonNaming> namings) => namings
        .GroupBy(naming => naming.Finding.Name, StringComparer.Ordinal)
        .OrderByDescending(group => group.First().Key.Count(character => character == ' '))
        .ThenByDescending(group => group.Sum(naming => naming.Finding.Mentions.Length))
        .ThenByDescending(group => group.Key.Length)
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    private static (ImmutableArray<UnnamedSource> Sources, ImmutableArray<ImmutableArray<string>> Ids) BuildUnnamed(ImmutableArray<Article> articles)
    {
        var slugs = new UniqueSlugs();
        var sources = ImmutableArray.CreateBuilder<UnnamedSource>();
        var ids = ImmutableArray.CreateBuilder<ImmutableArray<string>>(articles.Length);
        foreach (var article in articles)
        {
            var first = sources.Count;
            sources.AddRange(article.Analysis.UnnamedSources.Select(finding => new UnnamedSource(
                slugs.Assign(finding.Label), finding.Label, [.. finding.Mentions.Select(passage => BuiltArticles.Evidence(article, passage))])));
            ids.Add([.. sources.Skip(first).Select(source => source.Id)]);
        }

        return (sources.ToImmutable(), ids.ToImmutable());
    }

    private static ReviewItem ReviewOf(
        PersonMerger.UndecidedName name, ImmutableArray<Article> articles, string id, ImmutableArray<string> candidates, Dictionary<string, string> nameOf)
    {
        var finding = name.Naming.Finding;
        Evidence? evidence = finding.Mentions.IsEmpty ? null : BuiltArticles.Evidence(articles[name.Naming.Article], finding.Mentions[0]);
        var others = string.Join(" or ", candidates.Select(candidate => nameOf[candidate]));
        return new ReviewItem(
            2,
            "ambiguous-name",
            $"Is \"{finding.Name}\" {others}? It is kept apart, because {name.Reason}.",
            evidence,
            $"# input/people.yml\n{candidates[0]}:\n  merge: [{id}]\n")
        {
            Subject = id,
            Choices = [.. candidates.Select(candidate => ($"The same person as {nameOf[candidate]}", $"# input/people.yml\n{candidate}:\n  merge: [{id}]\n"))],
        };
    }
}
