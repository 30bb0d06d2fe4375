using System.CommandLine;
using StoryExplainer.Fuzzing;

// Reads damaged seeds and builds sites from them: no exception, no hang, nothing unescaped. See README.md.
var count = new Option<int>("--count") { Description = "How many inputs to try", DefaultValueFactory = _ => 10_000 };
var first = new Option<int>("--from") { Description = "Number of the first input; each input depends only on its number and the seed" };
var seed = new Option<int>("--seed") { Description = "Seed of all chance", DefaultValueFactory = _ => 1 };
var workers = new Option<int>("--workers") { Description = "Sites built at a time", DefaultValueFactory = _ => Environment.ProcessorCount };
var minutes = new Option<double?>("--minutes") { Description = "Stop after this time, whatever the count" };
var keep = new Option<string?>("--keep") { Description = "Folder for the inputs that fail" };
var write = new Option<int?>("--write") { Description = "Only write the input of this number into the folder of --keep" };

var command = new RootCommand("Reads damaged seeds and builds sites from them.") { count, first, seed, workers, minutes, keep, write };
command.SetAction(arguments =>
{
    var inputs = new Inputs(Corpus.Read(), arguments.GetValue(seed));
    var failures = new Failures(arguments.GetValue(keep));
    if (arguments.GetValue(write) is { } number)
    {
        failures.Write(inputs.Make(number));
        return 0;
    }

    return new Run(inputs, failures, arguments.GetValue(workers), arguments.GetValue(minutes)).Try(arguments.GetValue(first), arguments.GetValue(count));
});
return command.Parse(args).Invoke();
