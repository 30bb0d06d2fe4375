using StoryExplainer.Training.Reader.Corpora;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Tests.Training.Reader;

/// <summary>How sentences with trees and with names become text to learn from.</summary>
public sealed class TreebankTests
{
    [Fact]
    public void Words_that_a_treebank_cuts_at_hyphens_are_joined_and_hang_where_their_last_part_hung()
    {
        var sentence = Tree("A/DET/4/det well/ADV/4/advmod/1 -/PUNCT/2/punct/1 known/VERB/5/amod pier/NOUN/0/root");

        var joined = HyphenJoiner.Join(sentence)!;

        Assert.Equal(["A", "well-known", "pier"], joined.Words);
        Assert.Equal([2, 3, 0], joined.Heads!);
        Assert.Equal(["det", "amod", "root"], joined.Relations!);
    }

    [Fact]
    public void A_dash_between_spaces_joins_nothing() => Assert.Null(HyphenJoiner.Join(Tree("Piers/NOUN/0/root -/PUNCT/1/punct safe/ADJ/1/amod")));

    [Fact]
    public void Names_move_to_the_tree_of_the_same_sentence_however_it_is_cut()
    {
        var tree = Tree("Cairo/PROPN/3/compound/1 -/PUNCT/3/punct/1 based/VERB/0/root");
        var names = new LabelledSentence("document", ["Cairo-based"]) { Names = [ReaderLabels.NameBit("B-LOC")], NameWeight = 0.5f };

        var left = NameProjection.MoveTo([tree], [names]);

        Assert.Empty(left);
        Assert.Equal(["B-LOC", "I-LOC", "I-LOC"], tree.Names!.Select(bits => ReaderLabels.Names[int.TrailingZeroCount(bits)]));
    }

    [Fact]
    public void A_verb_of_speech_with_a_subject_and_something_said_is_a_cue()
    {
        var sentence = Tree("The/DET/2/det envoy/NOUN/3/nsubj said/VERB/0/root talks/NOUN/5/nsubj failed/VERB/3/ccomp");

        var spans = TreeQuoteLabels.Of(sentence);

        Assert.Equal([0, 0, 1, 0, 0], spans[ReaderLabels.Layer("cue")]);
        Assert.Equal([1, 2, 0, 0, 0], spans[ReaderLabels.Layer("source")]);
        Assert.All(spans[ReaderLabels.Layer("role")], label => Assert.Equal(LabelledSentence.Unknown, label));
    }

    // word/tag/head/relation, and /1 where no space follows
    private static LabelledSentence Tree(string rows)
    {
        var words = rows.Split(' ').Select(row => row.Split('/')).ToArray();
        return new LabelledSentence("document", [.. words.Select(word => word[0])])
        {
            Tags = [.. words.Select(word => Array.IndexOf(ReaderLabels.Tags, word[1]))],
            Heads = [.. words.Select(word => word[2][0] - '0')],
            Relations = [.. words.Select(word => word[3])],
            Joined = [.. words.Select(word => word.Length > 4)],
        };
    }
}
