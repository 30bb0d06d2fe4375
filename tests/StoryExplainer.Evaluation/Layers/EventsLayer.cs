using System.Globalization;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Evaluation.Layers;

/// <summary>Dated expressions and the intervals they resolve to.</summary>
internal sealed class EventsLayer : Layer
{
    private readonly Score _found = new("dated expressions found");
    private readonly Score _events = new("events with the right interval");
    private readonly Score _dated = new("right interval of those found");

    public override IEnumerable<Score> Scores => [_found, _events, _dated];

    public override void Measure(Case article)
    {
        var left = article.Found.Events.Where(found => article.Found.Article.Paragraphs[found.Expression.Paragraph].Id != "title").ToList();
        foreach (var gold in article.Gold.Events)
        {
            var match = left.Find(found => StandsIn(article, found, gold) && SameWords(article, found, gold));
            var place = article.PlaceOf(gold.Sentence);
            if (match is null)
            {
                _found.Miss(place, $"{gold.Expression} = {gold.Date}");
                if (gold.Date is not null)
                {
                    _events.Miss(place, $"{gold.Expression} = {gold.Date}");
                }

                continue;
            }

            left.Remove(match);
            _found.Hit();
            if (gold.Date is { } date)
            {
                var isRight = gold.Accept.Prepend(date).OfType<string>().Any(accepted => IsRight(match, accepted));
                _events.Ask(isRight, place, $"{gold.Expression} = {match.Date} instead of {date} ({match.Rule})");
                _dated.Ask(isRight, place, $"{gold.Expression} = {match.Date} instead of {date} ({match.Rule})");
            }
        }

        foreach (var found in left)
        {
            var what = $"{Words(article, found.Expression)} = {found.Date} ({found.Rule})";
            _found.FalseFinding(article.PlaceOf(found.Expression), what);
            if (found.Date.Precision != DatePrecision.Unknown)
            {
                _events.FalseFinding(article.PlaceOf(found.Expression), what);
            }
        }
    }

    private static bool StandsIn(Case article, EventFinding found, GoldEvent gold) =>
        Evaluation.Words.Key(Words(article, found.Sentence)).StartsWith(Evaluation.Words.Key(gold.Sentence), StringComparison.Ordinal)
        || Evaluation.Words.Key(article.Found.Article.Paragraphs[found.Sentence.Paragraph].Text).Contains(Evaluation.Words.Key(gold.Sentence), StringComparison.Ordinal);

    private static bool SameWords(Case article, EventFinding found, GoldEvent gold)
    {
        var left = Evaluation.Words.Key(Words(article, found.Expression));
        var right = Evaluation.Words.Key(gold.Expression);
        return left == right || left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal);
    }

    private static string Words(Case article, Passage passage) => passage.Of(article.Found.Article);

    private static bool IsRight(EventFinding found, string gold)
    {
        if (found.Date is not { Start: { } start, End: { } end })
        {
            return false;
        }

        var parts = gold.Split('/');
        var first = Parse(parts[0]);
        var last = Parse(parts[^1]);
        var (from, to) = (first.Start!.Value, last.End!.Value);
        if (start == from && end == to)
        {
            return true;
        }

        // Weeks are annotated as a day inside, as the week, or as the month.
        return found.Date.Precision == DatePrecision.Week && ((start <= from && to <= end) || (from <= start && end <= to) || (start <= to && from <= end && parts.Length == 2));
    }

    private static DateInterval Parse(string date)
    {
        var numbers = date.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Length switch
        {
            1 => DateInterval.Year(numbers[0]),
            2 => DateInterval.Month(numbers[0], numbers[1]),
            _ => DateInterval.Day(new DateOnly(numbers[0], numbers[1], numbers[2])),
        };
    }
}
