using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Resolving;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Events;

/// <summary>What <see cref="EventFinder"/> finds.</summary>
/// <param name="Published">When the article was published: as given, or inferred; null if it stays unknown.</param>
/// <param name="Events">Dated events, in order of their expression.</param>
internal sealed record EventFindings(PublicationDate? Published, ImmutableArray<EventFinding> Events);

/// <summary>
/// Finds dated expressions, resolves them together, and says what happened then:
/// (1) read the expressions of each sentence with the verbs around them, (2) take the day of publication as given or infer it from them,
/// (3) let all uses of one weekday or month decide together whether it looks back or ahead, (4) resolve in reading order,
/// (5) find for each the predicate that it dates and the clause that tells it, (6) say whether it happened, and word it.
/// </summary>
internal static class EventFinder
{
    /// <summary>Finds the events of an article.</summary>
    /// <param name="document">The article as the reader sees it.</param>
    /// <param name="names">Its names.</param>
    /// <param name="people">Its people.</param>
    /// <param name="coreference">Whom its pronouns mean.</param>
    /// <param name="isQuoted">True if a token (paragraph, token) stands inside of quotation marks.</param>
    public static EventFindings Find(Document document, ImmutableArray<NameSpan> names, PeopleFindings people, Coreference.CoreferenceResolver coreference, Func<int, int, bool> isQuoted)
    {
        var article = document.Tokenized;
        var expressions = ArticleDates.Read(article, names);
        var published = article.Article.Published ?? PublicationInference.Infer(article.Article, expressions);
        var anchor = published is { Date: var told } && Calendar.CanCountFrom(told) ? told : DateInterval.Unknown;
        var resolved = expressions.Zip(OpenDayResolver.Resolve(expressions, anchor)).ToArray();
        var lead = article.Article.Paragraphs.Select((paragraph, index) => (paragraph, index)).FirstOrDefault(entry => entry.paragraph.Kind == ParagraphKind.Text).index;
        var headlines = new HeadlineWriter(new PronounNames(coreference, people, isQuoted), isQuoted, lead);
        var events = ImmutableArray.CreateBuilder<EventFinding>();
        foreach (var (dated, resolution) in resolved)
        {
            var found = IsSpokenDay(dated) ? SpokenDay(dated, resolved, anchor) : resolution;
            if (found is { } date && document.SentenceAt(dated.Place.Paragraph, dated.Expression.Span.Start) is { } sentence)
                events.Add(Event(sentence, dated, [.. resolved.Where(other => ReferenceEquals(other.First.Place, dated.Place) && !IsOpen(other)).Select(other => other.First.Expression.Span)], date, anchor, headlines));
        }

        return new EventFindings(published, events.ToImmutable());
    }

    // "three days after the landslide" is words like any other where nobody knows the day of the landslide.
    private static bool IsOpen((DatedExpression Dated, Resolution? Resolution) entry) => entry is { Dated.Expression.Meaning: DateMeaning.FromEvent, Resolution: null };

    private static EventFinding Event(Sentence sentence, DatedExpression dated, ImmutableArray<TextSpan> dates, Resolution resolution, DateInterval anchor, HeadlineWriter headlines)
    {
        var frame = FrameOf(sentence, dated.Expression.Span, dates);
        var status = EventStatusReader.Read(frame, resolution.Date, anchor);
        var headline = headlines.Write(frame, status, resolution.Date.IsBefore(anchor));
        return new EventFinding
        {
            Date = resolution.Date,
            Rule = resolution.Rule,
            Expression = new Passage(sentence.Paragraph, dated.Expression.Span),
            Sentence = new Passage(sentence.Paragraph, sentence.Span),
            Status = status,
            IsStatement = frame.IsStatement,
            Reporter = ReporterOf(sentence, frame.Reporter),
            Headline = headline.Text,
            Lack = headline.Lack,
        };
    }

