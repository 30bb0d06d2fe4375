namespace StoryExplainer.Language.Diagnostics;

/// <summary>A problem in the content, told so that the editor can mend it.</summary>
/// <param name="Code">Permanent code, such as SE1003; <c>explain CODE</c> says more.</param>
/// <param name="Severity">How much it costs.</param>
/// <param name="Message">What is wrong, what it costs, what to do.</param>
/// <param name="Location">Where, or null if it belongs to no file.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, DiagnosticLocation? Location) : IComparable<Diagnostic>
{
    /// <summary>The lines around the place, ready to be shown under the message; empty if they would say nothing.</summary>
    public string Excerpt { get; init; } = "";

    /// <summary>Orders by file, line, column, code and message, so that the same problems always come in the same order.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Location?.Path ?? "", other.Location?.Path ?? "");
        if (order == 0)
        {
            order = (Location?.Position?.Line ?? 0).CompareTo(other.Location?.Position?.Line ?? 0);
        }

        if (order == 0)
        {
            order = (Location?.Position?.Column ?? 0).CompareTo(other.Location?.Position?.Column ?? 0);
        }

        if (order == 0)
        {
            order = string.CompareOrdinal(Code, other.Code);
        }

        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary><c>path(line,column): warning SE2103: message</c>.</summary>
    public override string ToString()
    {
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return Location is { } location ? $"{location}: {severity} {Code}: {Message}" : $"{severity} {Code}: {Message}";
    }

    /// <summary>Ordering as in <see cref="CompareTo"/>.</summary>
    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    /// <summary>Ordering as in <see cref="CompareTo"/>.</summary>
    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    /// <summary>Ordering as in <see cref="CompareTo"/>.</summary>
    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    /// <summary>Ordering as in <see cref="CompareTo"/>.</summary>
    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}
