using StoryExplainer.Language.Dates.Clauses;

namespace StoryExplainer.Language.Dates.Resolving;

/// <summary>
/// Decides for bare weekdays and months whether they look back or ahead, together for all uses of one name in an article: a writer
/// who calls the meeting to come "Monday" does not use the same word for the Monday before without a sign.
/// </summary>
internal sealed class Directions
{
    // Tuned by hand: a date that belongs to a verb tells twice as much as one that describes a noun.
    private const int Strong = 2;
    private const int Weak = 1;

    private readonly Dictionary<object, (int Past, int Future)> _votes = [];

    /// <summary>Counts the votes of all expressions of an article.</summary>
    public Directions(IEnumerable<DatedExpression> expressions)
    {
        foreach (var dated in expressions)
        {
            if (Key(dated.Expression.Meaning) is not { } key)
                continue;

            var weight = dated.Clause.IsStrong ? Strong : Weak;
            var (past, future) = _votes.GetValueOrDefault(key);
            _votes[key] = DirectionOf(dated) switch
            {
                < 0 => (past + weight, future),
                > 0 => (past, future + weight),
                _ => (past, future),
            };
        }
    }

    /// <summary>-1 for the past, +1 for the future.</summary>
    public int Of(DatedExpression dated)
    {
        var own = DirectionOf(dated);
        if (Key(dated.Expression.Meaning) is not { } key)
            return own;

        var (past, future) = _votes[key];
        if (past == 0 && future == 0)
            return 0;

        // Strong signs both ways: one name for two days, so each use speaks for itself. One stray sign among many is a slip of ours.
        if (Math.Min(past, future) >= Strong && Math.Min(past, future) * 3 >= Math.Max(past, future) && own != 0 && dated.Clause.IsStrong)
            return own;

        return future > past ? 1 : -1;
    }

    /// <summary>True if the name is used with a sign of the past, and the same for the future.</summary>
    public (bool Past, bool Future) SignsOf(DateMeaning meaning) => Key(meaning) is { } key && _votes.TryGetValue(key, out var votes) ? (votes.Past > 0, votes.Future > 0) : (false, false);

    // The present tense tells nothing about months: "sales in March are up".
    private static int DirectionOf(DatedExpression dated) =>
        dated.Clause.Time == ClauseTime.Present && dated.Expression.Meaning is DateMeaning.OfMonth ? 0 : dated.Clause.Direction;

    private static object? Key(DateMeaning meaning) => meaning switch
    {
        DateMeaning.OfWeekday { Pointer: DatePointer.None } weekday => weekday.Day,
        DateMeaning.OfMonth { Pointer: DatePointer.None } month => month.Month,
        _ => null,
    };
}
