using System.Globalization;
using System.Text;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Adding;

/// <summary>Puts articles into <c>seeds/</c> under readable names, each with a file beside it for what is known; looks first whether it is one.</summary>
/// <param name="seedsFolder">The folder with the articles.</param>
/// <param name="story">Folder of the story below it, or null.</param>
/// <param name="today">The day on which they are added.</param>
internal sealed class ArticleAdder(string seedsFolder, string? story, DateOnly today)
{
    private const int LongestName = 60;

    // A page with less text is a front page, a notice or a page that scripts would fill.
    private const int FewestWords = 60;
    private const int FewestWordsInParagraph = 10;

    private static readonly string[] Besides = [".yml", ".yaml"];

    /// <summary>Adds a page that was fetched.</summary>
    public AddedArticle Add(string source, FetchedPage page)
    {
        if (page.Problem is { } problem)
        {
            return new AddedArticle(source, null, problem + ".");
        }

        var address = page.Address.GetLeftPart(UriPartial.Query);
        if (FindAddress(address) is { } known)
        {
            return new AddedArticle(source, null, $"it is there already: the file beside it is {known}.");
        }

        var extension = page.MediaType == "text/plain" ? ".txt" : ".html";
        var bytes = InKnownEncoding(page);
        var problems = new DiagnosticBag();
        var seed = SeedReader.Read("page" + extension, bytes, Encoding.UTF8.GetBytes($"url: {Quoted(address)}\n"), problems);
        if (Reason(seed, problems, isPage: true) is { } reason)
        {
            return new AddedArticle(source, null, reason);
        }

        return Write(source, bytes, Slug.From(seed!.Text.Title), extension, SidecarOf(seed, address)); // Without one there is a reason.
    }

    /// <summary>Adds a file, with the one beside it that says more about it.</summary>
    public AddedArticle AddFile(string file)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        if (!SeedReader.IsSeed(file))
        {
            return new AddedArticle(file, null, $"a file ending in \"{extension}\" is no article that can be read. Save it as .html, .txt, .md, .eml or .docx.");
        }

        var bytes = File.ReadAllBytes(file);
        var beside = Besides.Select(ending => Path.ChangeExtension(file, ending)).FirstOrDefault(File.Exists);
        var problems = new DiagnosticBag();
        var seed = SeedReader.Read(Path.GetFileName(file), bytes, beside is null ? null : File.ReadAllBytes(beside), problems);
        if (Reason(seed, problems, isPage: false) is { } reason)
        {
            return new AddedArticle(file, null, reason);
        }

