using System.Globalization;

namespace StoryExplainer.Site.Rendering;

/// <summary>How readable one colour is on another, as WCAG 2.2 defines it.</summary>
internal static class ColourContrast
{
    /// <summary>Background of the light page; must be the styles' <c>--paper</c>.</summary>
    public const string LightPage = "#ffffff";

    /// <summary>Background of the dark page; must be the styles' <c>--paper</c>.</summary>
    public const string DarkPage = "#13161b";

    /// <summary>From 1 (the same) to 21 (black on white).</summary>
    public static double Between(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int start)
    {
        var value = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
