namespace StoryExplainer.Site.Pages;

/// <summary>Direction in which a language is written.</summary>
internal static class WritingDirection
{
    private static readonly string[] Languages = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];
    private static readonly string[] Scripts = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"];

    /// <summary>"rtl" for a language from right to left, else "ltr". A script in the tag, as in "az-Arab", decides.</summary>
    public static string Of(string language)
    {
        var parts = language.ToLowerInvariant().Split('-');
        var script = parts.Skip(1).FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiLetter));
        return (script is null ? Languages.Contains(parts[0], StringComparer.Ordinal) : Scripts.Contains(script, StringComparer.Ordinal)) ? "rtl" : "ltr";
    }
}
