using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using StoryExplainer.Mutation;

var sample = new Option<int>("--sample") { Description = "How many places are broken, one at a time.", DefaultValueFactory = _ => 60 };
var seed = new Option<int>("--seed") { Description = "Chooses the places; the same seed, the same places.", DefaultValueFactory = _ => 16 };
var below = new Option<string?>("--below") { Description = "Only files whose path has this in it, such as Site/Checking." };
var floor = new Option<double>("--floor") { Description = "Ends with 1 if a smaller share, in percent, is noticed.", DefaultValueFactory = _ => 0 };
var folder = new Option<string>("--folder") { Description = "Where the mutated copy is made and built; kept, so that the next run builds faster.", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "story-explainer-mutants") };
var tests = new Option<string[]>("--tests") { Description = "Test projects that judge.", DefaultValueFactory = _ => ["StoryExplainer.Tests", "StoryExplainer.SiteTests"], AllowMultipleArgumentsPerToken = true };
var only = new Option<string[]>("--only") { Description = "Only test classes whose full name has one of these in it; all if left out.", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };
var command = new RootCommand("Breaks lines of Stories and Site on purpose and says which of them no test notices.") { sample, seed, below, floor, folder, tests, only };
command.SetAction(arguments =>
{
    var copy = new MutatedCopy(Repository(), arguments.GetRequiredValue(folder), [.. arguments.GetRequiredValue(tests)]);
    var mutants = copy.Make(["StoryExplainer.Stories", "StoryExplainer.Site"], arguments.GetValue(sample), arguments.GetValue(seed), arguments.GetValue(below));
    var judges = Judges.Gather(copy, arguments.GetRequiredValue(only));
    var (noticed, count) = (0, 0);
    foreach (var (mutant, by) in judges.Judge(mutants))
    {
        count++;
        noticed += by is { Length: > 0 } ? 1 : 0;
        Console.WriteLine(by switch { null => $"not reached  {mutant}", "" => $"survives     {mutant}", _ => $"noticed      {mutant}  [{by}]" });
    }

    var share = count == 0 ? 100 : 100.0 * noticed / count;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{noticed} of {count} mutants noticed: {share:0.0} %"));
    return share < arguments.GetValue(floor) ? 1 : 0;
});
return command.Parse(args).Invoke();

static string Repository([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
