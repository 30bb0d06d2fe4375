using StoryExplainer.Language.Text;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Checking.Copying;

/// <summary>
/// Measures how many of an article's words the site shows: what people and papers are quoted with, and the reporters' own words in definitions, roles,
/// headlines of events and the editor's text. Names of people, organisations and places inside a run do not count, and neither does the article's title.
/// </summary>
internal sealed class CopyMeasurer(SiteModel site)
{
    private readonly Lazy<EditorPhrases> _phrases = new(() => new EditorPhrases(site.Content));

    private enum Shown : byte
    {
        Nothing,
        Own,
        Editors,
        Speaker,
    }

    /// <summary>The measure of an article.</summary>
    public CopyMeasure Measure(ArticleIndex article)
    {
        var (speakers, own) = (0, 0);
        CopiedRun? longest = null;
        for (var paragraph = 0; paragraph < article.Article.Text.Paragraphs.Length; paragraph++)
        {
            if (!ArticleIndex.IsCounted(article.Article.Text.Paragraphs[paragraph]) || (article.FactsOf(paragraph).IsEmpty && _phrases.Value.IsEmptyFor(article.Article.Story)))
            {
                continue;
            }

            var words = WordKeys.Of(article.Article.Text.Paragraphs[paragraph].Text);
            var (shown, by) = MarksOf(article, paragraph, words);
            speakers += shown.Count(mark => mark == Shown.Speaker);
            foreach (var run in RunsOf(article, paragraph, words, shown, by))
            {
                own += run.Words;
                longest = longest is null || run.Words > longest.Words ? run : longest;
            }
        }

        return new CopyMeasure(article.Words, speakers, own, longest);
    }

    /// <summary>How each word is shown, and for each fact the words that it shows.</summary>
    private (Shown[] Shown, List<(Fact Fact, bool[] Words)> By) MarksOf(ArticleIndex article, int paragraph, List<(string Key, TextSpan Span)> words)
    {
        var text = article.Article.Text.Paragraphs[paragraph].Text;
        var shown = new Shown[words.Count];
        var story = article.Article.Story;
        if (!_phrases.Value.IsEmptyFor(story))
        {
            for (var start = 0; start + EditorPhrases.Length <= words.Count; start++)
            {
                if (_phrases.Value.Has(story, EditorPhrases.PhraseAt(words, start)))
                {
                    shown.AsSpan(start, EditorPhrases.Length).Fill(Shown.Editors);
                }
            }
        }

        var by = new List<(Fact, bool[])>();
        foreach (var fact in article.FactsOf(paragraph))
        {
            var own = new Shown[words.Count];
            switch (fact.Kind)
            {
                case FactKind.Role when IsArticles(site.Collection.People[fact.Index].Roles, fact, text):
                case FactKind.Definition when IsArticles(site.Collection.Terms[fact.Index].Definitions, fact, text):
                    Mark(words, own, fact.Span, Shown.Own);
                    break;
                case FactKind.Event:
                    var headline = site.Collection.Events[fact.Index];
                    MarkHeadline(words, own, fact.Span, WordKeys.Of(headline.Title), headline.Origin == Origin.Edited ? Shown.Editors : Shown.Own);
                    break;
                default:
                    continue;
            }

            by.Add((fact, [.. own.Select(mark => mark != Shown.Nothing)]));
            for (var i = 0; i < own.Length; i++)
            {
                shown[i] = own[i] > shown[i] ? own[i] : shown[i];
            }
        }

        if (IsOpening(article, paragraph) is { } opening)
        {
            Mark(words, shown, opening.Span, Shown.Own);
        }

        // Last, because words of a speaker stay the speaker's wherever they are shown.
        foreach (var fact in article.FactsOf(paragraph))
        {
            if (fact.Kind == FactKind.Quote)
            {
                Mark(words, shown, fact.Span, Shown.Speaker);
            }
        }

        return (shown, by);
    }

