using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>Says for every line of a page what it is, by the learned weights, decided over the page as a whole.</summary>
internal static class LineClassifier
{
    private const int BonusWithoutText = 250;

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
        bool MayBe(int index, LineClass kind) => kind switch
        {
            LineClass.Title => lines[index].WordCount > 0 && (!marked || lines[index].Source.Hint == LineHint.Title),
            LineClass.Text => lines[index].WordCount > 0,
            _ => true,
        };
        var classes = LineDecoder.Decode(model, scores, MayBe);
        if (!classes.Contains(LineClass.Text) && lines.Any(line => line.IsProse))
        {
            // A seed is an article; if nothing of it looks like one, its running text is the best guess, and the editor sees the rest at the desk.
            for (var i = 0; i < lines.Length; i++)
            {
                scores[i][(int)LineClass.Text] += lines[i].IsProse ? BonusWithoutText : 0;
            }

            classes = LineDecoder.Decode(model, scores, MayBe);
        }

        return classes;
    }
}
