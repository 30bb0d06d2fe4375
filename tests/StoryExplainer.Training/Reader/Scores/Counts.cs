using System.Globalization;

namespace StoryExplainer.Training.Reader.Scores;

/// <summary>What was right, found and there.</summary>
internal sealed class Counts
{
    /// <summary>Found and there.</summary>
    public int Right { get; set; }

    /// <summary>Found.</summary>
    public int Found { get; set; }

    /// <summary>There.</summary>
    public int Gold { get; set; }

    /// <summary>Right among found.</summary>
    public double Precision => (double)Right / Math.Max(1, Found);

    /// <summary>Right among those that are there.</summary>
    public double Recall => (double)Right / Math.Max(1, Gold);

    /// <summary>Harmonic mean of the two.</summary>
    public double F => 2.0 * Right / Math.Max(1, Found + Gold);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:0.000} R {Recall:0.000} F {F:0.000} ({Gold})");
}
