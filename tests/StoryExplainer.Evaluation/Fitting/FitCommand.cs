using System.CommandLine;
using System.Globalization;
using StoryExplainer.Language.Glossary;
using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Evaluation.Fitting;

/// <summary>Fits a model on annotated articles that the reader's weights have not seen, and writes its section of the file of scorers.</summary>
internal static class FitCommand
{
    private static readonly Dictionary<string, Func<Case, IEnumerable<(FeatureList Features, bool IsYes)>>> Models = new(StringComparer.Ordinal)
    {
        ["person"] = Examples.OfPeople,
        ["role"] = Examples.OfRoles,
        ["organisation"] = Examples.OfOrganisations,
        ["place"] = Examples.OfPlaces,
        [DefinitionFeatures.WordsModel] = GlossaryExamples.OfDefinitionWords,
        [DefinitionChooser.Model] = GlossaryExamples.OfDefinitions,
        [TermFeatures.WordsModel] = GlossaryExamples.OfTermWords,
        [TermRanking.Model] = GlossaryExamples.OfTerms,
        ["pronoun"] = SpeakerExamples.OfPronouns,
        ["speaker"] = SpeakerExamples.OfSpeakers,
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var model = new Argument<string>("model") { Description = "person, role, organisation, place, pronoun, speaker, definition-words, definition, term-words or term, or several of them joined by commas; of the last four each with those before it built in" };
        var folders = new Argument<string[]>("folders") { Description = "Folders with annotated articles" };
        var odd = new Option<bool>("--odd") { Description = "Only every other article, so that the rest can be measured on" };
        var near = new Option<bool>("--near") { Description = "Stay near the weights that are there: for few articles" };
        var scorers = new Option<string>("--scorers") { Description = "The file to write", DefaultValueFactory = _ => "src/StoryExplainer.Language/English/scorers.txt" };
        var command = new Command("fit", "Fits a model and writes its weights.") { model, folders, odd, near, scorers };
        command.SetAction(arguments =>
        {
            var cases = arguments.GetRequiredValue(folders)
                .SelectMany(folder => CaseReader.Read(folder, usesGoldLines: true, _ => true))
                .Where((_, index) => !arguments.GetValue(odd) || index % 2 == 0)
                .ToArray();
            foreach (var name in arguments.GetRequiredValue(model).Split(','))
            {
                var path = arguments.GetRequiredValue(scorers);
                var examples = cases.SelectMany(Models[name]).ToArray();
                var weights = arguments.GetValue(near) ? LogisticRegression.FitNear(examples, ScorerFile.Read(path, name)) : LogisticRegression.Fit(examples);
                ScorerFile.Write(path, name, weights);
                Report(examples, weights);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {examples.Length} examples, {examples.Count(example => example.IsYes)} of them yes"));
            }
        });
        return command;
    }

    // Precision and recall on the examples themselves at some limits, to choose a limit by.
    private static void Report((FeatureList Features, bool IsYes)[] examples, SortedDictionary<string, double> weights)
    {
        var scored = examples.Select(example => (P: 1 / (1 + Math.Exp(-example.Features.All.Sum(feature => feature.Value * weights.GetValueOrDefault(feature.Name)))), example.IsYes)).ToArray();
        foreach (var limit in new[] { 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95 })
        {
            var taken = scored.Where(example => example.P >= limit).ToArray();
            var right = taken.Count(example => example.IsYes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  from {limit:0.00}: precision {(double)right / Math.Max(1, taken.Length):0.000}, recall {(double)right / scored.Count(example => example.IsYes):0.000}"));
        }
    }
}
