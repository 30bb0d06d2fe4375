namespace StoryExplainer.Language.TemporalExpressions.Reading;

/// <summary>
/// Pages that show a date twice, once for each width of screen, are copied as "15 August 202515 August 2025" or "August 15, 2025August 15,
/// 2025". This takes the year and the day apart again.
/// </summary>
internal static class DoublePrint
{
    /// <summary>The same words, with digits that are a year and a day in one run as two words.</summary>
    public static List<DateWord> Split(List<DateWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word is { Kind: WordKind.Digits, Length: 5 or 6 } && i > 0 && words[i - 1].Kind is WordKind.Month or WordKind.ShortMonth
                && i + 1 < words.Count && words[i + 1].Kind is WordKind.Month or WordKind.ShortMonth)
            {
                var scale = word.Length == 6 ? 100 : 10;
                words[i] = word with { End = word.Start + 4, Value = word.Value / scale };
                words.Insert(i + 1, word with { Start = word.Start + 4, Value = word.Value % scale });
            }
        }

        return words;
    }
}
