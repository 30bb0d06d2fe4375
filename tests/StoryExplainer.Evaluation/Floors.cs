using System.Globalization;
using System.Text.Json;

namespace StoryExplainer.Evaluation;

/// <summary>The figures that a change may not fall below. They only rise; lowering one is an edit by hand with a sentence in the changelog.</summary>
internal static class Floors
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>Compares the scores with their floors; with <paramref name="raises"/> writes the file with the floors that rose.</summary>
    /// <returns>0 if no figure lies under its floor, else 1.</returns>
    public static int Check(string path, IReadOnlyList<Score> scores, bool raises)
    {
        var floors = File.Exists(path)
            ? JsonSerializer.Deserialize<SortedDictionary<string, double>>(File.ReadAllText(path))!
            : new SortedDictionary<string, double>(StringComparer.Ordinal);
        var isBelow = false;
        foreach (var (name, value) in scores.SelectMany(Figures))
        {
            var floor = floors.GetValueOrDefault(name);
            if (value < floor)
            {
                isBelow = true;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"below its floor: {name} is {value:0.000}, the floor is {floor:0.000}"));
            }
            else if (raises)
            {
                floors[name] = value;
            }
        }

        if (raises)
        {
            File.WriteAllText(path, JsonSerializer.Serialize(floors, Options) + "\n");
        }

        return isBelow ? 1 : 0;
    }

    // Rounded down to three places, so that a floor is never above what was measured.
    private static IEnumerable<(string Name, double Value)> Figures(Score score) =>
        [($"{score.Name}: precision", Math.Floor(score.Precision * 1000) / 1000), ($"{score.Name}: recall", Math.Floor(score.Recall * 1000) / 1000)];
}
