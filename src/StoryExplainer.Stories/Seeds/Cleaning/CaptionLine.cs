using System.Collections.Frozen;
using System.Text.RegularExpressions;
using StoryExplainer.Stories.Seeds.Vocabulary;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Knows captions by the credit at their end or the label at their beginning, and lines that are only a credit.</summary>
internal static partial class CaptionLine
{
    private const int LongestCaption = 700;
    private const int MostWordsOfCredit = 9;
    private const int MostWordsBeforeHouse = 40;

    // A credit with its label is shorter than this, so nothing before needs to be searched; most of the cleaner's time went there.
    private const int LongestCredit = 170;

    private static readonly FrozenSet<string> Agencies = WordList.ReadSet("credits.txt");

    /// <summary>True if the line is words under a picture together with their credit, or begins with a caption's label.</summary>
    public static bool IsCaption(string text) =>
        text.Length <= LongestCaption && (Label().IsMatch(text) || WithoutCredit(text) is { Length: > 0 } || (!LineShape.EndsSentence(text) && PointsAtPicture().IsMatch(text)));

    /// <summary>The words before the credit; empty if the line is only a credit; null if it has none.</summary>
    public static string? WithoutCredit(string text)
    {
        if (text.Length > LongestCaption)
        {
            return null;
        }

        var start = Math.Max(0, text.Length - LongestCredit);
        foreach (var match in new[] { LabelledCredit().Match(text, start), PhotoBy().Match(text, start) })
        {
            if (match.Success && match.Groups["who"].Value.Split(' ').Length <= MostWordsOfCredit)
            {
                return text[..match.Index].TrimEnd(' ', '|', '-', '–', '—', '(', '[');
            }
        }

        var bracket = BracketCredit().Match(text, start);
        if (bracket.Success && (IsAgencyCredit(bracket.Groups["who"].Value) || IsHouseCredit(bracket.Groups["who"].Value, ':', text[..bracket.Index])))
        {
            return text[..bracket.Index].TrimEnd();
        }

        var slash = SlashCredit().Match(text, start);
        if (slash.Success && (IsAgencyCredit(slash.Groups["who"].Value) || IsHouseCredit(slash.Groups["who"].Value, '/', text[..slash.Index])))
        {
            return text[..slash.Index].TrimEnd();
        }

        return IsAgencyCredit(text) ? "" : null;
    }

    /// <summary>True if the line is nothing but a credit: "Getty Images", "Ana Sol/Reuters", "Photograph: Ana Sol/The Paper".</summary>
    public static bool IsCreditAlone(string text) => text.Length <= 120 && WithoutCredit(text) is "";

    /// <summary>"(Coast News: Ana Sol)" and "Ana Sol/Coast Survey" behind a short sentence: a photographer and a house that no list holds.</summary>
    private static bool IsHouseCredit(string who, char separator, string before)
    {
        if (!LineShape.EndsSentence(before) || before.Split(' ').Length > MostWordsBeforeHouse || who.Split(separator, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } left, { Length: > 0 } right])
        {
            return false;
        }

        var (name, house) = separator == ':' ? (right, left) : (left, right);
        return ReporterName.IsName(name) && house.Split(' ') is { Length: <= 4 } words && words.All(word => word.Length > 0 && char.IsUpper(word[0]));
    }

    private static bool IsAgencyCredit(string who)
    {
        who = who.Trim(' ', '.', '©', '(', ')', '[', ']');
        if (Agencies.Contains(who))
        {
            return true;
        }

        if (who.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var parts = who.Split(['/', ':', ',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1)
        {
            return parts.All(part => part.Split(' ').Length <= 5)
                && (parts.Any(Agencies.Contains) || (parts.Length == 2 && who.Contains('/') && ReporterName.IsName(parts[0]) && (PublisherName.Find(parts[1]) is not null || LineShape.IsAllCapitals(who))));
        }

        var via = who.IndexOf(" via ", StringComparison.OrdinalIgnoreCase);
        return via > 0 && Agencies.Contains(who[(via + 5)..].Trim());
    }

    [GeneratedRegex(@"^(?:image caption|media caption|caption|photo caption|file photo|file image|file picture|file pic|file|in this (?:file )?(?:photo|image|picture|photograph|handout|undated|screengrab|video)|a file (?:photo|image|picture)|file (?:photo|image|picture) of|image source|image|photo|photograph|picture|pictured|photos|pictured above|above|main image|top image|illustration|graphic|video)\b(?:\s*[:,;|]\s*\S|(?<=caption|source|photo of|image of|picture of|file photo|photo|image)(?=\s+(?:of|shows|taken|released|provided)\b))|^(?:in this|a) (?:undated |file |handout |combination )?(?:photo|image|picture|photograph|frame grab|screengrab)\b(?:,| (?:of|from|taken|released|provided|made|shows|dated))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<=^|[\s|(\[.])(?:(?:image|photo|photograph|picture|pic|video|illustration|graphic|map|file photo|photos|images)(?:s|\s*/\s*video)?\s*)?(?:credits?|source|courtesy(?: of)?|copyright)?\s*(?<=image|photo|photograph|picture|pic|pics|video|illustration|graphic|photos|images|credit|credits|photo source|image source|courtesy|courtesy of|copyright)\s*(?:[:©]|\.{2,}|…)\s*(?<who>\S(?:[^.!?]|(?<=\b\p{Lu})\.){0,90}\.?)[)\]]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledCredit();

    [GeneratedRegex(@"(?<=^|[\s|(\[.—-])(?:photo|photograph|photos|image|picture|illustration|photo illustration|graphic)s? (?:by|courtesy of|courtesy|from) (?<who>\p{Lu}[^.!?]{1,80})[)\]]?\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PhotoBy();

    [GeneratedRegex(@"\((?:pictured|pictured [^)]{1,30}|(?:far |second |third )?(?:left|right)|cent(?:re|er)|above|below|inset)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PointsAtPicture();

    [GeneratedRegex(@"[(\[](?<who>[^()\[\]]{2,90})[)\]]\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BracketCredit();

    [GeneratedRegex(@"(?<=[.!?”""]\s+|[-–—|]\s+|©\s*)(?<who>[^.!?()]{2,80})$|(?<=\s)(?<who>(?:Getty Images|\p{Lu}(?:[\p{L}'’-]+|\.)(?: \p{Lu}(?:[\p{L}'’-]+|\.)){0,3}\s?/\s?[^.!?()]{2,60}))$", RegexOptions.CultureInvariant)]
    private static partial Regex SlashCredit();
}
