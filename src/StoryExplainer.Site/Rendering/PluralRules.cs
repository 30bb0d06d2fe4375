namespace StoryExplainer.Site.Rendering;

/// <summary>Which plural form a whole number takes, in the names of Unicode's CLDR: zero, one, two, few, many, other.</summary>
internal static class PluralRules
{
    /// <summary>The names of all forms.</summary>
    public static bool IsForm(string name) => name is "zero" or "one" or "two" or "few" or "many" or "other";

    /// <summary>The form of <paramref name="count"/> in a language given as a BCP 47 tag.</summary>
    public static string FormOf(string language, int count)
    {
        var n = Math.Abs(count);
        return Primary(language) switch
        {
            "id" or "ja" or "ko" or "ms" or "th" or "vi" or "zh" => "other",
            "fr" or "hy" or "hi" or "bn" or "fa" or "am" => n <= 1 ? "one" : "other",
            "pt" => n == 1 || (n == 0 && !language.EndsWith("-PT", StringComparison.OrdinalIgnoreCase)) ? "one" : "other",
            "ru" or "uk" or "be" => EastSlavic(n),
            "sr" or "hr" or "bs" => SouthSlavic(n),
            "pl" => Polish(n),
            "cs" or "sk" => n == 1 ? "one" : n is >= 2 and <= 4 ? "few" : "other",
            "sl" => (n % 100) switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
            "lt" => n % 10 == 1 && n % 100 is < 11 or > 19 ? "one" : n % 10 is >= 2 && n % 100 is < 11 or > 19 ? "few" : "other",
            "lv" => n % 10 == 0 || n % 100 is >= 11 and <= 19 ? "zero" : n % 10 == 1 ? "one" : "other",
            "ro" => n == 1 ? "one" : n == 0 || n % 100 is >= 1 and <= 19 ? "few" : "other",
            "ga" => n switch { 1 => "one", 2 => "two", >= 3 and <= 6 => "few", >= 7 and <= 10 => "many", _ => "other" },
            "cy" => n switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
            "ar" => Arabic(n),
            "he" => n == 1 ? "one" : n == 2 ? "two" : "other",
            _ => n == 1 ? "one" : "other",
        };
    }

    private static string Primary(string language)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }

    private static string EastSlavic(int n) => n % 10 == 1 && n % 100 != 11 ? "one"
        : n % 10 is >= 2 and <= 4 && n % 100 is < 12 or > 14 ? "few" : "many";

    private static string SouthSlavic(int n) => n % 10 == 1 && n % 100 != 11 ? "one"
        : n % 10 is >= 2 and <= 4 && n % 100 is < 12 or > 14 ? "few" : "other";

    private static string Polish(int n) => n == 1 ? "one" : n % 10 is >= 2 and <= 4 && n % 100 is < 12 or > 14 ? "few" : "many";

    private static string Arabic(int n) => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ => (n % 100) switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" },
    };
}
