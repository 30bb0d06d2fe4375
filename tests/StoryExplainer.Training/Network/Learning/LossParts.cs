using System.Globalization;

namespace StoryExplainer.Training.Network.Learning;

/// <summary>The loss of each group of heads, summed over the words that it knows.</summary>
internal readonly record struct LossParts(double Tree, int TreeWords, double Names, int NameWords, double Spans, int SpanWords)
{
    /// <summary>Adds two.</summary>
    public static LossParts operator +(LossParts left, LossParts right) => new(
        left.Tree + right.Tree, left.TreeWords + right.TreeWords,
        left.Names + right.Names, left.NameWords + right.NameWords,
        left.Spans + right.Spans, left.SpanWords + right.SpanWords);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"tree {Tree / Math.Max(1, TreeWords):0.000} names {Names / Math.Max(1, NameWords):0.000} spans {Spans / Math.Max(1, SpanWords):0.000}");
}
