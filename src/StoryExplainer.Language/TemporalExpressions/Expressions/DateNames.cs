using StoryExplainer.Language.English;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Knows names that hold a date word: "the Sunday Times", "Friday Night Lights". They stand in <c>English/Dates/names.txt</c>.</summary>
internal static class DateNames
{
    private static readonly PhraseTable<string> Names = new(WordFile.Read("Dates/names.txt").Select(name => (name, name)));

    /// <summary>The index after the name that begins at word <paramref name="i"/>; <paramref name="i"/> itself if none does.</summary>
    public static int SkipName(DateText text, int i)
    {
        if (!text.IsCapital(i) || Names.Find(text, i) is not { } found)
            return i;

        // "This week", "The week" and "This morning" open sentences too; the list has them with a second capital only.
        return found.End;
    }
}
