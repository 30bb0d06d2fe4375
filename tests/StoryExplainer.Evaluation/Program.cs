using System.CommandLine;
using System.Globalization;
using StoryExplainer.Evaluation;
using StoryExplainer.Evaluation.Layers;

// Measures what the program understands of annotated articles, layer by layer.
var folder = new Argument<string>("folder") { Description = "Folder with ID.txt and ID.gold.json", Arity = ArgumentArity.ZeroOrOne };
var errors = new Option<bool>("--errors") { Description = "List every miss and every false finding with file and line" };
var texts = new Option<string?>("--texts") { Description = "Folder with ID.txt, the text that was annotated, where the first folder holds the pages ID.html" };
var goldLines = new Option<bool>("--gold-lines") { Description = "Clean by the annotation instead of by the cleaner" };
var layerName = new Option<string?>("--layer") { Description = "Only the measures whose name contains these words" };
var only = new Option<string[]>("--only") { Description = "Only these articles", AllowMultipleArgumentsPerToken = true };
var except = new Option<string[]>("--except") { Description = "All but these articles", AllowMultipleArgumentsPerToken = true };
var headlines = new Option<bool>("--headlines") { Description = "List the headline of every event with its sentence, and what the check of headlines finds wrong with it" };
var floors = new Option<string?>("--floors") { Description = "A floors.json: exit with 1 if a figure lies under its floor" };
var raise = new Option<bool>("--raise") { Description = "Raise the floors to what was reached now; no floor is ever lowered" };

var command = new RootCommand("Measures what StoryExplainer understands of annotated articles.") { folder, errors, texts, goldLines, layerName, only, except, headlines, floors, raise };
command.Subcommands.Add(StoryExplainer.Evaluation.Fitting.FitCommand.Make());
command.SetAction(arguments =>
{
    var wanted = arguments.GetValue(only) ?? [];
    var unwanted = arguments.GetValue(except) ?? [];
    var cases = CaseReader.Read(
        arguments.GetRequiredValue(folder), arguments.GetValue(goldLines), id => (wanted.Length == 0 || wanted.Contains(id)) && !unwanted.Contains(id), arguments.GetValue(texts));
    TermsLayer terms = new();
    HeadlinesLayer events = new(arguments.GetValue(headlines));
    Layer[] layers = [new CleaningLayer(), new PeopleLayer(), new EntitiesLayer(), terms, new EventsLayer(), events, new QuotesLayer(), new CitationsLayer()];
    foreach (var article in cases)
    {
        foreach (var layer in layers)
        {
            layer.Measure(article);
        }
    }

    var scores = layers.SelectMany(layer => layer.Scores)
        .Where(score => arguments.GetValue(layerName) is not { } name || score.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
        .ToArray();
    if (arguments.GetValue(errors))
    {
        foreach (var error in scores.SelectMany(score => score.Errors))
        {
            Console.WriteLine(error);
        }
    }

    foreach (var score in scores)
    {
        Console.WriteLine(score);
    }

    foreach (var lack in arguments.GetValue(headlines) ? events.Lacks : [])
    {
        Console.WriteLine(lack);
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases.Length} articles; {terms.ShownPerAnnotated:0.00} terms shown for each annotated one"));
    return arguments.GetValue(floors) is { } path ? Floors.Check(path, scores, arguments.GetValue(raise)) : 0;
});
return command.Parse(args).Invoke();
