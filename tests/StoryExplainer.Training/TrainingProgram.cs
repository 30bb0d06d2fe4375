using StoryExplainer.Training.Cleaning;
using StoryExplainer.Training.Corpus;
using StoryExplainer.Training.Reader.Scores;

namespace StoryExplainer.Training;

/// <summary>
/// Makes data files of the program again and measures them, as far as that needs no TorchSharp.
/// <c>lexicon DATA OUT</c>, <c>cleaning …</c>, <c>score-reader TRAINING FOLDER…</c>, <c>dictionary TABLE OUT</c>.
/// </summary>
internal static class TrainingProgram
{
    /// <summary>The file that is the same text as articles on which the project measures itself: never learned from.</summary>
    private const string Excluded = "gum-news-overlap-dev";

    /// <summary>Runs one command and gives the exit code.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        switch (args)
        {
            case ["cleaning", .. var cleaning]:
                return CleaningTraining.Run([.. cleaning.Where(argument => !IsOption(argument))], cleaning.Where(IsOption).ToDictionary(NameOf, ValueOf), output);

            case ["lexicon", var data, var target]:
                using (var stream = File.Create(target))
                {
                    LexiconBuilder.Write(data, SentencesOf(data), stream);
                }

                return 0;

            case ["score-reader", var training, .. var folders]:
                BuiltInReader.Score(training, folders, output);
                return 0;

            case ["dictionary", var table, var target]:
                DictionaryFile.Write(table, target);
                return 0;

            default:
                output.WriteLine("lexicon DATA OUT | cleaning train|cross|score … | score-reader TRAINING FOLDER… | dictionary TABLE OUT");
                return 2;
        }
    }

    private static bool IsOption(string argument) => argument.StartsWith("--", StringComparison.Ordinal);

    private static string NameOf(string option) => option[2..].Split('=')[0];

    private static string ValueOf(string option) => option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..];

    private static IEnumerable<string[]> SentencesOf(string folder) =>
        Directory.GetFiles(folder, "*.bio")
            .Where(path => Path.GetFileNameWithoutExtension(path) != Excluded)
            .Order(StringComparer.Ordinal)
            .SelectMany(BioFile.ReadSentences);
}
