using System.Collections.Frozen;
using StoryExplainer.Language.English;
using StoryExplainer.Language.TemporalExpressions.Expressions;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>
/// Turns seasons round in an article from the southern half of the globe, where summer begins in December. Where an article tells of both halves its
/// seasons stay words, since nobody can say which one is meant.
/// </summary>
internal static class Hemisphere
{
    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> IsSouth =
        WordFile.ReadSections("Dates/hemispheres.txt").ToFrozenDictionary(entry => entry.Word, entry => entry.Section == "south", StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The same expressions, with the seasons of the half that the article tells of.</summary>
    public static List<DatedExpression> Turn(List<DatedExpression> expressions, TokenizedArticle article)
    {
        if (!expressions.Exists(dated => IsSeason(dated.Expression.Meaning)))
            return expressions;

        var (south, north) = Count(article);
        if (south == 0 || south * 3 <= north)
            return expressions;

        var isMixed = north * 3 > south;
        return [.. expressions.Select(dated => IsSeason(dated.Expression.Meaning) ? dated with { Expression = Turn(dated.Expression, isMixed) } : dated)];
    }

    private static DateExpression Turn(DateExpression expression, bool isMixed) => expression with
    {
        Meaning = expression.Meaning switch
        {
            // "the summer of 2019" begins in one year and ends in the next; which of two is meant stays open.
            DateMeaning.Absolute { Interval.Start: { } start } => new DateMeaning.Absolute(!isMixed && Other(start.Month) != 12 ? DateInterval.ThreeMonths(start.Year, Other(start.Month)) : DateInterval.Year(start.Year)),
            _ when isMixed => new DateMeaning.OfHoliday(Holiday.Unknown, DatePointer.None),
            DateMeaning.OfSeason season => season with { FirstMonth = Other(season.FirstMonth) },
            DateMeaning.SeasonFromOther season => season with { FirstMonth = Other(season.FirstMonth) },
            DateMeaning.SeasonInYear season => season with { FirstMonth = Other(season.FirstMonth) },
            var meaning => meaning,
        },
    };

    private static int Other(int month) => month > 6 ? month - 6 : month + 6;

    // Quarters begin in January, April, July and October, seasons a month earlier.
    private static bool IsSeason(DateMeaning meaning) =>
        meaning is DateMeaning.OfSeason or DateMeaning.SeasonInYear or DateMeaning.SeasonFromOther or DateMeaning.Absolute { Interval: { Precision: DatePrecision.Season, Start: { Month: 3 or 6 or 9 or 12 } } };

    private static (int South, int North) Count(TokenizedArticle article)
    {
        var (south, north) = (0, 0);
        foreach (var paragraph in article.Paragraphs)
        {
            for (var i = 0; i < paragraph.Tokens.Length; i++)
            {
                var word = paragraph.TextOf(i);
                if (word.Length < 3 || !char.IsUpper(word[0]) || !IsSouth.TryGetValue(word, out var isSouth))
                    continue;

                (south, north) = isSouth ? (south + 1, north) : (south, north + 1);
            }
        }

        return (south, north);
    }
}
