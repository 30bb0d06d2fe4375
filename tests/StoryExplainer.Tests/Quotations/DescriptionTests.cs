using StoryExplainer.Language;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Quotations;

public class DescriptionTests
{
    [Fact]
    public void The_only_archbishop_of_an_article_is_meant_by_the_archbishop()
    {
        var quote = SpeakerOf("“A church that never argues is asleep,” the archbishop said.", Person("Ada Obi", "Archbishop of Port Sel"), Person("Ben Kay", "spokesman for the archbishop"));

        Assert.Equal(0, quote.Speaker);
    }

    [Fact]
    public void One_of_two_archbishops_is_not_guessed()
    {
        var quote = SpeakerOf("“A church that never argues is asleep,” the archbishop said.", Person("Ada Obi", "Archbishop of Port Sel"), Person("Ben Kay", "Archbishop of Norland"));

        Assert.Null(quote.Speaker);
        Assert.Equal([0, 1], quote.SpeakerCandidates.Order());
    }

    [Theory]
    [InlineData("the Russian leader", "Russian President", "French President")]
    [InlineData("the judge", "Justice", "counsel for the port")]
    [InlineData("the minister", "fisheries minister", "Prime Minister")]
    [InlineData("the premier", "Prime Minister", "fisheries minister")]
    [InlineData("the lawmaker", "congresswoman", "Governor")]
    public void Another_word_for_an_office_means_its_only_holder(string description, string role, string other)
    {
        var quote = SpeakerOf($"“The harbour will be dredged by May,” {description} said.", Person("Ada Obi", role), Person("Ben Kay", other));

        Assert.Equal(0, quote.Speaker);
    }

    [Fact]
    public void The_leader_of_a_country_is_not_guessed_between_a_president_and_a_prime_minister()
    {
        var quote = SpeakerOf("“The harbour will be dredged by May,” the Norland leader said.", Person("Ada Obi", "Norland President"), Person("Ben Kay", "Norland Prime Minister"));

        Assert.Null(quote.Speaker);
    }

    private static QuoteFinding SpeakerOf(string paragraph, params PersonFinding[] people)
    {
        var text = ArticleTokenizer.Tokenize(Some.Article(paragraph));
        var findings = new PeopleFindings([.. people], [], []);
        return Assert.Single(QuotationFinder.Find(DocumentReader.Read(text), new QuotedArticle(text, [], findings), findings, []));
    }

    private static PersonFinding Person(string name, string role) =>
        new() { Name = name, Tier = PersonTier.Page, Roles = [new RoleFinding(role, new Passage(0, new TextSpan(0, 0)), "given by the test")] };
}