    private static EventFrame FrameOf(Sentence sentence, TextSpan expression, ImmutableArray<TextSpan> dates)
    {
        var (first, end) = WordsOf(sentence, expression);
        return EventFrame.Of(DatedPredicate.Find(sentence, first, end) with { Run = RunOf(sentence, (first, end), [.. dates.Select(date => WordsOf(sentence, date))]), Dates = [.. dates.Where(sentence.Span.Contains).Select(date => WordsOf(sentence, date))] });
    }

    private static (int First, int End) WordsOf(Sentence sentence, TextSpan expression)
    {
        var first = Math.Max(0, sentence.WordAt(expression.Start));
        var end = first + 1;
        while (end < sentence.Count && sentence.Tokens[end].Span.Start < expression.End)
            end++;

        return (first, end);
    }

    // "in June 2022, May 2023 and November last year": dates with nothing but commas and joining words between them are told by one clause.
    private static (int First, int End) RunOf(Sentence sentence, (int First, int End) run, (int First, int End)[] dates)
    {
        foreach (var date in dates)
        {
            if (date.First >= run.End && IsJoined(sentence, run.End, date.First))
                run.End = date.End;
        }

        foreach (var date in dates.Reverse())
        {
            if (date.End <= run.First && IsJoined(sentence, date.End, run.First))
                run.First = date.First;
        }

        return run;
    }

    private static bool IsJoined(Sentence sentence, int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            if (sentence.TagOf(word) != PartOfSpeech.Punctuation && !sentence.Is(word, "and", "or"))
                return false;
        }

        return true;
    }

    private static Passage? ReporterOf(Sentence sentence, int verb)
    {
        if (verb < 0 || sentence.SubjectOf(verb) is not (>= 0 and var subject))
            return null;

        var (first, end) = sentence.PhraseOf(subject);
        return sentence.PassageOf(first, end);
    }

    // "Today" in a quotation is the day of speaking, which only a statement in the same paragraph can tell.
    private static bool IsSpokenDay(DatedExpression dated) => dated.IsQuoted && dated.Expression.Meaning is DateMeaning.Shifted { Unit: CalendarUnit.Day, NeedsFuture: false, Least: >= -1 and <= 1 };

    private static Resolution? SpokenDay(DatedExpression dated, (DatedExpression First, Resolution? Second)[] resolved, DateInterval published)
    {
        foreach (var (other, resolution) in resolved)
        {
            if (other.Place.Paragraph == dated.Place.Paragraph && other.Clause.IsStatement && !other.IsQuoted && resolution is { Date: { Precision: DatePrecision.Day, Start: { } day } })
                return new Resolution(Shift.From(day, (DateMeaning.Shifted)dated.Expression.Meaning, 0), "counted from the day of the statement");
        }

        // Else from the day that the report is about, if it is about one day: that or the day before it appeared. "Today's children" are of no day.
        if (dated.Clause.IsAttribute)
            return null;

        var days = resolved.Where(entry => !entry.First.IsQuoted && entry.First.Clause.Time == ClauseTime.Past && entry.Second is { Date.Precision: DatePrecision.Day })
            .Select(entry => entry.Second!.Value.Date.Start!.Value) // A day has a start.
            .Where(day => published.Precision == DatePrecision.Day && day <= published.Start && day >= published.Start?.AddDays(-1))
            .Distinct().ToArray();
        if (days is [var only])
            return new Resolution(Shift.From(only, (DateMeaning.Shifted)dated.Expression.Meaning, 0), "counted from the day that the report is about");

        // Else from the last day told before the words were quoted, if that is a day of the week of publication.
        var told = resolved.TakeWhile(entry => !ReferenceEquals(entry.First, dated))
            .Where(entry => !entry.First.IsQuoted && entry.First.Clause.Time == ClauseTime.Past && entry.Second is { Date.Precision: DatePrecision.Day })
            .Select(entry => entry.Second!.Value.Date.Start!.Value) // A day has a start.
            .Where(day => published.Precision == DatePrecision.Day && day <= published.Start && day >= published.Start?.AddDays(-6))
            .Select(day => (DateOnly?)day).LastOrDefault();
        return told is { } last ? new Resolution(Shift.From(last, (DateMeaning.Shifted)dated.Expression.Meaning, 0), "counted from the day told before it") : null;
    }
}
