namespace StoryExplainer.Training.Learning;

/// <summary>Chooses the features that are worth a weight.</summary>
internal static class FeatureSelection
{
    /// <summary>Numbers the features that occur at least <paramref name="fewestUses"/> times, in order of first use.</summary>
    public static Dictionary<ulong, int> Select(IReadOnlyList<LabelledIsland> islands, int fewestUses)
    {
        var uses = new Dictionary<ulong, int>();
        foreach (var feature in AllOf(islands))
            uses[feature] = uses.GetValueOrDefault(feature) + 1;

        var numbers = new Dictionary<ulong, int>();
        foreach (var feature in AllOf(islands))
        {
            if (uses[feature] >= fewestUses)
                numbers.TryAdd(feature, numbers.Count);
        }

        return numbers;
    }

    private static IEnumerable<ulong> AllOf(IReadOnlyList<LabelledIsland> islands) =>
        islands.SelectMany(island => island.Features).SelectMany(features => features);
}
