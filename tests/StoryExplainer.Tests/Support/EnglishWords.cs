using System.Globalization;
using StoryExplainer.Site.Pages;

namespace StoryExplainer.Tests.Support;

/// <summary>Words of the interface for tests of what is made from them: patterns for dates, and for all else the key with its values.</summary>
internal sealed class EnglishWords : IPageWords
{
    private static readonly Dictionary<string, string> Patterns = new(StringComparer.Ordinal)
    {
        ["date.pattern_day"] = "dddd d MMMM yyyy",
        ["date.pattern_day_short"] = "d MMM yyyy",
        ["date.pattern_month"] = "MMMM yyyy",
        ["date.pattern_month_short"] = "MMM yyyy",
        ["date.week"] = "week of {day}",
        ["date.weekend"] = "weekend of {day}",
        ["date.spring"] = "spring {year}",
        ["date.summer"] = "summer {year}",
        ["date.autumn"] = "autumn {year}",
        ["date.winter"] = "winter {year}–{next}",
        ["date.quarter"] = "quarter {number} of {year}",
        ["date.decade"] = "the {year}s",
        ["date.range"] = "{start} to {end}",
        ["date.months"] = "{start} to {end}",
        ["graph.edge"] = "{from} {verb} {to} {cite}",
        ["title.part"] = "{title}: {part}",
    };

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-GB");

    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        Assert.Contains(key, PageLabels.All);
        var text = Patterns.GetValueOrDefault(key, key);
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", string.Create(CultureInfo.InvariantCulture, $"{value}"), StringComparison.Ordinal);
        }

        return text;
    }
}
