using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Which entries become part of which, with circles and contradictions refused.</summary>
internal sealed class MergePlan
{
    private readonly Dictionary<string, string> _target = new(StringComparer.Ordinal);

    /// <summary>Plans the merges of some corrections.</summary>
    /// <param name="corrections">Corrections with the id of the entry that each is about.</param>
    /// <param name="finder">Finds the entries to be merged.</param>
    /// <param name="was">Says what an entry was that is gone.</param>
    /// <param name="diagnostics">Takes what cannot be.</param>
    public MergePlan(IEnumerable<(string Id, EntryCorrection Correction)> corrections, EntryFinder finder, Func<Yaml.YamlText, string> was, DiagnosticBag diagnostics)
    {
        foreach (var (id, correction) in corrections)
        {
            foreach (var other in correction.Merge)
            {
                if (finder.Find(other.Value) is not { } merged)
                {
                    diagnostics.Add(StoryDiagnostics.NoMatch, other.Location, other.Value, $"merge into \"{correction.Target}\"", was(other) + finder.Advice(other.Value), MatchLog.AnyMore(was(other)));
                }
                else if (_target.TryGetValue(merged, out var first) && first != id)
                {
                    diagnostics.Add(StoryDiagnostics.MergedTwice, other.Location, other.Value, first, id);
                }
                else if (merged == id || TargetOf(id) == merged)
                {
                    diagnostics.Add(StoryDiagnostics.MergeIntoItself, other.Location, other.Value, Circle(id, merged));
                }
                else
                {
                    _target[merged] = id;
                }
            }
        }
    }

    /// <summary>The entry that holds this one in the end: itself if it is not merged.</summary>
    public string TargetOf(string id)
    {
        while (_target.TryGetValue(id, out var next))
        {
            id = next;
        }

        return id;
    }

    /// <summary>True if the entry becomes part of another.</summary>
    public bool IsMerged(string id) => _target.ContainsKey(id);

    private string Circle(string id, string merged)
    {
        var chain = new List<string> { merged };
        for (var step = id; step != merged; step = _target[step])
        {
            chain.Add(step);
        }

        chain.Add(merged);
        return string.Join(" in ", chain.Select(step => $"\"{step}\""));
    }
}
