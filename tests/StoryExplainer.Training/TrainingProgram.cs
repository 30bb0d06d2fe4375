using System.Globalization;
using StoryExplainer.Language.Names;
using StoryExplainer.Training.Cleaning;
using StoryExplainer.Training.Corpus;
using StoryExplainer.Training.Learning;
using StoryExplainer.Training.Reader.Scores;

namespace StoryExplainer.Training;

/// <summary>
/// Makes the data files of the name finder again, and measures them.
/// <c>lexicon DATA OUT</c>, <c>train DATA OUT [--key=value …]</c>, <c>hold-out DATA</c>, <c>evaluate MODEL FILE…</c>, <c>errors MODEL FILE…</c>, <c>speed ARTICLE…</c>, <c>score-reader TRAINING FOLDER…</c>, <c>dictionary TABLE OUT</c>.
/// </summary>
internal static class TrainingProgram
{
    /// <summary>The file that is the same text as articles on which the project measures itself: never trained on.</summary>
    private const string Excluded = "gum-news-overlap-dev";

    /// <summary>Runs one command and gives the exit code.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        if (args is ["cleaning", .. var cleaning])
        {
            return CleaningTraining.Run(
                [.. cleaning.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal))],
                cleaning.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)).ToDictionary(argument => argument[2..].Split('=')[0], argument => argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..]),
                output);
        }

        var settings = SettingsOf(args.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)));
        var plain = args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
        switch (plain)
        {
            case ["lexicon", var data, var target]:
                using (var stream = File.Create(target))
                    LexiconBuilder.Write(data, DocumentsOf(data), stream);

                return 0;

            case ["train", var data, var target]:
                var bytes = Train([.. DocumentsOf(data)], NamePools.Read(data), NameLexicon.English, settings, output);
                File.WriteAllBytes(target, bytes);
                output.WriteLine($"{bytes.Length} bytes written to {target}");
                return 0;

            case ["hold-out", var data]:
                HoldOut(data, settings, output);
                return 0;

            case ["evaluate", var model, .. var files]:
                using (var stream = File.OpenRead(model))
                    Evaluate(NameModel.Read(stream), files, output);

                return 0;

            case ["errors", var model, .. var files]:
                using (var stream = File.OpenRead(model))
                {
                    var weights = NameModel.Read(stream);
                    foreach (var error in files.SelectMany(BioFile.Read).SelectMany(document => NameScores.Errors(weights, document, NameLexicon.English)))
                        output.WriteLine(error);
                }

                return 0;

            case ["score-reader", var training, .. var folders]:
                BuiltInReader.Score(training, folders, output);
                return 0;

            case ["dictionary", var table, var target]:
                DictionaryFile.Write(table, target);
                return 0;

            case ["speed", .. var files]:
                SpeedMeasure.Run(files, output);
                return 0;

            default:
                output.WriteLine("lexicon DATA OUT | train DATA OUT | hold-out DATA | evaluate MODEL FILE… | errors MODEL FILE… | speed ARTICLE… | score-reader TRAINING FOLDER… | dictionary TABLE OUT   settings: --epochs= --uses= --features= --cost= --augment=");
                return 2;
        }
    }

    /// <summary>Trains a model and gives its file.</summary>
    public static byte[] Train(IReadOnlyList<TrainingDocument> documents, NamePools pools, NameLexicon lexicon, TrainingSettings settings, TextWriter output)
    {
        var all = settings.Augment ? [.. documents, .. new Augmentation(pools, settings.Seed).CopiesOf(documents)] : documents;
        var islands = all.SelectMany(document => LabelledIsland.Of(document, lexicon)).ToArray();
        var weights = Perceptron.Train(islands, settings, output.WriteLine);
        var unit = MarginUnitOf(weights, documents, lexicon, settings);
        return Write(weights, settings, unit);
    }

    // Half of all correctly read people have a larger margin.
    private static float MarginUnitOf(LearnedWeights weights, IReadOnlyList<TrainingDocument> documents, NameLexicon lexicon, TrainingSettings settings)
    {
        var model = NameModel.Read(new MemoryStream(Write(weights, settings, 10)));
        var tagger = new NameTagger(model);
        var margins = new List<float>();
        foreach (var document in documents)
        {
            var known = NameScores.NamesOf(document).ToHashSet();
            margins.AddRange(tagger.Find(LabelledIsland.TextOf(document, lexicon))
                .Where(name => name.Kind == NameKind.Person && known.Contains((name.Start, name.End, name.Kind)))
                .Select(name => name.Margin));
        }

        margins.Sort();
        return margins.Count == 0 ? 10 : margins[margins.Count / 2];
    }

    private static byte[] Write(LearnedWeights weights, TrainingSettings settings, float marginUnit)
    {
        using var stream = new MemoryStream();
        weights.Write(stream, settings.MostFeatures, marginUnit);
        return stream.ToArray();
    }

    // Every fifth document is kept back, and the excluded file is measured as well.
    private static void HoldOut(string data, TrainingSettings settings, TextWriter output)
    {
        var documents = DocumentsOf(data).ToArray();
        var kept = documents.Where((_, index) => index % 5 == 4).ToArray();
        var bytes = Train([.. documents.Where((_, index) => index % 5 != 4)], NamePools.Read(data), NameLexicon.English, settings, output);
        output.WriteLine($"{bytes.Length} bytes");
        var model = NameModel.Read(new MemoryStream(bytes));
        foreach (var file in kept.GroupBy(document => document.File))
            output.WriteLine($"## {file.Key}\n{NameScores.Of(model, file, NameLexicon.English)}");

        var news = kept.Where(document => document.Weight >= 0.7f);
        output.WriteLine($"## kept back, weight 0.7 or more\n{NameScores.Of(model, news, NameLexicon.English)}");
        output.WriteLine($"## {Excluded}\n{NameScores.Of(model, BioFile.Read(Path.Combine(data, Excluded + ".bio")), NameLexicon.English)}");
    }

    private static void Evaluate(NameModel model, string[] files, TextWriter output)
    {
        foreach (var file in files)
            output.WriteLine($"## {Path.GetFileName(file)}\n{NameScores.Of(model, BioFile.Read(file), NameLexicon.English)}");
    }

    private static IEnumerable<TrainingDocument> DocumentsOf(string folder) =>
        Directory.GetFiles(folder, "*.bio")
            .Where(path => Path.GetFileNameWithoutExtension(path) != Excluded)
            .Order(StringComparer.Ordinal)
            .SelectMany(BioFile.Read);

    private static TrainingSettings SettingsOf(IEnumerable<string> options)
    {
        var settings = new TrainingSettings();
        foreach (var option in options)
        {
            var value = option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..];
            settings = option.Split('=')[0] switch
            {
                "--epochs" => settings with { Epochs = int.Parse(value, CultureInfo.InvariantCulture) },
                "--uses" => settings with { FewestUses = int.Parse(value, CultureInfo.InvariantCulture) },
                "--features" => settings with { MostFeatures = int.Parse(value, CultureInfo.InvariantCulture) },
                "--cost" => settings with { Cost = float.Parse(value, CultureInfo.InvariantCulture) },
                "--augment" => settings with { Augment = bool.Parse(value) },
                _ => throw new ArgumentException($"Unknown setting {option}.", nameof(options)),
            };
        }

        return settings;
    }
}
