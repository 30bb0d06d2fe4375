using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Output;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Checking;

/// <summary>Compares every cited word with its source, letter by letter.</summary>
internal static class CitationChecker
{
    /// <summary>Checks all facts of the site.</summary>
    public static void Check(StoryCollection stories, DiagnosticBag diagnostics)
    {
        var articles = stories.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach (var person in stories.People)
        {
            CheckMentions(person.Mentions, "The person", person.Name);
            foreach (var role in person.Roles.Where(role => role.Origin == Origin.Extracted))
            {
                Check(role.Evidence, "The role", role.Text);
            }
        }

        foreach (var entity in stories.Organisations.Concat(stories.Places))
        {
            CheckMentions(entity.Mentions, "The name", entity.Name);
        }

        foreach (var term in stories.Terms)
        {
            CheckMentions(term.Mentions, "The term", term.Name);
            foreach (var definition in term.Definitions.Where(definition => definition.Origin == Origin.Extracted))
            {
                Check(definition.Evidence, "The definition", definition.Text);
            }
        }

        foreach (var quote in stories.Quotes)
        {
            Check(quote.Evidence, "The quotation", quote.Text);
        }

        foreach (var timelineEvent in stories.Events.Where(timelineEvent => timelineEvent.Origin == Origin.Extracted))
        {
            if (timelineEvent.Evidence is { } evidence
                && (timelineEvent.Expression is not { } words || !(WordsAt(evidence) ?? "").Contains(words, StringComparison.Ordinal)))
            {
                Report("The date", timelineEvent.Expression ?? timelineEvent.Title, evidence);
            }
        }

        void CheckMentions(IEnumerable<Evidence> mentions, string what, string name)
        {
            foreach (var mention in mentions.Where(mention => WordsAt(mention) is null))
            {
                Report(what, name, mention);
            }
        }

        void Check(Evidence? evidence, string what, string words)
        {
            if (evidence is not { } place || WordsAt(place) != words)
            {
                Report(what, words, evidence ?? default);
            }
        }

        void Report(string what, string words, Evidence evidence) => diagnostics.Add(
            OutputDiagnostics.WrongCitation, null, what, words, evidence.Article ?? "nothing", evidence.Paragraph + 1, WordsAt(evidence) ?? "not there");

        string? WordsAt(Evidence evidence) =>
            evidence.Article is not null && articles.TryGetValue(evidence.Article, out var article)
            && evidence.Paragraph >= 0 && evidence.Paragraph < article.Text.Paragraphs.Length
            && IsInside(evidence.Span, article.Text.Paragraphs[evidence.Paragraph].Text)
                ? evidence.Span.Of(article.Text.Paragraphs[evidence.Paragraph].Text)
                : null;
    }

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.Start < span.End && span.End <= text.Length;
}
