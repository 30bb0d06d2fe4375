using StoryExplainer.Language.Reading;
using StoryExplainer.Training.Reader.Corpora;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Scores;

/// <summary>Scores the reader that is part of the program, with its integer products: what a weights file is worth once it is built in.</summary>
internal static class BuiltInReader
{
    private static readonly string[] NameLabels = ReaderLabels.Names;

    /// <summary>Measures trees and names, and spans on folders of annotated articles.</summary>
    /// <param name="training">The folder of the training text.</param>
    /// <param name="articles">Folders of annotated articles that the weights did not learn from.</param>
    /// <param name="output">Takes the figures.</param>
    public static void Score(string training, string[] articles, TextWriter output)
    {
        var card = new ScoreCard(sentences => [.. SentenceReader.Read([.. sentences.Select(sentence => sentence.Words)]).Select(Convert)], output);
        card.Trees("EWT test", [.. TreebankFile.Read(Path.Combine(training, "ud", "ewt-test.tsv"))]);
        card.Trees("PUD", [.. TreebankFile.Read(Path.Combine(training, "ud", "pud-test.tsv"))]);
        card.Names("names, held-out tenth", [.. ReaderCorpora.HeldOutTenth(training)]);
        foreach (var folder in articles)
            card.Spans(folder, [.. AnnotatedArticle.ReadFolder(folder)]);
    }

    private static SentenceReading Convert(Language.Reading.SentenceReading reading) => new(
        [.. reading.Tags.Select(tag => (int)tag)],
        [.. reading.Heads.Select(head => head + 1)],
        [.. reading.Relations.Select(RelationNames.NameOf)],
        NamesOf(reading),
        SpansOf(reading));

    private static int[] NamesOf(Language.Reading.SentenceReading reading)
    {
        var labels = new int[reading.Count];
        foreach (var name in reading.Names)
        {
            for (var i = name.First; i < name.End; i++)
                labels[i] = Array.IndexOf(NameLabels, (i == name.First ? "B-" : "I-") + KindOf(name.Kind));
        }

        return labels;
    }

    private static string KindOf(Language.Reading.NameKind kind) => kind switch
    {
        Language.Reading.NameKind.Person => "PER",
        Language.Reading.NameKind.Organisation => "ORG",
        Language.Reading.NameKind.Place => "LOC",
        Language.Reading.NameKind.Nationality => "NORP",
        _ => "MISC",
    };

    private static int[][] SpansOf(Language.Reading.SentenceReading reading)
    {
        var layers = Enum.GetValues<SpanLayer>().Select(_ => new int[reading.Count]).ToArray();
        foreach (var layer in Enum.GetValues<SpanLayer>())
        {
            foreach (var span in reading.SpansOf(layer))
            {
                for (var i = span.First; i < span.End; i++)
                    layers[(int)layer][i] = i == span.First ? 1 : 2;
            }
        }

        return layers;
    }
}
