using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;
using StoryExplainer.Training.Cleaning;

namespace StoryExplainer.Tests.Training;

public sealed class CleaningTrainingTests
{
    private static readonly string[] _topics = ["bridge", "ferry", "school", "market", "harbour", "library"];

    [Fact]
    public void Training_the_line_classifier_twice_gives_the_same_bytes() => Assert.Equal(Train(), Train());

    [Fact]
    public void A_model_cleans_the_pages_that_it_was_shown()
    {
        var model = LineModel.Read(new MemoryStream(Train()));
        var score = new CleaningScore();
        foreach (var page in Pages())
        {
            score.Add(page.ToExample(), model);
        }

        Assert.Empty(score.Errors);
    }

    [Fact]
    public void No_line_follows_the_end_of_an_article_and_a_title_comes_once()
    {
        Assert.All(Enum.GetValues<LineClass>(), kind => Assert.Equal(kind == LineClass.After, LineDecoder.MayFollow(LineClass.After, kind)));
        Assert.All(new[] { LineClass.Title, LineClass.Text, LineClass.Meta, LineClass.Inside, LineClass.Caption }, kind => Assert.False(LineDecoder.MayFollow(kind, LineClass.Title)));
    }

    [Fact]
    public void A_made_page_reads_as_it_was_made_in_both_forms()
    {
        var pages = Pages();
        var maker = new ExampleMaker(new Pieces(Path.Combine(AppContext.BaseDirectory, "Cleaning"), pages, new Random(1)), new Random(2));

        foreach (var asText in new[] { true, false })
        {
            var examples = pages.Select(page => maker.Make(page, asText)).OfType<PageExample>().ToArray();

            Assert.NotEmpty(examples);
            Assert.All(examples, example => Assert.Equal(example.Document.Lines.Length, example.Classes.Length));
            Assert.All(examples, example => Assert.Single(example.Classes, LineClass.Title));
        }
    }

    private static byte[] Train() => CleaningTraining.Learn(Pages(), made: 1, epochs: 6, bias: 0, TextWriter.Null);

    private static ImmutableArray<AnnotatedPage> Pages() => [.. _topics.Select(Page)];

    private static AnnotatedPage Page(string topic, int number)
    {
        (string Text, LineClass Class)[] lines =
        [
            ($"The {topic} of Skard will open again in spring", LineClass.Title),
            ("By Petra Holm", LineClass.Meta),
            ($"{number + 3} March 2024", LineClass.Meta),
            ($"The {topic} of Skard, which was shut in the winter, will open again in spring, the council said on Monday.", LineClass.Text),
            ("Share this article", LineClass.Inside),
            ($"“We have waited for the {topic} for two years,” said Tove Lind, who lives beside it with her two sons.", LineClass.Text),
            ($"The council has to find {number + 2} million for the {topic} and its long road to the harbour. It will ask the island's parliament in May.", LineClass.Text),
            ("Most read", LineClass.After),
            ("Sign up to our newsletter", LineClass.After),
        ];
        return new AnnotatedPage(
            "page-" + topic, string.Join('\n', lines.Select(line => line.Text)), lines.Select((line, index) => (index, line)).ToImmutableSortedDictionary(pair => pair.index + 1, pair => new PageLine(pair.line.Text, pair.line.Class)),
            lines[0].Text, ["Tove Lind", "Henk Brouwer"], ["Skard", "Sandro"], "The Skard Courier");
    }
}
