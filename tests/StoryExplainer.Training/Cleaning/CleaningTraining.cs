using System.Globalization;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Training.Cleaning;

/// <summary>Makes the weights of the line classifier, and measures them on articles kept back.</summary>
internal static class CleaningTraining
{
    private const int Folds = 5;
    private static readonly int[] Biases = [0, 20, 40, 60, 80, 100, 130, 160];
    private const double Scale = 40;
    private const int MostFeatures = 60_000;

    private static readonly string DataFolder = Path.Combine(AppContext.BaseDirectory, "Cleaning");

    /// <summary>Runs <c>train OUT FOLDER…</c> or <c>cross FOLDER…</c>. A folder holds <c>ID.txt</c> and <c>ID.gold.json</c>, or the folders <c>text</c> and <c>gold</c> with them.</summary>
    public static int Run(string[] arguments, IReadOnlyDictionary<string, string> settings, TextWriter output)
    {
        var made = Setting(settings, "made", 6);
        var epochs = Setting(settings, "epochs", 8);
        var bias = Setting(settings, "bias", 100);
        switch (arguments)
        {
            case ["train", var target, .. var folders]:
                var pages = ReadFolders(folders);
                output.WriteLine($"{pages.Count} articles");
                File.WriteAllBytes(target, Learn(pages, made, epochs, bias, output));
                return 0;

            case ["cross", .. var folders]:
                Cross(ReadFolders(folders), made, epochs, bias, Setting(settings, "folds", Folds), settings.ContainsKey("errors"), output);
                return 0;

            case ["score", var model, .. var folders]:
                Score(File.ReadAllBytes(model), ReadFolders(folders), settings.ContainsKey("errors"), output);
                return 0;

            case ["show", .. var files]:
                foreach (var file in files)
                {
                    PageShow.Write(file, output);
                }

                return 0;

            default:
                output.WriteLine("cleaning train OUT FOLDER… | cleaning cross FOLDER… | cleaning score MODEL FOLDER… | cleaning show FILE…   settings: --made= --epochs= --bias= --folds= --errors=");
                return 2;
        }
    }

    private static int Setting(IReadOnlyDictionary<string, string> settings, string name, int otherwise) =>
        settings.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    private static List<AnnotatedPage> ReadFolders(IEnumerable<string> folders) =>
    [
        .. folders.SelectMany(folder => Directory.Exists(Path.Combine(folder, "gold")) ? AnnotatedPage.ReadAll(Path.Combine(folder, "gold"), Path.Combine(folder, "text")) : AnnotatedPage.ReadAll(folder, folder)),
    ];

    /// <summary>Trains on articles, on pages made of them, and gives the file of weights.</summary>
    public static byte[] Learn(IReadOnlyList<AnnotatedPage> pages, int made, int epochs, int bias, TextWriter output)
    {
        var rows = new Dictionary<uint, int>();
        var pairs = new List<(PageExample, float)>();
        var maker = new ExampleMaker(new Pieces(DataFolder, pages, new Random(7)), new Random(11));
        foreach (var page in pages)
        {
            var hasFurniture = page.Lines.Values.Any(line => line.Class is LineClass.Inside or LineClass.After or LineClass.Above);
            pairs.Add((page.ToExample(), hasFurniture ? 1.5f : 0.5f));
            for (var i = 0; i < made; i++)
            {
                if (maker.Make(page, asText: i % 2 == 0) is { } example)
                {
                    pairs.Add((example, 1));
                }
            }
        }

        var examples = LearningPage.FromAll(pairs, rows);
        output.WriteLine($"{examples.Count} pages, {examples.Sum(page => page.Rows.Length)} lines, {rows.Count} features");
        var isFrequent = FrequentRows(examples, rows.Count);
        return Write(FieldTrainer.Train([.. examples.Select(page => page.Only(isFrequent))], rows.Count, epochs, 3, output.WriteLine), rows, isFrequent, bias);
    }

    /// <summary>A word that only one article has says nothing about the next.</summary>
    private static bool[] FrequentRows(List<LearningPage> pages, int count)
    {
        const int FewestPages = 3;
        var uses = new int[count];
        foreach (var row in pages.SelectMany(page => page.Rows.SelectMany(rows => rows).Distinct()))
        {
            uses[row]++;
        }

        return [.. uses.Select(use => use >= FewestPages)];
    }

