using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>Says for every line of a page what it is, by the learned weights, decided over the page as a whole.</summary>
internal static class LineClassifier
{
    /// <summary>The classes of the lines.</summary>
    /// <param name="lines">All lines that are not blank.</param>
    /// <param name="metadata">What is said beside the text.</param>
    /// <param name="model">The weights.</param>
    public static ImmutableArray<LineClass> Classify(ImmutableArray<ArticleLine> lines, SeedMetadata metadata, LineModel model)
    {
        var page = new PageView(lines, metadata);
        var scores = new int[lines.Length][];
        for (var i = 0; i < lines.Length; i++)
        {
            scores[i] = new int[LineModel.ClassCount];
            var features = LineFeatures.Of(page, i);
            model.AddScores(features.Structure, scores[i]);
            model.AddScores(features.Words, scores[i]);
            model.AddScores(features.Markup, scores[i]);
            if (lines[i].IsProse)
            {
                scores[i][(int)LineClass.Text] += model.KeepBias;
            }
        }

        var marked = lines.Any(line => line.Source.Hint == LineHint.Title);
        return LineDecoder.Decode(model, scores, (index, kind) => kind != LineClass.Title || !marked || lines[index].Source.Hint == LineHint.Title);
    }
}
