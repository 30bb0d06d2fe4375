using System.Globalization;
using StoryExplainer.Language.Dates;

namespace StoryExplainer.Evaluation.Layers;

/// <summary>Title, authors, publication date, and the lines that are not the article's.</summary>
internal sealed class CleaningLayer : Layer
{
    private readonly Score _title = new("title");
    private readonly Score _authors = new("authors");
    private readonly Score _published = new("published, as stated");
    private readonly Score _inferred = new("published, as inferred");
    private readonly Score _removed = new("boilerplate removed");
    private readonly Score _dropped = new("dropped lines, rightly");

    public override IEnumerable<Score> Scores => [_title, _authors, _published, _inferred, _removed, _dropped];

    public override void Measure(Case article)
    {
        var (gold, found) = (article.Gold, article.Found.Article);
        var title = Words.Key(gold.Title ?? "");
        _title.Ask(title == Words.Key(found.Title) || title.EndsWith(": " + Words.Key(found.Title), StringComparison.Ordinal), $"{article.Id}:1", $"is \"{found.Title}\"");
        _authors.Ask(
            gold.Authors.Select(Words.Key).Order(StringComparer.Ordinal).SequenceEqual(found.Authors.Select(Words.Key).Order(StringComparer.Ordinal)),
            article.Id,
            $"are {string.Join("; ", found.Authors)} instead of {string.Join("; ", gold.Authors)}");
        MeasurePublished(article);

        var rubbish = gold.LineNumbers.Boilerplate.ToHashSet();
        var notBody = gold.LineNumbers.Captions.Concat(gold.LineNumbers.MetaLines).Concat(rubbish).ToHashSet();
        var dropped = article.Seed.Dropped.Select(line => line.Line).ToHashSet();
        foreach (var line in rubbish.Order())
        {
            _removed.Ask(dropped.Contains(line), $"{article.Id}:{line}", $"still there: {article.Lines[line - 1]}");
        }

        foreach (var line in article.Seed.Dropped)
        {
            _dropped.Ask(notBody.Contains(line.Line), $"{article.Id}:{line.Line}", $"lost ({line.Reason}): {line.Text}");
        }
    }

    // A day that stands nowhere on the page can only be inferred: right if the interval, of a month at most, holds it; no answer is no mistake.
    private void MeasurePublished(Case article)
    {
        var (gold, stated, inferred) = (article.Gold.Published, article.Found.Article.Published?.Date.Start, article.Found.Published);
        var day = gold is null ? (DateOnly?)null : DateOnly.ParseExact(gold, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (day is null || article.Lines.Any(line => DateParser.ParseDays(line).Contains(day.Value)))
        {
            _published.Ask(stated == day, article.Id, $"is {stated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown"} instead of {gold ?? "unknown"}");
        }
        else if (inferred is null)
        {
            _inferred.Miss(article.Id, gold!); // A known day was parsed from it.
        }
        else
        {
            _inferred.Ask(inferred.Date.Start <= day && inferred.Date.End >= day && inferred.Date.End.Value.DayNumber - inferred.Date.Start.Value.DayNumber <= 31, article.Id, $"{inferred.Date} instead of {gold} ({inferred.Evidence})");
        }
    }
}
