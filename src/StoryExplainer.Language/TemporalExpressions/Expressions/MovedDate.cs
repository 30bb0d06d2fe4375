using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Knows words that move something to another time: "slipped to 2030", "put back from December to the spring". The two times are no range.</summary>
internal static class MovedDate
{
    /// <summary>True if the words before a preposition say so.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="preposition">The preposition before the date.</param>
    public static bool IsMoved(DateText text, int preposition) =>
        text.IsAny(preposition - 1, "slipped", "moved", "flashback", "flashbacks", "postponed", "delayed", "deferred", "rescheduled", "pushed")
        || text.IsAny(preposition - 1, "back", "off", "forward") && text.IsAny(preposition - 2, "put", "pushed", "brought", "moved", "held", "set", "slipped");
}
