using System.Globalization;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Diagnostics;

/// <summary>Where a problem is.</summary>
/// <param name="Path">Path relative to the project folder, with forward slashes.</param>
/// <param name="Position">Line and column, or null for the file as a whole.</param>
public readonly record struct DiagnosticLocation(string Path, LinePosition? Position = null)
{
    /// <summary>Makes a location from line and column, both counted from 1.</summary>
    public DiagnosticLocation(string path, int line, int column)
        : this(path, new LinePosition(line, column))
    {
    }

    /// <summary>The form that every C# tool understands: <c>path(line,column)</c>.</summary>
    public override string ToString() =>
        Position is { } position ? string.Create(CultureInfo.InvariantCulture, $"{Path}({position.Line},{position.Column})") : Path;
}
