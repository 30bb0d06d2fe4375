using StoryExplainer.Language.Reading;

namespace StoryExplainer.Tests.Readings;

public sealed class SentenceReaderTests
{
    [Fact]
    public void A_sentence_is_read_the_same_alone_and_among_others()
    {
        string[] sentence = ["Ada", "Obi", "opened", "the", "bridge", "."];

        var alone = SentenceReader.Read([sentence])[0];
        var among = SentenceReader.Read([["He", "left", "."], sentence, .. Enumerable.Repeat(sentence, 200)]);

        Assert.All(among.Skip(1), reading => Assert.Equal(alone.NameScores.ToArray(), reading.NameScores.ToArray()));
    }

    [Fact]
    public void A_sentence_longer_than_the_encoder_takes_is_one_tree()
    {
        var words = Enumerable.Range(0, 3_000).Select(i => i % 7 == 6 ? "," : "word" + i).ToArray();

        var reading = SentenceReader.Read([words])[0];

        Assert.Equal(words.Length, reading.Count);
        Assert.Single(reading.Heads, head => head < 0);
    }

    [Fact]
    public void Empty_sentences_and_noise_are_read_without_harm()
    {
        var readings = SentenceReader.Read([[], ["\u0000"], ["\ud800", "\ufffd"], [new string('x', 5_000)], ["👩‍👩‍👧", "says"]]);

        Assert.Equal([0, 1, 2, 1, 2], readings.Select(reading => reading.Count));
    }

    [Fact]
    public void The_tree_knows_subject_verb_and_object()
    {
        var reading = SentenceReader.Read([["The", "mayor", "opened", "the", "new", "bridge", "."]])[0];

        Assert.Equal(2, reading.Heads.IndexOf(-1));
        Assert.Equal((2, Relation.Subject), (reading.Heads[1], reading.Relations[1]));
        Assert.Equal((2, Relation.DirectObject), (reading.Heads[5], reading.Relations[5]));
    }
}
