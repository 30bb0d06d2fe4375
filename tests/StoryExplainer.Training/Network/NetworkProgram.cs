using System.Globalization;
using StoryExplainer.Training.Network.BaseModel;
using StoryExplainer.Training.Network.Learning;
using StoryExplainer.Training.Network.Model;
using StoryExplainer.Training.Reader.Corpora;
using StoryExplainer.Training.Reader.Pieces;
using StoryExplainer.Training.Reader.Scores;
using StoryExplainer.Training.Reader.Weights;

namespace StoryExplainer.Training.Network;

/// <summary>
/// Makes the weights of the sentence reader, and measures them: <c>train OUT</c>, <c>score FILE</c>, <c>data</c>, <c>show LAYER</c>. README.md of the folder above tells all options.
/// </summary>
internal static class NetworkProgram
{
    private const string Usage = """
        train OUT [--from=FILE] [--fold=K] [--epochs=N] [--minutes=M] [--known-rate=R] [--new-rate=R] [--batch=PIECES] [--rounded-from=SHARE] [--warm-up=STEPS] [--save-every=MINUTES]
        score FILE [--fold=K] [--measure=FOLDER]…
        data
        show LAYER
        all: --training=FOLDER --articles=FOLDER…
        """;

    /// <summary>Runs one command and gives the exit code.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        var options = args.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)).Select(argument => argument.Split('=', 2)).ToLookup(part => part[0], part => part[^1]);
        string[] plain = [.. args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal))];
        switch (plain)
        {
            case ["train", var target]:
                Train(target, options, output);
                return 0;

            case ["score", var file]:
                Score(file, options, output);
                return 0;

            case ["data"]:
                Describe(CorporaOf(options, new PieceVocabulary(MiniLm.Open().Vocabulary)), output);
                return 0;

            case ["show", var layer]:
                Show(CorporaOf(options, new PieceVocabulary(MiniLm.Open().Vocabulary)), ReaderLabels.Layer(layer), output);
                return 0;

            default:
                output.WriteLine(Usage);
                return 2;
        }
    }

    private static void Train(string target, ILookup<string, string> options, TextWriter output)
    {
        var from = options["--from"].Select(WeightsFile.Read).SingleOrDefault();
        var baseModel = from is null ? MiniLm.Open() : null;
        var vocabulary = from?.Vocabulary ?? baseModel!.Vocabulary; // one of the two is there
        var corpora = CorporaOf(options, new PieceVocabulary(vocabulary));
        Describe(corpora, output);
        var network = from is null ? baseModel!.ToNetwork(corpora.Relations) : NetworkWeights.ToNetwork(from, corpora.Relations);

        // What is measured is what the file holds: one other network takes it, again and again.
        var saved = new ReaderNetwork(network.Encoder.Layers.Count, vocabulary.Length, corpora.Relations);
        var card = new ScoreCard(new NetworkReader(saved).Read, output);
        new ReaderTrainer(network, corpora, PlanOf(options), output).Run(Save);

        void Save()
        {
            NetworkWeights.ToFile(network, vocabulary).Write(target);
            NetworkWeights.Fill(saved, WeightsFile.Read(target));
            EncoderLayer.IsFast = false;
            card.Trees("EWT dev", corpora.EwtDev);
            card.Names("names, held-out tenth", corpora.HeldOutNames);
            if (corpora.LeftOut.Count > 0)
                card.Spans("left-out fold", corpora.LeftOut);
        }
    }

    private static void Score(string path, ILookup<string, string> options, TextWriter output)
    {
        var file = WeightsFile.Read(path);
        var pieces = new PieceVocabulary(file.Vocabulary);
        var corpora = CorporaOf(options, pieces);
        var card = new ScoreCard(new NetworkReader(NetworkWeights.ToNetwork(file, file.Relations)).Read, output);
        card.Trees("EWT test", corpora.EwtTest);
        card.Trees("PUD", corpora.Pud);
        card.Names("names, held-out tenth", corpora.HeldOutNames);
        if (corpora.LeftOut.Count > 0)
            card.Spans("left-out fold", corpora.LeftOut);

        foreach (var folder in options["--measure"])
        {
            AnnotatedArticle[] articles = [.. AnnotatedArticle.ReadFolder(folder)];
            foreach (var sentence in articles.SelectMany(article => article.Sentences))
                sentence.Cut(pieces);

            card.Spans(folder, articles);
        }
    }

    private static void Describe(ReaderCorpora corpora, TextWriter output)
    {
        output.WriteLine($"trees: {Size(corpora.Trees)}, {corpora.Trees.Count(sentence => sentence.Names is not null)} with names; names alone: {Size(corpora.Names)}");
        output.WriteLine($"articles: {corpora.Articles.Count}, {Size(corpora.ArticleSentences)}; left out: {corpora.LeftOut.Count}; held-out names: {Size(corpora.HeldOutNames)}");
        for (var layer = 0; layer < ReaderLabels.Spans.Length; layer++)
        {
            var labels = corpora.Trees.Concat(corpora.ArticleSentences).SelectMany(sentence => sentence.Spans![layer]).ToArray();
            output.WriteLine($"  {ReaderLabels.Spans[layer]}: {labels.Count(label => label == 1)} spans, {labels.Count(label => label == LabelledSentence.Unknown)} words unknown");
        }
    }

    // Every 25th labelled sentence of the articles: whether derived labels are right can only be seen by reading them.
    private static void Show(ReaderCorpora corpora, int layer, TextWriter output)
    {
        foreach (var sentence in corpora.ArticleSentences.Where(sentence => sentence.Spans![layer].Contains(1)).Where((_, index) => index % 25 == 0))
        {
            var labels = sentence.Spans![layer];
            var marked = sentence.Words.Select((word, i) => labels[i] switch { 1 => "[" + word, 2 => "+" + word, LabelledSentence.Unknown => "?" + word, _ => word });
            output.WriteLine($"{sentence.Document}: {string.Join(' ', marked)}");
        }
    }

    private static string Size(IReadOnlyList<LabelledSentence> sentences) => $"{sentences.Count} sentences, {sentences.Sum(sentence => sentence.Words.Length)} words, {sentences.Sum(sentence => sentence.Pieces.Length)} pieces";

    private static ReaderCorpora CorporaOf(ILookup<string, string> options, PieceVocabulary pieces)
    {
        var training = options["--training"].SingleOrDefault("../shared/training");
        string[] articles = options["--articles"].Any() ? [.. options["--articles"]] : ["../shared/corpus/open", "../shared/corpus/written", "tests/StoryExplainer.Training/Articles"];
        int? fold = options["--fold"].Select(value => (int?)int.Parse(value, CultureInfo.InvariantCulture)).SingleOrDefault();
        return new ReaderCorpora(new CorpusFolders(training, [.. articles.Where(Directory.Exists)]), pieces, fold);
    }

    private static LearningPlan PlanOf(ILookup<string, string> options)
    {
        var plan = new LearningPlan();
        return plan with
        {
            Epochs = (int)Number("--epochs", plan.Epochs),
            Minutes = Number("--minutes", plan.Minutes),
            KnownRate = Number("--known-rate", plan.KnownRate),
            NewRate = Number("--new-rate", plan.NewRate),
            BatchPieces = (int)Number("--batch", plan.BatchPieces),
            RoundedFrom = Number("--rounded-from", plan.RoundedFrom),
            SaveEvery = Number("--save-every", plan.SaveEvery),
            WarmUp = (int)Number("--warm-up", plan.WarmUp),
        };

        double Number(string option, double otherwise) => options[option].Select(value => double.Parse(value, CultureInfo.InvariantCulture)).SingleOrDefault(otherwise);
    }
}
