using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Dictionary;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Stories.Showing;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Stories.Dictionary;

public sealed class TermGlossesTests
{
    [Fact]
    public void A_word_of_one_sense_whose_gloss_agrees_with_the_article_is_explained_by_the_dictionary()
    {
        var term = Assert.Single(Build(new Reading("a.txt", "A", "The court sent the harbour master a subpoena to appear as a witness.").Term("subpoena")).Terms);

        Assert.Contains("court", term.Gloss!.Text, StringComparison.Ordinal);
        Assert.Empty(term.Definitions);
        Assert.True(term.IsExplained);
    }

    [Fact]
    public void A_plural_is_explained_by_its_singular() =>
        Assert.Equal("search warrant", Build(new Reading("a.txt", "A", "Officials of the court issued search warrants for the boats.").Term("search warrants")).Terms[0].Gloss!.Lemma);

    [Theory]
    [InlineData("The band played a song called subpoena by the river.", "subpoena")] // no word in common with the gloss
    [InlineData("The court closed Subpoena, a bar for witnesses.", "Subpoena")] // a name
    [InlineData("The court met at the bank of the river.", "bank")] // many senses
    [InlineData("The court asked each witness for a promise.", "promise")] // an everyday word
    public void What_is_not_beyond_doubt_is_not_shown(string sentence, string term) => Assert.Null(Build(new Reading("a.txt", "A", sentence).Term(term)).Terms[0].Gloss);

    [Fact]
    public void An_articles_definition_comes_before_the_dictionary() =>
        Assert.Null(Build(new Reading("a.txt", "A", "A subpoena, a letter of the court, calls a witness.").Term("subpoena", "a letter of the court")).Terms[0].Gloss);

    [Fact]
    public void Several_senses_are_offered_to_the_editor_with_the_lines_to_paste()
    {
        var stories = Build(new Reading("a.txt", "A", "The parole was broken.").Term("parole"));
        var item = Assert.Single(stories.Review, item => item.Kind == "no-definition");

        Assert.Matches("The dictionary has [2-4] meanings", item.Message);
        Assert.StartsWith("# input/terms.yml\nparole:\n  definition: \"", item.SuggestedYaml, StringComparison.Ordinal);
        Assert.Contains("\n  source: \"Open English WordNet (CC BY 4.0), derived from Princeton WordNet\"\n# or:\n#   definition: ", item.SuggestedYaml, StringComparison.Ordinal);
        Assert.Empty(ReadersView.Of(stories).Terms);
    }

    [Fact]
    public void The_dictionary_can_be_turned_off()
    {
        var diagnostics = new DiagnosticBag();
        var settings = SiteSettingsReader.Read(new SourceText("input/site.yml", "dictionary: off\n"), diagnostics);
        Assert.False(settings.HasDictionary);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Null(Build(settings, new Reading("a.txt", "A", "The court sent the witness a subpoena.").Term("subpoena")).Terms[0].Gloss);
    }

    [Fact]
    public void Every_word_is_found_where_it_stands_in_the_file()
    {
        Assert.NotEmpty(GlossDictionary.Find("aardvark"));
        Assert.NotEmpty(GlossDictionary.Find("zymurgy"));
        Assert.Empty(GlossDictionary.Find("zzzz"));
        Assert.Empty(GlossDictionary.Find(""));
        Assert.True(GlossDictionary.Find("bank").Length > 4);
    }

    private static StoryCollection Build(params Reading[] readings) => Build(new SiteSettings(), readings);

    private static StoryCollection Build(SiteSettings settings, params Reading[] readings) =>
        StoryBuilder.Build([.. readings.Select(reading => ((CleanedSeed, ArticleAnalysis))reading)], settings, null, new DiagnosticBag());
}
