using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.NamedEntities;

/// <summary>The specifications of people, roles and unnamed sources, each example a test.</summary>
public class PeopleSpecTests
{
    public static TheoryData<SpecExample> People => SpecFile.Rows("People");

    public static TheoryData<SpecExample> Roles => SpecFile.Rows("Roles");

    public static TheoryData<SpecExample> UnnamedSources => SpecFile.Rows("UnnamedSources");

    [Theory]
    [MemberData(nameof(People))]
    internal void People_are_as_specified(SpecExample example)
    {
        var authors = example.Settings.StartsWith("authors=", StringComparison.Ordinal) ? example.Settings["authors=".Length..].Split(';') : [];
        var marked = MarkedNames.Read(example.Text, authors);
        var found = marked.Find();

        var lines = found.People.Select(Describe).Concat(found.AmbiguousNames.Select(name => Describe(name, found)));
        example.Holds(lines);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    internal void Roles_are_as_specified(SpecExample example)
    {
        var marked = MarkedNames.Read(example.Text);
        var found = marked.Find();

        example.Holds(found.People.SelectMany(person => person.Roles.Select(role => $"{person.Name}: {role.Text}")));
        Assert.All(found.People.SelectMany(person => person.Roles), role => Assert.Equal(role.Text, role.Passage.Of(marked.Text.Article)));
    }

    [Theory]
    [MemberData(nameof(UnnamedSources))]
    internal void Unnamed_sources_are_as_specified(SpecExample example)
    {
        var marked = MarkedNames.Read(example.Text);
        var found = marked.Find();

        example.Holds(found.UnnamedSources.Select(source => $"{source.Label}: {string.Join(" | ", source.Mentions.Select(mention => mention.Of(marked.Text.Article)))}"));
    }

    private static string Describe(PersonFinding person) =>
        $"{person.Name} × {person.Mentions.Length}{(person.Aliases.IsEmpty ? "" : ": " + string.Join(" | ", person.Aliases))}";

    private static string Describe(AmbiguousName name, PeopleFindings found) =>
        $"{name.Form} is {string.Join(" or ", name.Candidates.Select(candidate => found.People[candidate].Name))}";
}
