using StoryExplainer.Language.Relations;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Relations;

/// <summary>The specification of statements between people, each example a test.</summary>
public class StatementSpecTests
{
    public static TheoryData<SpecExample> Statements => SpecFile.Rows("Statements");

    [Theory]
    [MemberData(nameof(Statements))]
    internal void Statements_are_as_specified(SpecExample example)
    {
        var marked = MarkedNames.Read(example.Text);
        var people = marked.Find();
        var found = StatementFinder.Find(marked.Text, people);

        Assert.Equal(
            example.Expected,
            found.Select(statement =>
                $"{people.People[statement.Subject].Name} {(statement.IsMutual ? "=" : "->")} {people.People[statement.Other].Name}: {statement.Verb.Of(marked.Text.Article)}"));
        Assert.All(found, statement => Assert.True(statement.Sentence.Contains(statement.Verb)));
    }
}
