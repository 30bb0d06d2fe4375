using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Tokenization;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.NamedEntities;

public sealed class EntitySpecTests
{
    public static TheoryData<SpecExample> Examples => SpecFile.Rows("Entities");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Organisations_and_places_are_listed_as_the_specification_says(SpecExample example)
    {
        var document = DocumentReader.Read(ArticleTokenizer.Tokenize(Some.Article(example.Text.Split('\n'))));
        var names = NameReader.Find(document);

        var found = EntityFinder.Find(document, names, PeopleFinder.Find(document, names));

        example.Holds(
            found.Organisations.Select(entity => "organisation: " + Show(entity)).Concat(found.Places.Select(entity => "place: " + Show(entity))));
    }

    private static string Show(EntityFinding entity) =>
        entity.Name + (entity.Aliases.IsEmpty ? "" : $" ({string.Join(", ", entity.Aliases)})") + $" {entity.Mentions.Length}";
}
