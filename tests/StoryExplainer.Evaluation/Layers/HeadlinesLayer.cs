using System.Globalization;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Evaluation.Layers;

/// <summary>Whether the headlines of events can be read alone. Needs no annotation: the same checks for every headline of every article.</summary>
/// <param name="prints">True to list every headline.</param>
internal sealed class HeadlinesLayer(bool prints) : Layer
{
    private readonly Score _clean = new("headlines without a fault");
    private readonly Score _given = new("events with a headline");
    private readonly SortedDictionary<HeadlineLack, int> _lacks = [];

    public override IEnumerable<Score> Scores => [_clean, _given];

    public override void Measure(Case article)
    {
        foreach (var found in article.Found.Events)
        {
            var sentence = found.Sentence.Of(article.Found.Article);
            var isGiven = found.Headline.Length > 0;
            var faults = isGiven ? HeadlineCheck.FaultsOf(found.Headline, sentence) : [];
            _lacks[found.Lack] = _lacks.GetValueOrDefault(found.Lack) + 1;
            _given.Ask(isGiven, article.PlaceOf(found.Expression), sentence);
            if (isGiven)
                _clean.Ask(faults.Count == 0, article.PlaceOf(found.Expression), $"{string.Join(", ", faults)}: {found.Headline}");
            if (prints)
            {
                Print(article, found, sentence, faults);
            }
        }
    }

    /// <summary>How many headlines were withheld for each reason; those with a headline under "None".</summary>
    public IEnumerable<string> Lacks => _lacks.Select(lack => string.Create(CultureInfo.InvariantCulture, $"{lack.Key,-16}{lack.Value,6}"));

    private static void Print(Case article, EventFinding found, string sentence, IReadOnlyList<string> faults)
    {
        Console.WriteLine($"{article.PlaceOf(found.Expression)}  {sentence}");
        Console.WriteLine($"    [{found.Expression.Of(article.Found.Article)}] {found.Date} {found.Status}{(found.IsStatement ? ", said" : "")}");
        Console.WriteLine($"    {(found.Headline.Length == 0 ? $"(withheld: {found.Lack})" : found.Headline)}{(faults.Count == 0 ? "" : $"   <<< {string.Join(", ", faults)}")}");
    }
}
