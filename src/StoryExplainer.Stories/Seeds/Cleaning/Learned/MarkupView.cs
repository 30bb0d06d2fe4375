using System.Collections.Immutable;
using System.Globalization;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>Where each line of a page lies against the element that holds most of the running text.</summary>
internal sealed class MarkupView
{
    private const double FadeByLevel = 0.7;
    private const int MostLevels = 8;

    private readonly Dictionary<int, int> _levelsAboveContainer = [];
    private readonly Dictionary<string, int> _proseOfSignature = new(StringComparer.Ordinal);
    private readonly int _prose;

    /// <summary>Looks at the lines of a page.</summary>
    public MarkupView(ImmutableArray<ArticleLine> lines)
    {
        var votes = new Dictionary<int, double>();
        var elements = new Dictionary<int, MarkupElement>();
        foreach (var line in lines.Where(line => line is { IsProse: true, Source.Markup: not null }))
        {
            _prose += line.WordCount;
            var signature = SignatureOf(line.Source.Markup!.Element);
            _proseOfSignature[signature] = _proseOfSignature.GetValueOrDefault(signature) + line.WordCount;
            var vote = line.WordCount * (1 - line.Source.Markup.LinkShare);
            for (var (element, level) = (line.Source.Markup.Element.Parent, 0); element is not null && level < MostLevels; (element, level) = (element.Parent, level + 1))
            {
                elements[element.Number] = element;
                votes[element.Number] = votes.GetValueOrDefault(element.Number) + vote;
                vote *= FadeByLevel;
            }
        }

        if (votes.Count > 0)
        {
            var best = votes.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).First().Key;
            var level = 0;
            for (var element = elements[best]; element is not null; element = element.Parent)
            {
                _levelsAboveContainer[element.Number] = level++;
            }
        }
    }

    /// <summary>Levels from a line up to the nearest element that it shares with the container, and from the container up to that element.</summary>
    public (int FromLine, int FromContainer) Relation(LineMarkup markup)
    {
        var level = 0;
        for (var element = markup.Element; element is not null; element = element.Parent)
        {
            if (_levelsAboveContainer.TryGetValue(element.Number, out var above))
            {
                return (level, above);
            }

            level++;
        }

        return (level, _levelsAboveContainer.Count);
    }

    /// <summary>How much of the running text lies in elements like this one, 0 to 4.</summary>
    public int SignatureRank(LineMarkup markup)
    {
        var share = _prose == 0 ? 0 : (double)_proseOfSignature.GetValueOrDefault(SignatureOf(markup.Element)) / _prose;
        return share >= 0.5 ? 4 : share >= 0.2 ? 3 : share >= 0.05 ? 2 : share > 0 ? 1 : 0;
    }

    private static string SignatureOf(MarkupElement element) =>
        string.Create(CultureInfo.InvariantCulture, $"{element.Tag}.{string.Join('.', element.Words)}<{element.Parent?.Tag}.{string.Join('.', element.Parent?.Words ?? [])}");
}
