using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;
using StoryExplainer.Stories.Seeds.Cleaning;

namespace StoryExplainer.Stories.Seeds.Formats;

/// <summary>What the JSON-LD of a page says about its article.</summary>
internal sealed record LinkedData
{
    private const int MostNodes = 2000;

    /// <summary>The headline.</summary>
    public string? Title { get; private init; }

    /// <summary>Names of the authors; default if it names none.</summary>
    public ImmutableArray<string> Authors { get; private init; }

    /// <summary>Name of the publisher.</summary>
    public string? Publisher { get; private init; }

    /// <summary>Day of publication, as written.</summary>
    public string? DatePublished { get; private init; }

    /// <summary>Address of the article.</summary>
    public string? Address { get; private init; }

    /// <summary>Reads the first article that the page's linked data describes.</summary>
    public static LinkedData Read(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (FindArticle(json.RootElement) is { } article)
                {
                    return FromArticle(article);
                }
            }
            catch (JsonException)
            {
                // Broken linked data is common and no loss: meta tags and the text itself say the same.
            }
        }

        return new LinkedData();
    }

    /// <summary>Articles lie in lists and in "@graph".</summary>
    private static JsonElement? FindArticle(JsonElement root)
    {
        var queue = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostNodes && queue.TryDequeue(out var node); seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray())
                {
                    queue.Enqueue(item);
                }
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(node))
                {
                    return node;
                }

                if (node.TryGetProperty("@graph", out var graph))
                {
                    queue.Enqueue(graph);
                }
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement node) =>
        node.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text) : [Text(type)])
            .Any(name => name is not null && (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report" or "LiveBlogPosting"));

    private static LinkedData FromArticle(JsonElement article) => new()
    {
        Title = Property(article, "headline") ?? Property(article, "name"),
        Authors = article.TryGetProperty("author", out var author) ? [.. AuthorNames(author).Distinct(StringComparer.Ordinal)] : default,
        Publisher = article.TryGetProperty("publisher", out var publisher) ? NameOf(publisher) : null,
        DatePublished = Property(article, "datePublished") ?? Property(article, "dateCreated"),
        Address = Property(article, "url") ?? (article.TryGetProperty("mainEntityOfPage", out var page) ? Text(page) ?? Property(page, "@id") : null),
    };

    private static IEnumerable<string> AuthorNames(JsonElement author) =>
        author.ValueKind == JsonValueKind.Array
            ? author.EnumerateArray().SelectMany(AuthorNames)
            : NameOf(author) is { } name && !name.Contains("://", StringComparison.Ordinal)
                ? Byline.TryRead(name)?.Authors is { Length: > 0 } names ? names : [name]
                : [];

    private static string? NameOf(JsonElement thing) =>
        thing.ValueKind switch
        {
            JsonValueKind.Object => Property(thing, "name"),
            JsonValueKind.Array => thing.EnumerateArray().Select(NameOf).FirstOrDefault(name => name is not null),
            _ => Text(thing),
        };

    private static string? Property(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            // Publishers write HTML entities into JSON, where they are letters like any other.
            return LineText.Normalise(System.Net.WebUtility.HtmlDecode(value.GetString())) is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair ("\ud800") is valid JSON and no text.
            return null;
        }
    }
}