    private static byte[] Write(FieldTrainer weights, Dictionary<uint, int> rows, bool[] isFrequent, int bias)
    {
        var strength = rows.Where(pair => isFrequent[pair.Value])
            .Select(pair => (pair.Key, pair.Value, Strength: Enumerable.Range(0, LineModel.ClassCount).Max(type => Math.Abs(weights.Weight(pair.Value, type)))))
            .Where(entry => entry.Strength * Scale >= 2)
            .OrderByDescending(entry => entry.Strength).ThenBy(entry => entry.Key).Take(MostFeatures);
        var table = new SortedDictionary<uint, sbyte[]>();
        foreach (var (key, row, _) in strength)
        {
            table[key] = [.. Enumerable.Range(0, LineModel.ClassCount).Select(type => (sbyte)Math.Clamp(Math.Round(weights.Weight(row, type) * Scale), -127, 127))];
        }

        static short Round(double value) => (short)Math.Round(value * Scale);
        using var stream = new MemoryStream();
        var all = Enumerable.Range(0, LineModel.ClassCount).ToArray();
        LineModel.Write(
            stream, [.. all.SelectMany(from => all.Select(to => Round(weights.Change(from, to))))], [.. all.Select(type => Round(weights.Start(type)))], [.. all.Select(type => Round(weights.End(type)))], (short)bias, table);
        return stream.ToArray();
    }

    /// <summary>Measures a model on articles that it was not trained on, with several biases.</summary>
    private static void Score(byte[] model, List<AnnotatedPage> pages, bool showsErrors, TextWriter output)
    {
        var weights = LineModel.Read(new MemoryStream(model));
        var examples = pages.Select(page => (page.Id, Example: page.ToExample())).ToArray();
        foreach (var bias in showsErrors ? [weights.KeepBias] : Biases)
        {
            var score = new CleaningScore();
            foreach (var (id, example) in examples)
            {
                var before = score.Errors.Count;
                score.Add(example, weights.WithBias(bias));
                for (var i = before; i < score.Errors.Count; i++)
                {
                    score.Errors[i] = $"{id}: {score.Errors[i]}";
                }
            }

            output.WriteLine($"bias {bias}: {score}");
            if (showsErrors)
            {
                score.Errors.ForEach(output.WriteLine);
            }
        }
    }

    /// <summary>Articles of one writer stand in one fold, since a writer's furniture is alike. Each model is measured with several biases.</summary>
    private static void Cross(List<AnnotatedPage> pages, int made, int epochs, int bias, int folds, bool showsErrors, TextWriter output)
    {
        var groups = pages.Select(page => page.Id.Split('-')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        int FoldOf(AnnotatedPage page) => page.Id.StartsWith("wn", StringComparison.Ordinal) ? page.Id.Length % Folds : groups.IndexOf(page.Id.Split('-')[0]) % Folds;
        var scores = new SortedDictionary<(string Form, int Bias), CleaningScore>();
        for (var fold = 0; fold < folds; fold++)
        {
            var kept = pages.Where(page => FoldOf(page) == fold).ToList();
            var model = LineModel.Read(new MemoryStream(Learn([.. pages.Where(page => FoldOf(page) != fold)], made, epochs, bias, TextWriter.Null)));
            var maker = new ExampleMaker(new Pieces(DataFolder, kept, new Random(17)), new Random(19));
            (string, PageExample?)[] examples = [.. kept.Select(page => ("as they are", (PageExample?)page.ToExample())), .. kept.Select(page => ("made, text", maker.Make(page, asText: true))), .. kept.Select(page => ("made, HTML", maker.Make(page, asText: false)))];
            foreach (var (form, example) in examples.Where(pair => pair.Item2 is not null))
            {
                foreach (var other in showsErrors ? [bias] : Biases)
                {
                    var score = scores.TryGetValue((form, other), out var known) ? known : scores[(form, other)] = new CleaningScore();
                    score.Add(example!, model.WithBias(other)); // Those that could not be made were left out above.
                }
            }
        }

        foreach (var ((form, other), score) in scores)
        {
            output.WriteLine($"{form}, bias {other}: {score}");
            if (showsErrors)
            {
                score.Errors.ForEach(error => output.WriteLine($"{form}: {error}"));
            }
        }
    }
}
