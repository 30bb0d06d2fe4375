using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StoryExplainer.Language.Diagnostics;

/// <summary>Collects problems from all steps, also from several threads, and hands them out sorted, each once.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentDictionary<Diagnostic, byte> _diagnostics = new();

    /// <summary>True if at least one error was added.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>True if nothing was added.</summary>
    public bool IsEmpty => _diagnostics.IsEmpty;

    /// <summary>Adds a problem; the same one again changes nothing.</summary>
    public void Add(Diagnostic diagnostic)
    {
        _diagnostics.TryAdd(diagnostic, 0);
        if (diagnostic.Severity == Severity.Error)
        {
            HasErrors = true;
        }
    }

    /// <summary>Adds a problem by its rule.</summary>
    public void Add(DiagnosticRule rule, DiagnosticLocation? location, params ReadOnlySpan<object?> particulars) => Add(rule.At(location, particulars));

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Adds all problems of another bag.</summary>
    public void AddRange(DiagnosticBag other) => AddRange(other._diagnostics.Keys);

    /// <summary>True if both hold the same problems.</summary>
    public bool HoldsTheSameAs(DiagnosticBag other) => _diagnostics.Count == other._diagnostics.Count && _diagnostics.Keys.All(other._diagnostics.ContainsKey);

    /// <summary>All problems by file, line and column.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => [.. _diagnostics.Keys.Order()];
}
