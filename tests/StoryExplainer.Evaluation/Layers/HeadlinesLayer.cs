using StoryExplainer.Language.Dates;

namespace StoryExplainer.Evaluation.Layers;

/// <summary>Whether the headlines of events can be read alone. Needs no annotation: the same checks for every headline of every article.</summary>
/// <param name="prints">True to list every headline.</param>
internal sealed class HeadlinesLayer(bool prints) : Layer
{
    private readonly Score _clean = new("headlines without a fault");
    private readonly Score _given = new("events with a headline");

    public override IEnumerable<Score> Scores => [_clean, _given];

    public override void Measure(Case article)
    {
        foreach (var found in article.Found.Events)
        {
            var sentence = found.Sentence.Of(article.Found.Article);
            var isGiven = found.Headline.Length > 0;
            var faults = isGiven ? HeadlineCheck.FaultsOf(found.Headline, sentence) : [];
            _given.Ask(isGiven, article.PlaceOf(found.Expression), sentence);
            if (isGiven)
                _clean.Ask(faults.Count == 0, article.PlaceOf(found.Expression), $"{string.Join(", ", faults)}: {found.Headline}");
            if (prints)
            {
                Print(article, found, sentence, faults);
            }
        }
    }

    private static void Print(Case article, EventFinding found, string sentence, IReadOnlyList<string> faults)
    {
        Console.WriteLine($"{article.PlaceOf(found.Expression)}  {sentence}");
        Console.WriteLine($"    [{found.Expression.Of(article.Found.Article)}] {found.Date} {found.Status}{(found.IsStatement ? ", said" : "")}");
        Console.WriteLine($"    {(found.Headline.Length == 0 ? "(withheld)" : found.Headline)}{(faults.Count == 0 ? "" : $"   <<< {string.Join(", ", faults)}")}");
    }
}
