using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>The line of place and day that opens a report: "LAGOS, 3 March (Agency) –". Its day is that of the report and no event.</summary>
internal static class Dateline
{
    // Place, region, day and agency are no longer than this.
    private const int LongestLine = 90;

    /// <summary>The offset after the dash of a dateline; 0 if the paragraph opens with none.</summary>
    public static int EndOf(string text)
    {
        for (var i = 1; i < Math.Min(text.Length - 1, LongestLine); i++)
        {
            if (text[i] == ':' && text[i + 1] == ' ')
                return IsPlaceAndDay(text.AsSpan(0, i)) && HasDay(text[..i]) ? i + 1 : 0;

            if (text[i] is '—' or '–' || (text[i] == '-' && text[i - 1] == ' ' && text[i + 1] == ' ') || (text[i] == '-' && text[i + 1] == '-'))
                return IsPlaceAndDay(text.AsSpan(0, i)) ? i + 1 : 0;

            if (text[i] is '.' && text[i - 1] is >= 'a' and <= 'z' && i > 5 && !char.IsUpper(text[i - 3]) || text[i] is '“' or '"' or '?' or '!')
                return 0;
        }

        return 0;
    }

    // "NEW DELHI, March 30, 2017: Talks opened": behind a colon only a line that names a day is a dateline.
    private static bool HasDay(string text)
    {
        var words = new List<DateWord>();
        DateWordReader.Read(text, words);
        return Enumerable.Range(0, words.Count).Any(i => Expressions.WrittenDateReader.Read(words, i) is not null);
    }

    // Every word has a capital, is a number, or stands in the agency's brackets; the first is the place in capitals or is followed by a comma.
    private static bool IsPlaceAndDay(ReadOnlySpan<char> text)
    {
        var (isWordStart, depth, words) = (true, 0, 0);
        foreach (var c in text)
        {
            depth += c switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (isWordStart && depth == 0 && char.IsLetterOrDigit(c))
            {
                if (!char.IsUpper(c) && !char.IsDigit(c))
                    return false;

                words++;
            }

            isWordStart = !char.IsLetterOrDigit(c) && c is not ('.' or '\'' or '’');
        }

        return words is >= 1 and <= 8 && text.Length > 1 && (char.IsUpper(text[1]) || text.Contains(','));
    }

    /// <summary>The day that the dateline of the first paragraph of running text names, with its words; null if it names none.</summary>
    public static (DateMeaning Meaning, string Words)? Find(ArticleText article)
    {
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Kind != ParagraphKind.Text || EndOf(paragraph.Text) is not (> 0 and var end))
                continue;

            var words = new List<DateWord>();
            DateWordReader.Read(paragraph.Text, new Language.Text.TextSpan(0, end - 1), words);
            for (var i = 0; i < words.Count; i++)
            {
                if (Expressions.WrittenDateReader.Read(words, i) is { Meaning: DateMeaning.DayOfYear or DateMeaning.Absolute { Interval.Precision: DatePrecision.Day } } match)
                    return (match.Meaning, paragraph.Text[..(end - 1)].Trim());
            }

            return null;
        }

        return null;
    }
}
