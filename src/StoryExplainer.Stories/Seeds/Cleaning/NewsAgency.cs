using System.Collections.Frozen;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Knows the news agencies that sign an article in place of a reporter: "Reuters", "AFP, Nairobi", "Reuters 5 March 2024".</summary>
internal static class NewsAgency
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "AAP", "Australian Associated Press", "AFP", "Agence France-Presse", "Agence France Presse", "Anadolu Agency", "ANI", "ANSA", "AP", "Associated Press", "Bernama", "Canadian Press", "DPA",
        "EFE", "IANS", "Interfax", "Kyodo", "Kyodo News", "PA", "PA Media", "Press Association", "PTI", "Press Trust of India", "Reuters", "Thomson Reuters", "TASS", "UPI", "United Press International",
        "Xinhua", "Yonhap", "Yonhap News Agency");

    /// <summary>The agency that a line names and says nothing else but where and when, or null.</summary>
    public static string? FindAtStart(string text)
    {
        var start = text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        start += text.AsSpan(start).StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        for (var end = text.Length; end > start; end = text.LastIndexOfAny([' ', ',', '|', '/', '•', '·', '-', '–', '—', '('], end - 1))
        {
            var name = text[start..end].TrimEnd(' ', ',', '|', '/', '•', '·', '-', '–', '—', '(', '.');
            if (Names.Contains(name))
            {
                return FitsBehind(text[end..]) ? name : null;
            }
        }

        return null;
    }

    private static bool FitsBehind(string rest)
    {
        rest = rest.Trim(' ', ',', '|', '/', '•', '·', '-', '–', '—', '(', ')', '.');
        return rest.Length == 0 || DateLine.TryRead(rest) is { Rest: "" } || (rest.Split(' ').Length <= 3 && char.IsUpper(rest[0]) && !LineShape.EndsSentence(rest) && PublisherName.Find(rest) is null && !ReporterName.HasInitial(rest));
    }
}