        var name = Slug.From(Path.GetFileNameWithoutExtension(file));
        return Write(file, bytes, name, extension, beside is null ? SidecarOf(seed!, seed!.SourceUrl) : File.ReadAllText(beside)); // Without a seed there is a reason.
    }

    /// <summary>Adds text that was pasted.</summary>
    public AddedArticle AddText(PastedArticle article)
    {
        const string Source = "the pasted text";
        var (title, url, publisher, published) = (OneLine(article.Title), OneLine(article.Url), OneLine(article.Publisher), OneLine(article.Published));
        if (url is not null && FindAddress(url) is { } known)
        {
            return new AddedArticle(Source, null, $"it is there already: the file beside it is {known}.");
        }

        var sidecar = (url is null ? "" : $"url: {Quoted(url)}\n") + string.Create(CultureInfo.InvariantCulture, $"retrieved: {today:yyyy-MM-dd}\n")
            + (publisher is null ? "" : $"publisher: {Quoted(publisher)}\n") + (published is null ? "" : $"published: {published}\n");
        var text = article.Text.ReplaceLineEndings("\n").Trim();
        var bytes = Encoding.UTF8.GetBytes((title is null ? text : $"{title}\n\n{text}") + "\n");
        var problems = new DiagnosticBag();
        var seed = SeedReader.Read("text.txt", bytes, Encoding.UTF8.GetBytes(sidecar), problems);
        if (text.Length == 0 || Reason(seed, problems, isPage: false) is not null || TextOf(seed!).Count == 0)
        {
            return new AddedArticle(Source, null, "there has to be a title in the first line, and text below an empty line.");
        }

        return problems.ToSorted().FirstOrDefault(problem => problem.Severity == Severity.Error) is { } problem
            ? new AddedArticle(Source, null, problem.Message)
            : Write(Source, bytes, Slug.From(seed!.Text.Title), ".txt", sidecar); // Without a seed there is a reason.
    }

    private static string? OneLine(string? words) => words?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts ? string.Join(' ', parts) : null;

    private static string? Reason(CleanedSeed? seed, DiagnosticBag problems, bool isPage)
    {
        if (seed is null || seed.Text.Title.Length == 0)
        {
            return problems.ToSorted().FirstOrDefault() is { } problem ? $"no article was found in it: {problem.Message}" : "no article was found in it.";
        }

        var paragraphs = TextOf(seed);
        var words = WordsIn(paragraphs);
        return isPage && (words < FewestWords || words < paragraphs.Count * FewestWordsInParagraph)
            ? $"it has only {Number(words)} words of running text in {Number(paragraphs.Count)} paragraphs, as a front page, a notice or a page has that a script would fill. If it is an article, save it in a browser and add the file."
            : null;
    }

    private AddedArticle Write(string source, byte[] bytes, string name, string extension, string sidecar)
    {
        var folder = story is null ? seedsFolder : Path.Combine(seedsFolder, story);
        var stem = FreeName(folder, Short(name.Length == 0 ? "article" : name));
        Directory.CreateDirectory(folder);
        var (seedPath, sidecarPath) = (Path.Combine(folder, stem + extension), Path.Combine(folder, stem + ".yml"));
        try
        {
            File.WriteAllText(sidecarPath, sidecar);
            File.WriteAllBytes(seedPath, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Half of an article is none.
            File.Delete(sidecarPath);
            File.Delete(seedPath);
            throw;
        }

        var seed = SeedReader.Read(stem + extension, bytes, Encoding.UTF8.GetBytes(sidecar), new DiagnosticBag());
        return new AddedArticle(source, seedPath.Replace('\\', '/'), seed is null ? "" : Describe(seed));
    }

    private static string Describe(CleanedSeed seed)
    {
        var paragraphs = TextOf(seed);
        var date = seed.Text.Published is { Date.Start: { } day } published && published.Date.Precision == DatePrecision.Day ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : null;
        string[] parts =
        [
            $"“{seed.Text.Title}”",
            seed.Text.Publisher ?? "publisher not stated",
            date ?? "day not stated",
            $"{Number(paragraphs.Count)} paragraphs with {Number(WordsIn(paragraphs))} words",
            $"{Number(seed.Dropped.Length)} lines left out",
        ];
        return string.Join(", ", parts) + ".";
    }

    private string SidecarOf(CleanedSeed seed, string? address)
    {
        var lines = new StringBuilder();
        lines.Append(address is null ? "" : $"url: {Quoted(address)}\n");
        lines.Append(CultureInfo.InvariantCulture, $"retrieved: {today:yyyy-MM-dd}\n");
        lines.Append(seed.Text.Publisher is { } publisher ? $"publisher: {Quoted(publisher)}\n" : "");
        if (seed.Text.Published is { Basis: DateBasis.Stated, Date: { Precision: DatePrecision.Day, Start: { } day } })
        {
            lines.Append(CultureInfo.InvariantCulture, $"published: {day:yyyy-MM-dd}\n");
        }

        return lines.ToString();
    }

    /// <summary>A file beside a seed that has an address already, or null.</summary>
    private string? FindAddress(string address)
    {
        if (!Directory.Exists(seedsFolder))
        {
            return null;
        }

        string[] lines = [$"url: {address}", $"url: {Quoted(address)}"];
        return Directory.EnumerateFiles(seedsFolder, "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .FirstOrDefault(file => File.ReadLines(file).Any(line => lines.Contains(line.TrimEnd(), StringComparer.Ordinal)));
    }

    /// <summary>A server may name an encoding that the page itself does not: then only these bytes lose it, so they are saved as UTF-8.</summary>
    private static byte[] InKnownEncoding(FetchedPage page)
    {
        if (page.Charset is not { Length: > 0 } charset || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || Encoding.ASCII.GetString(page.Bytes, 0, Math.Min(page.Bytes.Length, 2048)).Contains("charset", StringComparison.OrdinalIgnoreCase))
        {
            return page.Bytes;
        }

        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
            return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(encoding.GetString(page.Bytes))];
        }
        catch (ArgumentException)
        {
            // An encoding that nobody knows says nothing.
            return page.Bytes;
        }
    }

    private static string FreeName(string folder, string name)
    {
        var taken = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.OrdinalIgnoreCase) : [];
        var free = name;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = name + "-" + Number(number);
        }

        return free;
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName].LastIndexOf('-') is > 20 and var end ? name[..end] : name[..LongestName];

    private static List<Paragraph> TextOf(CleanedSeed seed) => [.. seed.Text.Paragraphs.Where(paragraph => paragraph.Id != "title" && paragraph.Kind is ParagraphKind.Text or ParagraphKind.List)];

    private static int WordsIn(IEnumerable<Paragraph> paragraphs) => paragraphs.Sum(paragraph => paragraph.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    private static string Quoted(string words) => "\"" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
