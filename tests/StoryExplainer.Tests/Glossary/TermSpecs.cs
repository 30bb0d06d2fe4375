using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Glossary;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Glossary;

/// <summary>The examples of <c>Specs/Terms.md</c> and <c>Specs/Definitions.md</c>.</summary>
public class TermSpecs
{
    public static TheoryData<SpecExample> Terms => SpecFile.Rows("Terms");

    public static TheoryData<SpecExample> Definitions => SpecFile.Rows("Definitions");

    [Theory]
    [MemberData(nameof(Terms))]
    public void Each_example_gives_the_terms_below_its_bar(SpecExample example) => example.Holds(() => CheckTerms(example));

    private static void CheckTerms(SpecExample example)
    {
        var (_, found) = Find(example);
        foreach (var line in example.Expected)
        {
            if (line.StartsWith("not: ", StringComparison.Ordinal))
                Assert.DoesNotContain(found, term => Forms(term).Contains(line["not: ".Length..], StringComparer.OrdinalIgnoreCase));
            else if (line.Split(" × ") is [var name, var count])
                Assert.Equal(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(found, term => term.Name == name).Mentions.Length);
            else if (line.Split(" = ") is [var head, var variant])
                Assert.Contains(variant, Assert.Single(found, term => term.Name == head).Variants);
            else
                Assert.Contains(line, found.Select(term => term.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Each_example_gives_the_definition_below_its_bar(SpecExample example) => example.Holds(() => CheckDefinitions(example));

    private static void CheckDefinitions(SpecExample example)
    {
        var (article, found) = Find(example);
        foreach (var line in example.Expected)
        {
            var parts = line.Split(": ", 2);
            var term = found.FirstOrDefault(term => Forms(term).Contains(parts[0], StringComparer.OrdinalIgnoreCase));
            Assert.Equal(parts[1], term?.Definition?.Text ?? "nothing");
            if (term?.Definition is { } definition)
                Assert.Equal(definition.Text, definition.Passage.Of(article));
        }
    }

    [Fact]
    public void Mentions_are_whole_words_in_reading_order_and_never_overlap()
    {
        var article = Some.Article("The surgeons used cupellation. Cupellation, in which silver is parted from lead, is old.", "Precupellation would be worse than cupellation.");

        var term = Assert.Single(ArticleAnalyzer.Analyze(article).Terms, term => term.Name == "cupellation");

        Assert.Equal(["cupellation", "Cupellation", "cupellation"], term.Mentions.Select(mention => mention.Of(article)));
        Assert.Equal(term.Mentions.Order(), term.Mentions);
    }

    private static (ArticleText Article, ImmutableArray<TermFinding> Found) Find(SpecExample example)
    {
        var article = Some.Article(example.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return (article, ArticleAnalyzer.Analyze(article).Terms);
    }

    private static IEnumerable<string> Forms(TermFinding term) => term.Variants.Prepend(term.Name);
}
