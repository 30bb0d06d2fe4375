using System.Globalization;
using System.Text;

namespace StoryExplainer.Evaluation.Fitting;

/// <summary>The file of scorers: a section read, or replaced with the others left as they are.</summary>
internal static class ScorerFile
{
    /// <summary>The weights of a section; none where the file lacks it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="section">The name of the model.</param>
    public static SortedDictionary<string, double> Read(string path, string section) =>
        new((ReadAll(path).GetValueOrDefault(section) ?? []).ToDictionary(line => line[..line.LastIndexOf(' ')], line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>Replaces or adds a section.</summary>
    /// <param name="path">The file, <c>src/StoryExplainer.Language/English/scorers.txt</c>.</param>
    /// <param name="section">The name of the model.</param>
    /// <param name="weights">Weights by feature.</param>
    public static void Write(string path, string section, SortedDictionary<string, double> weights)
    {
        var sections = ReadAll(path);
        sections[section] = [.. weights.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:0.0000}"))];
        var text = new StringBuilder("# Weights of logistic models over named features, fitted by tests/StoryExplainer.Evaluation -- fit. Do not edit by hand.\n");
        foreach (var (name, lines) in sections)
            text.Append('\n').Append('[').Append(name).Append("]\n").AppendJoin('\n', lines).Append('\n');

        File.WriteAllText(path, text.ToString());
    }

    private static SortedDictionary<string, List<string>> ReadAll(string path)
    {
        var sections = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var current = "";
        foreach (var line in File.ReadAllLines(path).Where(line => line.Length > 0))
        {
            if (line[0] == '[')
                current = line[1..^1];
            else if (line[0] != '#')
                (sections.TryGetValue(current, out var lines) ? lines : sections[current] = []).Add(line);
        }

        return sections;
    }
}
