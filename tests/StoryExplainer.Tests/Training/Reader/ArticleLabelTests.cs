using StoryExplainer.Training.Reader.Corpora;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Tests.Training.Reader;

/// <summary>How an annotated article becomes labels of words. The annotation names words; the labels need places.</summary>
public sealed class ArticleLabelTests
{
    private static readonly GoldFile Nothing = new();

    [Fact]
    public void A_role_is_labelled_beside_its_person_and_not_where_the_word_stands_alone()
    {
        var gold = Nothing with { People = [new("Ada Obi", ["Obi"], ["mayor"])] };

        var article = Article(gold, "The mayor, Ada Obi, smiled.", "Every mayor in the land smiled.");

        Assert.Equal(["mayor"], Spans(article, "role"));
    }

    [Fact]
    public void A_role_far_from_its_person_in_the_same_sentence_stays_open()
    {
        var gold = Nothing with { People = [new("Ada Obi", [], ["mayor"])] };

        var article = Article(gold, "The mayor Ada Obi met guests who asked who would be the next mayor.");

        Assert.Equal(LabelledSentence.Unknown, article.Sentences[0].Spans![ReaderLabels.Layer("role")][13]);
    }

    [Fact]
    public void A_term_is_labelled_wherever_it_stands_and_its_definition_once()
    {
        var gold = Nothing with { Terms = [new("gabion", "a cage of stones")] };

        var article = Article(gold, "A gabion, a cage of stones, held the bank.", "Each gabion is a cage of stones.");

        Assert.Equal(["gabion", "gabion"], Spans(article, "term"));
        Assert.Equal(["a cage of stones"], Spans(article, "definition"));
    }

    [Fact]
    public void A_definition_of_two_sentences_begins_anew_in_the_second()
    {
        var gold = Nothing with { Terms = [new("gabion", "a cage of stones. It holds banks")] };

        var article = Article(gold, "A gabion is a cage of stones. It holds banks.");

        Assert.Equal(["a cage of stones .", "It holds banks"], Spans(article, "definition"));
    }

    [Theory]
    [InlineData("\"We will not give up the pier,\" Mr Obi said.", "said", "Mr Obi")]
    [InlineData("\"We will not give up the pier,\" said Obi on Monday.", "said", "Obi")]
    [InlineData("\"We will not give up the pier,\" he later told reporters.", "told", "he")]
    [InlineData("Obi, who owns two boats, said: \"We will not give up the pier.\"", "said", "Obi")]
    [InlineData("According to Obi, \"We will not give up the pier\".", "According to", "Obi")]
    [InlineData("\"We will not give up the pier,\" the old fisherman said.", "said", "the old fisherman")]
    [InlineData("‘We will not give up the pier,’ said Obi.", "said", "Obi")]
    public void The_clause_beside_a_quotation_tells_who_speaks(string line, string cue, string source)
    {
        var gold = Nothing with { People = [new("Ben Obi", ["Mr Obi", "Obi"], [])], Quotes = [new("We will not give up", "Ben Obi", null)] };

        var article = Article(gold, line);

        Assert.Equal([cue], Spans(article, "cue"));
        Assert.Equal([source], Spans(article, "source"));
    }

    [Fact]
    public void A_verb_of_speech_without_a_clear_speaker_teaches_nothing()
    {
        var article = Article(Nothing, "Nobody said that the pier was safe.");

        Assert.All(article.Sentences[0].Spans![ReaderLabels.Layer("cue")], label => Assert.Equal(LabelledSentence.Unknown, label));
    }

    [Fact]
    public void A_sentence_without_a_verb_of_speech_has_no_cue()
    {
        var article = Article(Nothing, "The pier was safe.");

        Assert.All(article.Sentences[0].Spans![ReaderLabels.Layer("cue")], label => Assert.Equal(0, label));
    }

    [Fact]
    public void Names_are_labelled_by_the_longest_form_without_the_title()
    {
        var gold = Nothing with { People = [new("Ada Obi", ["Mrs Obi"], [])], Organisations = ["Obi Foundation"], Places = ["Oxmouth"] };

        var article = Article(gold, "Mrs Obi left the Obi Foundation in Oxmouth.");

        Assert.Equal("? B-PER O O B-ORG I-ORG O B-LOC O", string.Join(' ', article.Sentences[0].Names!.Select(Label)));
    }

    [Fact]
    public void A_capitalised_word_that_no_form_covers_is_no_person()
    {
        var article = Article(Nothing, "They met Nimbus.");

        Assert.Equal(0, article.Sentences[0].Names![2] & ReaderLabels.NameBit("B-PER"));
        Assert.NotEqual(0, article.Sentences[0].Names![2] & ReaderLabels.NameBit("B-ORG"));
    }

    [Fact]
    public void Furniture_is_left_out()
    {
        var gold = Nothing with { LineNumbers = new() { ["boilerplate"] = [2] } };

        var article = Article(gold, "The pier was safe.", "Subscribe to our letter.");

        Assert.Single(article.Sentences);
    }

    private static AnnotatedArticle Article(GoldFile gold, params string[] lines) => AnnotatedArticle.Of("article", gold, lines);

    private static string[] Spans(AnnotatedArticle article, string layer) =>
        [.. article.Sentences.SelectMany(sentence => StoryExplainer.Training.Reader.Scores.LabelSpans.OfLayer(sentence.Spans![ReaderLabels.Layer(layer)])
            .Select(span => string.Join(' ', sentence.Words[span.Start..span.End])))];

    // A word that may have several labels is shown as a question mark.
    private static string Label(int bits) => int.IsPow2(bits) ? ReaderLabels.Names[int.TrailingZeroCount(bits)] : "?";
}
