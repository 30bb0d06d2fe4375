using System.Collections.Concurrent;
using System.Collections.Generic;

namespace StoryExplainer;

/// <summary>Switches one mutant on. Part of mutated copies only.</summary>
public static class Mutants
{
    /// <summary>The number of the one that is on; 0 for none.</summary>
    public static volatile int Active;

    /// <summary>The numbers that the code came by, or null to take no note of them.</summary>
    public static volatile ConcurrentDictionary<int, bool>? Passed;

    /// <summary>True for the one that is on.</summary>
    public static bool Is(int number)
    {
        Passed?.TryAdd(number, true);
        return number == Active;
    }

    /// <summary>What was passed since the last time, in order.</summary>
    public static IEnumerable<int> TakePassed()
    {
        var passed = new List<int>(Passed?.Keys ?? (ICollection<int>)[]);
        passed.Sort();
        Passed = new();
        return passed;
    }
}
