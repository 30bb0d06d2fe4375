namespace StoryExplainer.Evaluation.Layers;

/// <summary>One layer of the understanding, measured as a reader sees it.</summary>
internal abstract class Layer
{
    /// <summary>The measures of the layer, added up over all articles so far.</summary>
    public abstract IEnumerable<Score> Scores { get; }

    /// <summary>Compares what was found in an article with what is there.</summary>
    public abstract void Measure(Case article);
}
