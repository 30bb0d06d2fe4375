using System.Globalization;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Evaluation.Layers;

/// <summary>Title, authors, publication date, and the lines that are not the article's.</summary>
internal sealed class CleaningLayer : Layer
{
    private readonly Score _title = new("title");
    private readonly Score _authors = new("authors");
    private readonly Score _authorNames = new("authors, name by name");
    private readonly Score _published = new("published, as stated");
    private readonly Score _inferred = new("published, as inferred");
    private readonly Score _removed = new("boilerplate removed");
    private readonly Score _dropped = new("dropped lines, rightly");
    private readonly Score _removedWords = new("boilerplate removed, in words");
    private readonly Score _droppedWords = new("dropped rightly, in words");

    public override IEnumerable<Score> Scores => [_title, _authors, _authorNames, _published, _inferred, _removed, _dropped, _removedWords, _droppedWords];

    public override void Measure(Case article)
    {
        var (gold, found) = (article.Gold, article.Found.Article);
        var title = Words.Key(gold.Title ?? "");
        _title.Ask(title == Words.Key(found.Title) || title.EndsWith(": " + Words.Key(found.Title), StringComparison.Ordinal), $"{article.Id}:1", $"is \"{found.Title}\"");
        MeasureAuthors(article);
        MeasurePublished(article);
        if (article.IsPage)
        {
            MeasurePage(article);
        }
        else
        {
            MeasureLines(article);
        }
    }

    private void MeasureAuthors(Case article)
    {
        var (gold, found) = (article.Gold.Authors.Select(Words.Key).ToHashSet(), article.Found.Article.Authors.Select(Words.Key).ToHashSet());
        var what = $"are {string.Join("; ", article.Found.Article.Authors)} instead of {string.Join("; ", article.Gold.Authors)}";
        _authors.Ask(gold.SetEquals(found), article.Id, what);
        foreach (var name in found.Union(gold).Order(StringComparer.Ordinal))
        {
            if (!gold.Contains(name))
            {
                _authorNames.FalseFinding(article.Id, name);
            }
            else if (!found.Contains(name))
            {
                _authorNames.Miss(article.Id, name);
            }
            else
            {
                _authorNames.Hit();
            }
        }
    }

    private void MeasureLines(Case article)
    {
        var rubbish = article.Gold.LineNumbers.Boilerplate.ToHashSet();
        var notBody = article.Gold.LineNumbers.Captions.Concat(article.Gold.LineNumbers.MetaLines).Concat(rubbish).ToHashSet();
        var dropped = article.Seed.Dropped.Select(line => line.Line).ToHashSet();
        foreach (var line in rubbish.Order())
        {
            Ask(_removed, _removedWords, dropped.Contains(line), $"{article.Id}:{line}", "still there", article.Lines[line - 1]);
        }

        foreach (var line in article.Seed.Dropped)
        {
            Ask(_dropped, _droppedWords, notBody.Contains(line.Line), $"{article.Id}:{line.Line}", $"lost ({line.Reason})", line.Text);
        }
    }

    /// <summary>
    /// A saved page has more lines than the text that was annotated, with other numbers and other breaks, so lines are matched by their words: furniture is removed unless its words
    /// are in what was kept, and a dropped line is lost text if its words are in the text that was annotated as such and not in what was kept.
    /// </summary>
    private void MeasurePage(Case article)
    {
        var notBody = article.Gold.LineNumbers.Captions.Concat(article.Gold.LineNumbers.MetaLines).Concat(article.Gold.LineNumbers.Boilerplate).ToHashSet();
        var kept = string.Join('\n', article.Seed.Text.Paragraphs.Select(paragraph => LineKey(paragraph.Text)));
        var body = string.Join('\n', article.Lines.Where((line, index) => line.Trim().Length > 0 && !notBody.Contains(index + 1)).Select(LineKey));
        foreach (var line in article.Gold.LineNumbers.Boilerplate.Order().Where(line => !Holds(body, article.Lines[line - 1])))
        {
            Ask(_removed, _removedWords, !Holds(kept, article.Lines[line - 1]), $"{article.Id}:{line}", "still there", article.Lines[line - 1]);
        }

        foreach (var line in article.Seed.Dropped.Where(line => LineKey(line.Text).Length > 0))
        {
            Ask(_dropped, _droppedWords, !IsLostText(line, body, kept), $"{article.Id}:{line.Line}", $"lost ({line.Reason})", line.Text);
        }
    }

    // A single word ("Health") may stand anywhere, so it must be a line of its own.
    private static bool Holds(string lines, string line)
    {
        var key = LineKey(line);
        return key.Length > 0 && (key.Contains(' ') ? lines.Contains(key, StringComparison.Ordinal) : ("\n" + lines + "\n").Contains("\n" + key + "\n", StringComparison.Ordinal));
    }

    private static bool IsLostText(DroppedLine line, string body, string kept) => ("\n" + body + "\n").Contains("\n" + LineKey(line.Text) + "\n", StringComparison.Ordinal) && !Holds(kept, line.Text);

    private static string LineKey(string line) => string.Join(' ', Words.Key(line).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static void Ask(Score lines, Score words, bool isRight, string place, string what, string text)
    {
        lines.Ask(isRight, place, $"{what}: {text}");
        words.Ask(isRight, place, what, text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    // A day that stands nowhere on the page can only be inferred: right if the interval, of a month at most, holds it; no answer is no mistake.
    private void MeasurePublished(Case article)
    {
        var (gold, stated, inferred) = (article.Gold.Published, article.Found.Article.Published?.Date.Start, article.Found.Published);
        var day = gold is null ? (DateOnly?)null : DateOnly.ParseExact(gold, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (day is null || article.IsPage || article.Lines.Any(line => DateParser.ParseDays(line).Contains(day.Value)))
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
