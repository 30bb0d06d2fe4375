using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>The line that names the reporters: "By Ana Sol and Max Berg", "Ana Sol, Max Berg, Liv Dahl", "ANA SOL | 5 March 2024".</summary>
/// <param name="Authors">The reporters; empty for "By our correspondent".</param>
/// <param name="Publisher">A publisher named in the line, or null.</param>
/// <param name="Date">The date in the line, or null.</param>
/// <param name="IsLabelled">True if the line says that it is a byline.</param>
internal sealed partial record Byline(ImmutableArray<string> Authors, string? Publisher, DateLine? Date, bool IsLabelled)
{
    /// <summary>The organisation that signs in place of a reporter, or null.</summary>
    public string? Organisation { get; private init; }

    private const int LongestLine = 300;
    private const int MostWordsOfUnlabelledName = 4;

    private static readonly FrozenSet<string> RoleWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "editor", "correspondent", "reporter", "writer", "columnist", "analyst", "producer", "presenter", "journalist", "chief", "bureau", "staff", "contributor", "contributing", "photographer",
        "director", "head", "lead", "meteorologist", "blogger", "author", "critic", "commentator", "fellow", "researcher", "specialist", "freelance", "intern", "team", "desk", "journalists", "reporters", "correspondents", "writers", "agencies", "wires", "newsroom");

    private static readonly FrozenSet<string> Anonymous = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "our", "staff", "special", "a", "an", "the", "own", "correspondent", "correspondents", "reporter", "reporters", "writer", "writers", "web", "desk", "online", "bureau", "newsdesk", "editor", "agency",
        "agencies", "news", "service", "services", "editorial", "board", "team", "newsroom", "wires", "wire", "and");

    /// <summary>Reads a line, or gives null if it is no byline. Without "By" the names must stand alone in the line.</summary>
    public static Byline? TryRead(string text)
    {
        if (text.Length > LongestLine)
        {
            return null;
        }

        text = Unglue(text).TrimEnd(' ', '-', '–', '—');
        if (StatedDay.FindAll(text) is [{ Span: { Start: 0, End: var behind } }] && TryRead(text[behind..].TrimStart(' ', ',', '|', '•', '·', '-', '–', '—', '/')) is { Authors.Length: > 0, Date: null } dated)
        {
            return dated with { Date = DateLine.TryRead(text[..behind]) };
        }

        var label = Label().Match(text);
        if (!label.Success && IsSentence(text))
        {
            return null;
        }

        var (names, date) = CutDate(label.Success ? text[label.Length..].TrimStart() : text);
        var line = ReadNames(names, label.Success);
        return line is null || (date is { Rest: var rest } && !FitsBehindNames(rest)) ? null : line with { Date = date };
    }

    /// <summary>
    /// Reads a line of which something else says that it is a byline, so that more may stand beside the names: what pages glue to them ("Ana SolView all posts", "Ana Sol@anasol"),
    /// addresses, times, days in digits, a house that no list holds.
    /// </summary>
    public static Byline? TryReadLoosely(string text)
    {
        if (text.Length > LongestLine)
        {
            return null;
        }

        var plain = Unglue(Addresses().Replace(text, " | "));
        if (TryRead(plain) is { Authors.Length: > 0 } strict)
        {
            return strict;
        }

        var label = Label().Match(plain);
        var days = DigitDays().Replace(label.Success ? plain[label.Length..] : plain, " | ");
        days = StatedDay.FindAll(days).Reverse().Aggregate(days, (rest, day) => rest[..day.Span.Start] + " | " + rest[day.Span.End..]);
        foreach (var part in days.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (FindLeadingNames(Trailing().Replace(Label().Replace(part, ""), "").Trim(' ', ',', '-', '–', '—', '·', '•', ':')) is { Count: > 0 } names)
            {
                return new Byline([.. names], null, DateLine.TryRead(text), label.Success);
            }
        }

        return null;
    }

    /// <summary>The names that open a part; what stands behind the last of them is a house or a place.</summary>
    private static List<string> FindLeadingNames(string part)
    {
        var names = new List<string>();
        foreach (var raw in NameSeparator().Split(part))
        {
            var piece = Place().Replace(raw, "").Trim(' ', '.', ',', '(', ')');
            if (piece.Length == 0)
            {
                continue;
            }

            var words = piece.Split(' ');
            var length = words.Length > 2 && ReporterName.HasInitial(words[1]) ? 3 : 2;
            var name = FindName(piece, isLabelled: false, mayBeSingle: false) ?? (words.Length > 4 && ReporterName.IsName(string.Join(' ', words[..length])) ? Capitals.ToTitleCase(string.Join(' ', words[..length])) : null);
            if (name is null)
            {
                break;
            }

            names.Add(name);
        }

        return names;
    }

    /// <summary>Parts words that a page glued together where the second begins what is said of the reporter: "Emma SolLifestyle Writer".</summary>
    private static string Unglue(string text)
    {
        var glue = Glue().Match(text);
        return glue.Success && (text[glue.Index..].Split(' ').Any(RoleWords.Contains) || Offer().IsMatch(text[glue.Index..])) ? text[..glue.Index] + " | " + text[glue.Index..] : DigitGlue().Replace(text, " ");
    }

    /// <summary>"Clara Mund, the mayor, resigned on 3 March." opens as a byline does and is news.</summary>
    private static bool IsSentence(string text) => LineShape.EndsSentence(text) && text.Count(c => c == ' ') >= 5 && LineShape.SmallLetterShare(text) > 0.3;

    private static bool FitsBehindNames(string rest) => rest.Length == 0 || rest.Split(' ').Length <= 5;

    /// <summary>"By A and B | 5 March 2024", "By A•15 January 2020", "By A Published 5 March 2024".</summary>
    private static (string Names, DateLine? Date) CutDate(string text)
    {
        var cut = Separator().Match(text);
        while (cut.Success)
        {
            if (DateLine.TryRead(text[cut.Index..]) is { } date)
            {
                return (text[..cut.Index].TrimEnd(' ', ',', '-', '–', '—'), date);
            }

            cut = cut.NextMatch();
        }

        return (text, null);
    }

    private static Byline? ReadNames(string text, bool isLabelled)
    {
        if (LineShape.EndsSentence(text) && !ReporterName.HasInitial(text) && !text.EndsWith("Jr.", StringComparison.Ordinal))
        {
            return null;
        }

        text = WithoutCopy(text);
        var authors = new List<string>();
        string? publisher = null;
        var strange = 0;
        foreach (var raw in NameSeparator().Split(text))
        {
            var piece = Place().Replace(raw, "").Trim(' ', '.', ',', '(', ')');
            if (piece.Length == 0)
            {
                continue;
            }

            piece = raw.TrimEnd().EndsWith('.') && ReporterName.HasInitial(piece + ".") ? piece + "." : piece;
            if (authors.Count > 0 && PublisherName.Find(piece) is { } found)
            {
                publisher ??= found;
            }
            else if (isLabelled && FindNewsroom(piece) is { } newsroom)
            {
                publisher ??= newsroom;
            }
            else if (FindName(piece, isLabelled, mayBeSingle: isLabelled && authors.Count == 0) is { } name)
            {
                authors.Add(name);
            }
            else if (!(isLabelled && piece.Split(' ').All(Anonymous.Contains)) && (authors.Count == 0 || !(IsRole(piece) || (isLabelled && IsPlace(piece)))))
            {
                strange++;
            }
        }

        if (strange > 0)
        {
            return isLabelled && authors.Count == 0 && IsOrganisation(text) ? new Byline([text], PublisherName.Find(text), null, true) { Organisation = text } : null;
        }

        return isLabelled || authors.Count > 0 ? new Byline([.. authors.Distinct(StringComparer.Ordinal)], publisher, null, isLabelled) : null;
    }

    /// <summary>A name that a page prints twice in one line.</summary>
    private static string WithoutCopy(string text)
    {
        var words = text.Split(' ');
        var half = words.Length / 2;
        return words.Length is 4 or 6 && words.Take(half).SequenceEqual(words.Skip(half), StringComparer.Ordinal) ? string.Join(' ', words.Take(half)) : text;
    }

    /// <summary>The publisher in "Al Jazeera Staff", "Herald Reporters".</summary>
    private static string? FindNewsroom(string piece)
    {
        var words = piece.Split(' ');
        return words.Length > 1 && Anonymous.Contains(words[^1]) && RoleWords.Contains(words[^1]) ? PublisherName.Find(string.Join(' ', words[..^1])) : null;
    }

    /// <summary>A single word behind a name is where the reporter was: "By Ana Sol, Minna, and Max Berg, Abuja".</summary>
    private static bool IsPlace(string piece) => !piece.Contains(' ') && char.IsUpper(piece[0]);

    /// <summary>The name in a piece that may hold a role before or behind it: "Ana Sol Political correspondent", "political reporter Ana Sol".</summary>
    private static string? FindName(string piece, bool isLabelled, bool mayBeSingle)
    {
        var words = piece.Split(' ');
        var lastRole = Array.FindLastIndex(words, RoleWords.Contains);
        if (lastRole < 0)
        {
            return ReporterName.IsName(piece) && (isLabelled || words.Length <= MostWordsOfUnlabelledName) ? Capitals.ToTitleCase(piece)
                : mayBeSingle && ReporterName.IsSingleName(piece) ? piece
                : null;
        }

        if (lastRole < words.Length - 1)
        {
            var behind = string.Join(' ', words[(lastRole + 1)..]);
            return isLabelled && ReporterName.IsName(behind) ? Capitals.ToTitleCase(behind) : null;
        }

        // The role's first words may be capitalised as well ("Ana Sol Health editor"), so the shortest name is the right one.
        var length = words.Length > 3 && ReporterName.HasInitial(words[1]) ? 3 : 2;
        var before = string.Join(' ', words[..Math.Min(length, words.Length)]);
        return words.Length > 2 && ReporterName.IsName(before) ? Capitals.ToTitleCase(before) : null;
    }

    /// <summary>True for a line that names no reporter but stands for one: "Special Correspondent", "Our Bureau".</summary>
    public static bool IsAnonymous(string text) => text.Split(' ') is { Length: <= 6 } words && words.All(Anonymous.Contains) && words.Any(RoleWords.Contains);

    /// <summary>True if the words are what a reporter does or where: "Political correspondent", "in Lagos".</summary>
    public static bool IsRole(string piece) => piece.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: <= 7 } words && (words.Any(RoleWords.Contains) || char.IsLower(piece[0]));

    private static bool IsOrganisation(string text) => text.Split(' ') is { Length: <= 6 } words && words.All(word => char.IsUpper(word[0]) || word is "of" or "and" or "for" or "the" or "&");

    [GeneratedRegex(@"^(?:(?:by|written by|story by|words by|text by|report by|reported by|posted by|analysis by|opinion by|submitted by|article by)\b:?\s*(?=\p{Lu}|the\s|our\s|staff|a\s|political|[a-z]+\s(?:reporter|correspondent|editor|writer))|(?:authors?|reporters?|writers?)\s*:\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*[|•·@/]\s*|\s+[-–—]\s+|\s*,\s+(?=\p{Lu}\p{Ll}+,?\s+\p{Lu}?\p{Ll}*\.?\s*[0-9])|\s+on\s+(?=(?:\p{L}{6,9},?\s+)?\p{L}{3,9}\.?,?\s+[0-9]|[0-9])|\s+(?=(?:published|updated|posted|last updated|first published)\b)|\s+(?=[0-9]{1,2}\s+\p{L}{3,9}\s+[12][0-9]{3})|\s+(?=\p{Lu}\p{Ll}{2,8}\.?\s+[0-9]{1,2},\s+[12][0-9]{3})|\s+(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s+&\s+|\s*;\s*|\s+with\s+|\s*\|\s*|\s*/\s*|\s*•\s*|\s+[-–—]\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameSeparator();

    [GeneratedRegex(@"\s+(?:in|at|[Ff]or|from|near|reporting from)\s+.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\S+@\S+\.\w\S*?(?=\(|\s|$)|@\w+|https?://\S+|\(?\d{3}\)?[ -]\d{3}-\d{4}|\(\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(?<=\p{Ll}{2})(?<!\b(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|St))(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Glue();

    [GeneratedRegex(@"(?<=\p{Ll})(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DigitGlue();

    [GeneratedRegex(@"^(?:View|Follow|Published|Updated|More|Read|See|All|Contributor|Email|Posted|Share)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\b[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}\b|\b[12][0-9]{3}-[0-9]{2}-[0-9]{2}T\S*|\b[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4}\b)?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+[12][0-9]{3}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DigitDays();

    [GeneratedRegex(@"\s+(?:on|at)\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?\s*$|\s+[0-9]+\s*(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|h|d|m)\b.*$|\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();
}
