using StoryExplainer.Site;

namespace StoryExplainer.Reporting;

/// <summary>Prints what an editor should decide, each with the lines to paste and the file they belong to.</summary>
internal static class DecisionReport
{
    /// <summary>Prints all decisions, the most important first.</summary>
    public static void Write(TextWriter writer, SiteBuild build)
    {
        if (build.Decisions.IsEmpty)
        {
            writer.WriteLine("Nothing needs a decision.");
            return;
        }

        var number = 0;
        foreach (var decision in build.Decisions)
        {
            number++;
            writer.WriteLine($"{Number(number)}. {decision.Question}{PlaceOf(decision)}");
            if (decision.Yaml.Length > 0)
            {
                writer.WriteLine($"   Paste into {decision.File ?? "a file of input/"}:");
                foreach (var line in decision.Yaml.TrimEnd('\n').Split('\n'))
                {
                    writer.WriteLine(line); // Blanks in front would mean something in YAML.
                }
            }

            writer.WriteLine();
        }
    }

    private static string PlaceOf(Decision decision) => (decision.Seed, decision.Line) switch
    {
        (null, _) => "",
        ({ } seed, null) => $" [{seed}]",
        ({ } seed, { } line) => $" [{seed}:{Number(line)}]",
    };

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
