using System.Text.RegularExpressions;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>What a line looks like by itself: what the readers of bylines, dates, captions and rights lines say of it, and its outer shape. Also told to its neighbours.</summary>
internal sealed partial record LineShapes
{
    private LineShapes(params string[] names) => Names = names;

    /// <summary>The shapes that the line has.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The line's length and ending in one word.</summary>
    public required string Outline { get; init; }

    /// <summary>Looks at a line of a page.</summary>
    public static LineShapes Of(PageView page, int index)
    {
        var line = page.Lines[index];
        string[] names = [.. FindAll(line), .. page.Repeats[index] >= 0 ? new[] { "repeats" } : [], .. page.IsRepeated(index) ? new[] { "repeated" } : [], .. page.Copies(index) > 1 ? new[] { "twice" } : []];
        return new LineShapes(names) { Outline = OutlineOf(line) };
    }

    private static string OutlineOf(ArticleLine line)
    {
        var length = line.WordCount switch { 0 => "0", 1 => "1", 2 => "2", 3 or 4 => "4", <= 7 => "7", <= 12 => "12", <= 20 => "20", <= 35 => "35", <= 60 => "60", _ => "long" };
        var capitals = LineShape.IsAllCapitals(line.Text) ? "A" : line.SmallLetterShare switch { 0 => "C", < 0.35 => "c", < 0.65 => "m", _ => "s" };
        return length + capitals + EndOf(line.Text);
    }

    private static string EndOf(string text) => text[^1] switch
    {
        '.' => text.EndsWith("...", StringComparison.Ordinal) ? "…" : ".",
        '?' or '!' or ':' or '…' or ',' or ')' or ']' => text[^1].ToString(),
        '"' or '”' or '’' or '\'' => "q",
        _ => char.IsLetterOrDigit(text[^1]) ? "w" : "o",
    };

    private static IEnumerable<string> FindAll(ArticleLine line)
    {
        var text = line.Text;
        if (line.IsProse)
        {
            yield return "prose";
        }

        foreach (var name in FindMeta(line).Concat(FindPicture(text)).Concat(FindMarks(line)))
        {
            yield return name;
        }
    }

    private static IEnumerable<string> FindMeta(ArticleLine line)
    {
        var text = line.Text;
        if (Byline.TryRead(text) is { } byline)
        {
            yield return byline.IsLabelled ? "byline" : "name";
            if (byline.Date is not null)
            {
                yield return "byline with date";
            }
        }
        else if (Byline.IsAnonymous(text))
        {
            yield return "anonymous";
        }
        else if (line.WordCount <= 7 && Byline.IsRole(text))
        {
            yield return "role";
        }

        if (DateLine.TryRead(text) is { } date)
        {
            yield return (date.Rest.Length == 0 ? "date" : date.Rest.Split(' ').Length <= 4 ? "date and more" : "date in line") + (date.Day is null ? " open" : "");
            yield return "date " + date.Label;
        }

        if (PublisherName.Find(text) is not null)
        {
            yield return "publisher";
        }

        if (line.WordCount <= 12 && NewsAgency.FindAtStart(text) is not null)
        {
            yield return "agency";
        }
    }

    private static IEnumerable<string> FindPicture(string text)
    {
        if (CaptionLine.IsCreditAlone(text))
        {
            yield return "credit";
        }
        else if (CaptionLine.IsCaption(text))
        {
            yield return "caption";
        }

        if (PictureWord().IsMatch(text))
        {
            yield return "picture word";
        }
    }

    private static IEnumerable<string> FindMarks(ArticleLine line)
    {
        var text = line.Text;
        if (RightsNotice.IsOne(text))
        {
            yield return "rights";
        }

        if (EditionLine.IsOne(line))
        {
            yield return "edition";
        }

        if (OtherLanguage.IsIn(line))
        {
            yield return "foreign";
        }

        if (EndMarks().IsMatch(text))
        {
            yield return "end mark";
        }

        if (AddressAlone().IsMatch(text))
        {
            yield return "address alone";
        }

        if (AddressInside().IsMatch(text))
        {
            yield return "address";
        }

        if (PostStamp().IsMatch(text))
        {
            yield return "post stamp";
        }

        if (CommentStamp().IsMatch(text))
        {
            yield return "comment stamp";
        }

        if (GluedWords().IsMatch(text))
        {
            yield return "glued";
        }

        if (Dateline().IsMatch(text))
        {
            yield return "dateline";
        }

        if (ListBullet.Has(text))
        {
            yield return "bullet";
        }

        if (LineShape.HasQuotation(text))
        {
            yield return LineShape.IsQuotationAlone(text) ? "quotation alone" : "quotation";
        }
        else if (LineShape.StartsQuoted(text))
        {
            yield return "quoted start";
        }

        foreach (var (mark, name) in Marks)
        {
            if (text.Contains(mark, StringComparison.Ordinal))
            {
                yield return name;
            }
        }

        if (char.IsAsciiDigit(text[0]))
        {
            yield return line.Words.Length > 0 && line.Words.All(word => word.All(char.IsAsciiDigit)) ? "number alone" : "number first";
        }
        else if (char.IsLower(text[0]))
        {
            yield return "small first";
        }
    }

    private static readonly (string Mark, string Name)[] Marks =
        [("|", "bar"), ("•", "dot"), ("·", "dot"), (" / ", "slash"), ("/", "stroke"), (" > ", "arrow"), ("»", "arrow"), ("›", "arrow"), ("→", "arrow"), ("@", "at"), ("#", "hash"), ("©", "©"), ("$", "money"), ("%", "percent"), ("(", "bracket"), ("[", "square"), (" - ", "dash"), ("…", "dots"), ("...", "dots"), ("!", "call"), ("?", "ask"), (": ", "colon"), (". ", "stop inside"), ("<", "tag")];

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$|^@\w{2,30}$|^(?:[\w.+-]+@[\w-]+\.[\w.]+)$|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.uk|com\.au|gov|info|example)(?:/\S*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex AddressAlone();

    [GeneratedRegex(@"https?://|\bwww\.|[\w.+-]@[\w-]{1,63}\.\w|[\w-]\.(?:com|org|net|co\.uk|example)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AddressInside();

    [GeneratedRegex(@"^#\s*\d{4}-\d\d-\d\d at \d|^(?:\S+ ){0,4}\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b|^(?:\S+ ){0,4}says:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentStamp();

    [GeneratedRegex(@"^[—–-]\s?.{1,60}\(@\w+\)|pic\.twitter\.com/|^\d{1,2}:\d{2}(?: [AaPp][Mm])? · \w+ \d", RegexOptions.CultureInvariant)]
    private static partial Regex PostStamp();

    [GeneratedRegex(@"^\W{0,3}(?:#{2,}|-?30-|ENDS?|END OF RELEASE)\W{0,3}$|^#\s?#\s?#$|^[_*=–—-]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex EndMarks();

    [GeneratedRegex(@"\p{Ll}\p{Lu}\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex GluedWords();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu} .,'’-]{2,40}(?:,[^—–-]{1,40})?(?:\([^)]{2,40}\))?\s?[—–-]{1,2}\s|^\p{Lu}[\p{L} ]{2,30}(?:, [^—–(]{1,30})? \([^)]{2,30}\) [—–-]", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"\b(?:photo|photos|photograph|photographer|picture|pictured|image|images|file|getty|courtesy|credit|supplied|handout|illustration|screenshot|screengrab|via|shutterstock|footage|video|graphic)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PictureWord();
}
