using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Expressions;
using StoryExplainer.Language.TemporalExpressions.Reading;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>Reads all dated expressions of an article's running text with their surroundings.</summary>
internal static class ArticleDates
{
    /// <summary>All expressions in reading order. Titles, headings and captions are left out.</summary>
    public static List<DatedExpression> Read(TokenizedArticle article, ImmutableArray<NameSpan> names)
    {
        var found = new List<DatedExpression>();
        var nameAt = 0;
        var heading = DateInterval.Unknown;
        for (var p = 0; p < article.Paragraphs.Length; p++)
        {
            while (nameAt < names.Length && names[nameAt].Paragraph < p)
                nameAt++;

            var nameEnd = nameAt;
            while (nameEnd < names.Length && names[nameEnd].Paragraph == p)
                nameEnd++;

            var paragraph = article.Paragraphs[p];
            if (paragraph.Paragraph.Kind is ParagraphKind.Text or ParagraphKind.List)
                ReadParagraph(found, paragraph, p, names.AsSpan()[nameAt..nameEnd], heading);
            else if (paragraph.Paragraph.Kind is ParagraphKind.Heading)
                heading = HeadingDate.Read(paragraph.Paragraph);
        }

        return Hemisphere.Turn(found, article);
    }

    private static void ReadParagraph(List<DatedExpression> found, TokenizedParagraph paragraph, int index, ReadOnlySpan<NameSpan> names, DateInterval heading)
    {
        var dateline = Dateline.EndOf(paragraph.Paragraph.Text);
        for (var s = 0; s < paragraph.Sentences.Length; s++)
        {
            var text = new DateText(paragraph.Paragraph.Text, paragraph.Sentences[s].Span);
            var expressions = ExpressionScanner.Scan(text);
            for (var i = expressions.Count - 1; i >= 0; i--)
            {
                if (NameGuard.IsName(paragraph, names, text, expressions[i]) || (s == 0 && expressions[i].Span.End <= dateline))
                    expressions.RemoveAt(i);
            }

            if (expressions.Count == 0 || IsDateline(text, expressions))
                continue;

            var clauses = ClauseReader.Read(text, word => expressions.Exists(expression => word >= expression.First && word < expression.End));
            var sentence = new DatedSentence(index, s, text, clauses, expressions, heading);
            foreach (var expression in expressions)
            {
                found.Add(new DatedExpression(sentence, expression, DatedClauseReader.Read(text, clauses, expression), IsQuoted(paragraph.Paragraph.Text, expression.Span)));
            }
        }
    }

    // "Monday, 18 May 2015" as a line of its own dates the page, not an event.
    private static bool IsDateline(DateText text, List<DateExpression> expressions)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Kind(i) != WordKind.Mark && !expressions.Exists(expression => i >= expression.First && i < expression.End))
                return false;
        }

        return true;
    }

    private static bool IsQuoted(string text, TextSpan span)
    {
        var isOpen = false;
        for (var i = 0; i < span.Start; i++)
        {
            isOpen = text[i] switch { '“' => true, '”' => false, '"' => !isOpen, _ => isOpen };
        }

        return isOpen;
    }
}
