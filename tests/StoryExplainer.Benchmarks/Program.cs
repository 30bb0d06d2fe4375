using System.CommandLine;
using BenchmarkDotNet.Running;
using StoryExplainer.Benchmarks;
using StoryExplainer.Benchmarks.Corpus;
using StoryExplainer.Benchmarks.Hardships;

// Speed: whole builds of generated corpora, and the language step on its own.
var program = new Option<string>("--program") { Description = "The program to time: an executable, or a .dll", Required = true };
var folder = new Option<string>("--folder") { Description = "Where to make the corpora", Required = true };
var sizes = new Option<int[]>("--sizes") { Description = "Numbers of articles", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [100, 1000, 10000] };
var runs = new Option<int>("--runs") { Description = "How often each build is timed", DefaultValueFactory = _ => 3 };
var whole = new Command("whole", "Times whole builds.") { program, folder, sizes, runs };
whole.SetAction(arguments => WholeBuilds.Run(
    arguments.GetRequiredValue(program), arguments.GetRequiredValue(folder), arguments.GetRequiredValue(sizes), arguments.GetValue(runs)));

var edited = new Option<int[]>("--sizes") { Description = "Numbers of articles", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [1, 100, 1000] };
var edits = new Option<int>("--runs") { Description = "How many edits are timed", DefaultValueFactory = _ => 10 };
var preview = new Command("preview", "Times a preview from an edit to the new page.") { program, folder, edited, edits };
preview.SetAction((arguments, _) => PreviewEdits.RunAsync(
    arguments.GetRequiredValue(program), arguments.GetRequiredValue(folder), arguments.GetRequiredValue(edited), arguments.GetValue(edits)));

var count = new Option<int>("--count") { Description = "Number of articles", Required = true };
var corpus = new Command("corpus", "Writes a generated corpus.") { folder, count };
corpus.SetAction(arguments => new CorpusGenerator(arguments.GetValue(count)).WriteTo(arguments.GetRequiredValue(folder)));

var language = new Command("language", "Benchmarks the language step.");
language.SetAction(_ => BenchmarkRunner.Run<LanguageBenchmarks>());

var hardships = new Option<int>("--count") { Description = "How many times", DefaultValueFactory = _ => 200 };
var moments = new Option<int>("--seed") { Description = "Of the random moments", DefaultValueFactory = _ => 1 };
var kill = new Command("kill", "Kills builds and publications at random moments, and compares the sites of the builds that follow.") { program, folder, hardships, moments };
kill.SetAction((arguments, _) => TellAsync(
    Hardship.KillAsync(arguments.GetRequiredValue(program), Directory.CreateDirectory(arguments.GetRequiredValue(folder)).FullName, arguments.GetValue(hardships), arguments.GetValue(moments))));
var pair = new Command("pair", "Starts two programs at once in one project, and compares the sites of the builds that follow.") { program, folder, hardships, moments };
pair.SetAction((arguments, _) => TellAsync(
    Hardship.PairAsync(arguments.GetRequiredValue(program), Directory.CreateDirectory(arguments.GetRequiredValue(folder)).FullName, arguments.GetValue(hardships), arguments.GetValue(moments))));

return new RootCommand("Benchmarks of StoryExplainer. Run with -c Release.") { whole, preview, corpus, language, kill, pair }.Parse(args).Invoke();

static async Task<int> TellAsync(Task<IReadOnlyList<string>> hardship)
{
    var wrong = await hardship;
    foreach (var line in wrong)
    {
        Console.WriteLine(line);
    }

    Console.WriteLine(wrong.Count == 0 ? "Nothing was lost or broken." : $"{wrong.Count} wrong.");
    return wrong.Count == 0 ? 0 : 1;
}
