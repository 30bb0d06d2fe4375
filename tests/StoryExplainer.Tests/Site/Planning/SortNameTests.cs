using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Tests.Site.Planning;

public sealed class SortNameTests
{
    [Theory]
    [InlineData("Ada Obi", "", "Obi, Ada")]
    [InlineData("Liesl von der Aue", "von der Aue", "von der Aue, Liesl")]
    [InlineData("Liesl von der Aue", "Von der Aue", "von der Aue, Liesl")]
    [InlineData("Wei Lanfen", "Ms Wei", "Wei Lanfen")]
    [InlineData("Amos Bell Jr.", "", "Bell Jr., Amos")]
    [InlineData("Sukarti", "", "Sukarti")]
    public void What_the_articles_call_somebody_for_short_is_the_family_name(string name, string alias, string expected)
    {
        var person = new Person { Id = "x", Name = name, Tier = PersonTier.Page, Aliases = alias.Length > 0 ? [alias] : [] };
        Assert.Equal(expected, SortName.Of(person));
    }

    [Theory]
    [InlineData("Östlund", "O")]
    [InlineData("’s-Graven", "S")]
    [InlineData("35th Brigade", "#")]
    [InlineData("Index", "I")]
    public void The_heading_letter_is_plain(string name, string expected) => Assert.Equal(expected, SortName.LetterOf(name));
}