    /// <summary>The opening sentence of a story's newest article, which its overview shows where nobody wrote another one.</summary>
    private Evidence? IsOpening(ArticleIndex article, int paragraph) =>
        article.Story < site.Collection.Stories.Length && site.Collection.Stories[article.Story].Articles is [var newest, ..] && newest == article.Article.Id
        && site.Content.Desk.Texts.GetValueOrDefault(article.Article.Story)?.Standfirst is null
        && article.Opening(site.Content.Settings.CopyLimits.WarnRun) is { } opening && opening.Paragraph == paragraph ? opening : null;

    /// <summary>True if the words are the article's; an editor's own rest on a paragraph too, but do not stand there.</summary>
    private static bool IsArticles(IEnumerable<Role> roles, Fact fact, string text) => fact.Span.End <= text.Length && roles.Any(role => role.Text == fact.Span.Of(text));

    private static bool IsArticles(IEnumerable<Definition> definitions, Fact fact, string text) =>
        fact.Span.End <= text.Length && definitions.Any(definition => definition.Text == fact.Span.Of(text));

    private static void Mark(List<(string Key, TextSpan Span)> words, Shown[] shown, TextSpan span, Shown mark)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Span.Start >= span.Start && words[i].Span.Start < span.End)
            {
                shown[i] = mark > shown[i] ? mark : shown[i];
            }
        }
    }

    /// <summary>A headline may drop a lead-in or quotation marks of its sentence; each stretch of it that stands there word by word is a copy.</summary>
    private static void MarkHeadline(List<(string Key, TextSpan Span)> words, Shown[] shown, TextSpan sentence, List<(string Key, TextSpan Span)> headline, Shown mark)
    {
        for (var start = 0; start < words.Count; start++)
        {
            if (words[start].Span.Start < sentence.Start || words[start].Span.Start >= sentence.End)
            {
                continue;
            }

            for (var from = 0; from < headline.Count; from++)
            {
                var length = 0;
                while (start + length < words.Count && from + length < headline.Count && words[start + length].Key == headline[from + length].Key)
                {
                    length++;
                }

                if (length >= EditorPhrases.Length || (length == headline.Count && length > 2))
                {
                    for (var i = start; i < start + length; i++)
                    {
                        shown[i] = mark > shown[i] ? mark : shown[i];
                    }
                }
            }
        }
    }

    private static IEnumerable<CopiedRun> RunsOf(ArticleIndex article, int paragraph, List<(string Key, TextSpan Span)> words, Shown[] shown, List<(Fact Fact, bool[] Words)> by)
    {
        for (var start = 0; start < words.Count; start++)
        {
            if (shown[start] is not (Shown.Own or Shown.Editors))
            {
                continue;
            }

            var (end, count, isEditors) = (start, 0, false);
            for (; end < words.Count && shown[end] is Shown.Own or Shown.Editors; end++)
            {
                count += IsName(article, paragraph, words[end].Span) ? 0 : 1;
                isEditors |= shown[end] == Shown.Editors;
            }

            if (count >= EditorPhrases.Length)
            {
                var span = new TextSpan(words[start].Span.Start, words[end - 1].Span.End);
                yield return new CopiedRun(paragraph, span, count, FactsOf(by, start, end), isEditors);
            }

            start = end;
        }
    }

    /// <summary>The facts that show words of a run, those that show most of it first: they are what the editor can change.</summary>
    private static List<Fact> FactsOf(List<(Fact Fact, bool[] Words)> by, int start, int end) =>
        [.. by.Select(entry => (entry.Fact, Count: entry.Words.AsSpan(start, end - start).Count(true))).Where(entry => entry.Count > 0).OrderByDescending(entry => entry.Count).Select(entry => entry.Fact)];

    private static bool IsName(ArticleIndex article, int paragraph, TextSpan word)
    {
        foreach (var fact in article.FactsOf(paragraph))
        {
            if (fact.Kind is FactKind.Person or FactKind.Organisation or FactKind.Place && fact.Span.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
