using StoryExplainer.Language.Text;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>
/// Measures how many of an article's words the site shows: what people and papers are quoted with, and the reporters' own words in definitions,
/// roles and headlines of events. Names and the article's own title are no copies.
/// </summary>
internal static class CopyMeterMaker
{
    // Shorter stretches are names, titles and set phrases, which anyone would write alike.
    private const int CountedRun = 6;

    private enum Shown : byte
    {
        Nothing,
        Own,
        Speaker,
    }

    /// <summary>The measure of an article.</summary>
    public static CopyMeter Measure(SiteModel site, ArticleIndex article)
    {
        var (speakers, own, longest) = (0, 0, 0);
        var paragraphs = article.Article.Text.Paragraphs;
        for (var paragraph = 0; paragraph < paragraphs.Length; paragraph++)
        {
            if (!ArticleIndex.IsCounted(paragraphs[paragraph]))
            {
                continue;
            }

            var text = paragraphs[paragraph].Text;
            var shown = new Shown[text.Length];
            foreach (var fact in article.FactsOf(paragraph))
            {
                Mark(site, fact, text, shown);
            }

            Count(text, shown, ref speakers, ref own, ref longest);
        }

        return new CopyMeter(Percent(speakers, article.Words), Percent(own, article.Words), longest, article.Words);
    }

    private static void Mark(SiteModel site, Fact fact, string text, Shown[] shown)
    {
        if (fact.Span.End > text.Length)
        {
            return;
        }

        switch (fact.Kind)
        {
            case FactKind.Quote:
                shown.AsSpan(fact.Span.Start, fact.Span.Length).Fill(Shown.Speaker);
                break;
            case FactKind.Role or FactKind.Definition:
                MarkOwn(shown, fact.Span);
                break;
            case FactKind.Event:
                var headline = site.Collection.Events[fact.Index].Headline;
                if (text.IndexOf(headline, fact.Span.Start, fact.Span.Length, StringComparison.Ordinal) is >= 0 and var start)
                {
                    MarkOwn(shown, TextSpan.FromLength(start, headline.Length));
                }

                break;
        }
    }

    private static void MarkOwn(Shown[] shown, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            shown[i] = shown[i] == Shown.Speaker ? Shown.Speaker : Shown.Own;
        }
    }

    private static void Count(string text, Shown[] shown, ref int speakers, ref int own, ref int longest)
    {
        var run = 0;
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            speakers += shown[start] == Shown.Speaker ? 1 : 0;
            if (shown[start] == Shown.Own)
            {
                run++;
            }
            else
            {
                EndRun(ref run, ref own, ref longest);
            }

            start = end;
        }

        EndRun(ref run, ref own, ref longest);
    }

    private static void EndRun(ref int run, ref int own, ref int longest)
    {
        longest = Math.Max(longest, run);
        own += run >= CountedRun ? run : 0;
        run = 0;
    }

    private static int Percent(int part, int whole) => whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);
}
