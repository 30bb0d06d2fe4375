using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Stories.Seeds.Cleaning;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Training.Cleaning;

/// <summary>Counts, in words, what a model removes and loses on pages whose classes are known.</summary>
internal sealed class CleaningScore
{
    private int _furniture;
    private int _removed;
    private int _dropped;
    private int _lost;
    private int _pages;
    private int _titles;
    private int _meta;
    private int _metaFound;
    private int _metaWrong;

    /// <summary>What was lost or kept wrongly.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Counts a page.</summary>
    public void Add(PageExample example, LineModel model)
    {
        ImmutableArray<ArticleLine> lines = [.. example.Document.Lines.Select(ArticleLine.From)];
        var found = LineClassifier.Classify(lines, example.Document.Metadata, model);
        _pages++;
        _titles += Enumerable.Range(0, lines.Length).All(i => found[i] == LineClass.Title == (example.Classes[i] == LineClass.Title)) ? 1 : 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var (right, guess, words) = (example.Classes[i], found[i], Math.Max(1, lines[i].WordCount));
            var (isDropped, isText) = (guess is not (LineClass.Text or LineClass.Title), right is LineClass.Text or LineClass.Title);
            _furniture += right is LineClass.Inside or LineClass.After or LineClass.Above ? words : 0;
            _removed += isDropped && right is LineClass.Inside or LineClass.After or LineClass.Above && isDropped ? words : 0;
            _dropped += isDropped ? words : 0;
            _lost += isDropped && isText ? words : 0;
            var (isMeta, foundMeta) = (right is LineClass.Meta or LineClass.MetaAbove, guess is LineClass.Meta or LineClass.MetaAbove);
            _meta += isMeta ? 1 : 0;
            _metaFound += isMeta && foundMeta ? 1 : 0;
            _metaWrong += !isMeta && foundMeta ? 1 : 0;
            if (isDropped == isText || (right == LineClass.Title) != (guess == LineClass.Title))
            {
                Errors.Add($"{right} taken for {guess}: {lines[i].Text}");
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"removed {(double)_removed / Math.Max(1, _furniture):0.0000}  rightly dropped {1 - ((double)_lost / Math.Max(1, _dropped)):0.0000}  title {(double)_titles / _pages:0.000}  meta P {(double)_metaFound / Math.Max(1, _metaFound + _metaWrong):0.000} R {(double)_metaFound / Math.Max(1, _meta):0.000}  ({_pages} pages, {_furniture} words of furniture, {_lost} words lost)");
}
