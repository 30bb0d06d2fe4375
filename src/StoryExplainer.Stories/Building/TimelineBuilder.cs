using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StoryExplainer.Language;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Puts the dated events of all articles on one timeline.</summary>
internal static class TimelineBuilder
{
    // Folding every sentence of a thousand articles is most of the work, and after an edit all but a few are the same.
    private static readonly ConditionalWeakTable<EventFinding, FoldedSentence> Known = [];

    /// <summary>Builds the events in timeline order. Who and what an event is about is added by <see cref="EventReferences"/>.</summary>
    public static ImmutableArray<TimelineEvent> Build(ImmutableArray<Article> articles)
    {
        var seen = new HashSet<(string Story, DateInterval Date, string Words)>();
        var events = ImmutableArray.CreateBuilder<TimelineEvent>();
        foreach (var article in articles)
        {
            foreach (var finding in RepeatedEvents.Without(article.Analysis.Events))
            {
                if (seen.Add((article.Story, finding.Date, SameEventWords(finding, article))))
                {
                    events.Add(BuildEvent(finding, article));
                }
            }
        }

        // Of the words of the sentence: a title may be written better one day, and another paper may print the sentence too.
        var ids = new ContentId("e");
        var byId = articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        return [.. TimelineOrder.Sort(events, articles).Select(item => item with { Id = item.Evidence is { } sentence ? ids.Of(FolderOf(byId[sentence.Article]), item.Expression, WordsOf(sentence, byId[sentence.Article])) : ids.Of(item.Headline) })];
    }

    private static string FolderOf(Article article) => article.Seed.Split('/') is [var folder, _, ..] ? folder : "";

    private static string WordsOf(Evidence sentence, Article article) => string.Join(' ', NameKey.Words(new Passage(sentence.Paragraph, sentence.Span).Of(article.Text)));

    /// <summary>
    /// One sentence that names one date twice is one event; so is an agency's sentence that several papers print. Where the date is not
    /// known, two expressions may well mean two dates.
    /// </summary>
    private static string SameEventWords(EventFinding finding, Article article)
    {
        if (Known.TryGetValue(finding, out var known) && ReferenceEquals(known.Text, article.Text))
        {
            return known.Words;
        }

        var words = FoldedWords(finding, article);
        Known.AddOrUpdate(finding, new FoldedSentence(article.Text, words));
        return words;
    }

    private static string FoldedWords(EventFinding finding, Article article)
    {
        var sentence = string.Join(' ', NameKey.Words(finding.Sentence.Of(article.Text)));
        return finding.Date.Precision == DatePrecision.Unknown ? $"{sentence}|{finding.Expression.Of(article.Text)}" : sentence;
    }

    private static TimelineEvent BuildEvent(EventFinding finding, Article article) => new()
    {
        Id = "",
        Story = article.Story,
        Date = finding.Date,
        Expression = finding.Expression.Of(article.Text),
        ExpressionEvidence = BuiltArticles.Evidence(article, finding.Expression),
        Status = finding.Status,
        IsStatement = finding.IsStatement,
        Headline = IsWhole(finding.Headline) ? finding.Headline : null,
        Evidence = BuiltArticles.Evidence(article, finding.Sentence),
        IsInferred = finding.Date.Precision != DatePrecision.Unknown && article.Published?.Basis == DateBasis.Inferred && !NamesYear(finding.Expression.Of(article.Text)),
    };

    /// <summary>A headline that breaks off tells something else than its sentence.</summary>
    private static bool IsWhole(string? headline) => !string.IsNullOrWhiteSpace(headline) && !headline.EndsWith('…') && !headline.EndsWith("...", StringComparison.Ordinal);

    /// <summary>"in 2022" stands by itself; "on Friday" and "in July" stand on the publication date.</summary>
    private static bool NamesYear(string expression)
    {
        var digits = 0;
        foreach (var character in expression)
        {
            digits = char.IsAsciiDigit(character) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }

    private sealed record FoldedSentence(ArticleText Text, string Words);
}
