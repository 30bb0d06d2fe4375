namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>Gives a headline its capital, and takes what cannot stand alone: half a pair of marks, a comma at the end.</summary>
internal static class HeadlinePolish
{
    /// <summary>The headline as it is shown.</summary>
    public static string Polish(string headline)
    {
        headline = headline.Replace("“ ”", "", StringComparison.Ordinal).Replace("“”", "", StringComparison.Ordinal).Replace("\" \"", "", StringComparison.Ordinal);
        headline = Balance(Balance(Balance(headline, '“', '”'), '(', ')'), '[', ']');
        if (headline.Count(c => c == '"') % 2 == 1)
            headline = headline.Replace("\"", "", StringComparison.Ordinal);

        headline = headline.Replace(",,", ",", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);
        headline = headline.Trim(' ', ',', '.', ';', ':', '-', '–', '—', '*', '…');
        if (headline.Length >= 3 && headline[^2] == '.' && char.IsLetter(headline[^1]) && char.IsLetter(headline[^3]))
            headline += "."; // "8 p.m.", "the U.S."

        return Capitalise(headline);
    }

    /// <summary>The same with a capital.</summary>
    public static string Capitalise(string headline) => headline.Length > 0 && char.IsLower(headline[0]) ? char.ToUpperInvariant(headline[0]) + headline[1..] : headline;

    private static string Balance(string text, char open, char close)
    {
        if (text.Count(c => c == open) == text.Count(c => c == close) && text.IndexOf(close, StringComparison.Ordinal) >= text.IndexOf(open, StringComparison.Ordinal))
            return text;

        return text.Replace(open.ToString(), "", StringComparison.Ordinal).Replace(close.ToString(), "", StringComparison.Ordinal);
    }
}
