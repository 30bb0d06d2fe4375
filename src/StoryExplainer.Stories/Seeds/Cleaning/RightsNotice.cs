using System.Text.RegularExpressions;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Knows a line that says whose the article is.</summary>
internal static partial class RightsNotice
{
    private const int LongestLine = 600;

    /// <summary>True for "© 2025 The Paper", "Copyright 2025 …", "… All rights reserved."</summary>
    public static bool IsOne(string text) => text.Length <= LongestLine && (Start().IsMatch(text) || (text.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase) && text.Length < 250));

    /// <summary>The publisher that the notice names, if it is known as one.</summary>
    public static string? FindPublisher(string text) => PublisherName.Find(Furniture().Replace(text, " ").Trim(' ', ',', '.', '-', '–', '|'));

    [GeneratedRegex(@"^\W{0,3}(?:©|\(c\)|&copy;|copyright\b(?!\s+(?:law|act|infringement|case|claim|lawsuit|laws|trial|office|bill|protection|rules|holder|holders|notice))(?=.{0,12}(?:©|[12][0-9]{3}|\(c\)|by\b|\p{Lu})))|©\s*(?:copyright\s*)?[12][0-9]{3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"©|\(c\)|copyright|[12][0-9]{3}(?:\s*[-–]\s*[12][0-9]{3})?|all rights reserved.*$|\.\s.*$|\bltd\.?$|\blimited.*$|\binc\.?$|\bllc\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();
}
