using StoryExplainer.Language;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Quotations;

/// <summary>The examples of <c>Specs/Quotes.md</c> and <c>Specs/Quotations.md</c>.</summary>
public class QuoteSpecs
{
    public static TheoryData<SpecExample> Examples => SpecFile.Rows("Quotes");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_example_gives_the_quotations_below_its_bar(SpecExample example)
    {
        var article = Some.Article(example.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var given = new GivenFindings(article, example.Settings);

        var quoted = new QuotedArticle(given.Text, given.Names, given.People);
        var found = QuotationFinder.Find(DocumentReader.Read(given.Text), quoted, given.People, given.Entities.Organisations);

        example.Holds(found.Select(quote => $"{SpeakerOf(quote, given)}: {quote.Words.Of(article)}"));
    }

    public static TheoryData<SpecExample> Joined => SpecFile.Rows("Quotations");

    [Theory]
    [MemberData(nameof(Joined))]
    public void Each_example_gives_the_quotations_as_a_page_gets_them(SpecExample example)
    {
        var article = Some.Article(example.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var given = new GivenFindings(article, example.Settings);
        var quoted = new QuotedArticle(given.Text, given.Names, given.People);

        var found = QuotationFinder.Find(DocumentReader.Read(given.Text), quoted, given.People, []);

        example.Holds(found.Select(quote => $"{SpeakerOf(quote, given)}: {quote.Words.Of(article)}"));
    }

    private static string SpeakerOf(QuoteFinding quote, GivenFindings given) => quote switch
    {
        { Speaker: { } person } => given.People.People[person].Name,
        { UnnamedSource: { } source } => $"({given.People.UnnamedSources[source].Label})",
        { Kind: QuoteKind.Document } => $"[{quote.SpeakerLabel}]",
        { SpeakerLabel: { } label } => $"({label})",
        _ => "nobody",
    };
}
