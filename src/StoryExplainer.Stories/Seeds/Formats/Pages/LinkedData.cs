using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>What the JSON-LD of a page says about its article. Values may be texts, things, lists of both, or references to things elsewhere in the data.</summary>
internal sealed record LinkedData
{
    private const int MostNodes = 5000;
    private const int MostReferences = 4;

    /// <summary>Behind these keys stand other articles than that of the page.</summary>
    private static readonly string[] OtherArticles = ["itemListElement", "hasPart", "citation", "mentions", "about", "isBasedOn", "liveBlogUpdate", "comment", "review", "relatedLink", "significantLink", "subjectOf", "associatedMedia", "video"];

    /// <summary>The headline.</summary>
    public string? Title { get; private init; }

    /// <summary>Names of the authors as written; empty if it names none.</summary>
    public ImmutableArray<string> Authors { get; private init; } = [];

    /// <summary>Name of the publisher.</summary>
    public string? Publisher { get; private init; }

    /// <summary>True if the publisher is only referred to, as systems do that describe their own installation.</summary>
    public bool IsPublisherReferred { get; private init; }

    /// <summary>Day of publication, as written.</summary>
    public string? DatePublished { get; private init; }

    /// <summary>Day on which the article was made, as written.</summary>
    public string? DateCreated { get; private init; }

    /// <summary>The whole text of the article, with its line breaks, or null.</summary>
    public string? Body { get; private init; }

    /// <summary>Address of the article.</summary>
    public string? Address { get; private init; }

    /// <summary>Reads what the page's linked data says about the page's own article.</summary>
    /// <param name="document">The page.</param>
    /// <param name="titles">What else the head gives as titles.</param>
    /// <param name="addresses">What else the head gives as addresses.</param>
    public static LinkedData Read(IDocument document, IReadOnlyCollection<string> titles, IReadOnlyCollection<string> addresses)
    {
        var graph = new Graph();
        foreach (var script in document.QuerySelectorAll("script[type]"))
        {
            if (script.GetAttribute("type")!.TrimStart().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) && Parse(script.TextContent) is { } root)
            {
                graph.Add(root);
            }
        }

        return graph.Articles.Count == 0
            ? graph.Page is { } page ? new LinkedData { DatePublished = Graph.Property(page, "datePublished"), Publisher = graph.NameOf(page, "publisher"), Authors = [.. graph.Names(page, "author")] } : new LinkedData()
            : FromArticle(graph, graph.Articles.MaxBy(article => IsOfPage(graph, article, titles, addresses)));
    }

    private static JsonElement? Parse(string text)
    {
        var json = text.Trim();
        if (json.StartsWith("<!--", StringComparison.Ordinal))
        {
            json = json[4..].Replace("-->", "", StringComparison.Ordinal);
        }

        json = json.Replace("//<![CDATA[", "", StringComparison.Ordinal).Replace("//]]>", "", StringComparison.Ordinal).Trim().TrimEnd(';');
        return TryParse(json) ?? TryParse(string.Concat(json.Select(c => char.IsControl(c) ? ' ' : c)));
    }

    private static JsonElement? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Broken linked data is common and no loss: meta tags and the text itself say the same.
            return null;
        }
    }

    private static int IsOfPage(Graph graph, JsonElement article, IReadOnlyCollection<string> titles, IReadOnlyCollection<string> addresses)
    {
        var isAddressed = AddressOf(graph, article) is { } address && addresses.Any(other => string.Equals(other.TrimEnd('/'), address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));
        var isTitled = (Graph.Property(article, "headline") ?? Graph.Property(article, "name")) is { Length: > 0 } headline && titles.Any(title => title.Contains(headline, StringComparison.OrdinalIgnoreCase));
        return (isAddressed ? 2 : 0) + (isTitled ? 1 : 0);
    }

    private static LinkedData FromArticle(Graph graph, JsonElement article) => new()
    {
        Title = Graph.Property(article, "headline") ?? Graph.Property(article, "name"),
        Authors = [.. graph.Names(article, "author").DefaultIfEmpty().SelectMany(name => name is null ? graph.Names(article, "creator") : [name]).Distinct(StringComparer.Ordinal)],
        Publisher = graph.NameOf(article, "publisher") ?? graph.NameOf(article, "sourceOrganization") ?? graph.NameOf(article, "provider"),
        IsPublisherReferred = Graph.IsReference(article, "publisher"),
        DatePublished = Graph.Property(article, "datePublished") ?? (graph.Page is { } page ? Graph.Property(page, "datePublished") : null),
        DateCreated = Graph.Property(article, "dateCreated"),
        Body = Graph.Body(article),
        Address = AddressOf(graph, article),
    };

    private static string? AddressOf(Graph graph, JsonElement article) =>
        Graph.Property(article, "url") ?? Graph.Property(article, "mainEntityOfPage") ?? (graph.Thing(article, "mainEntityOfPage") is { } page ? Graph.Property(page, "@id") ?? Graph.Property(page, "url") : null);

    /// <summary>All things of a page's data.</summary>
    private sealed class Graph
    {
        private readonly Dictionary<string, JsonElement> _things = new(StringComparer.Ordinal);
        private int _nodes;

        public List<JsonElement> Articles { get; } = [];

        public JsonElement? Page { get; private set; }

        public void Add(JsonElement root)
        {
            var queue = new Queue<(JsonElement Node, bool IsOfPage)>([(root, true)]);
            while (_nodes++ < MostNodes && queue.TryDequeue(out var next))
            {
                if (next.Node.ValueKind == JsonValueKind.Array)
                {
                    foreach (var item in next.Node.EnumerateArray())
                    {
                        queue.Enqueue((item, next.IsOfPage));
                    }
                }
                else if (next.Node.ValueKind == JsonValueKind.Object)
                {
                    Note(next.Node, next.IsOfPage);
                    foreach (var property in next.Node.EnumerateObject())
                    {
                        if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                        {
                            queue.Enqueue((property.Value, next.IsOfPage && !OtherArticles.Contains(property.Name)));
                        }
                    }
                }
            }
        }

        /// <summary>A property that is a text or a number.</summary>
        public static string? Property(JsonElement node, string name) => Value(node, name) is { } value ? Text(value) ?? (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Text).FirstOrDefault(text => text is not null) : null) : null;

        /// <summary>The text of an article, its lines kept.</summary>
        public static string? Body(JsonElement article) =>
            Value(article, "articleBody") is { ValueKind: JsonValueKind.String } value && Text(value) is not null ? System.Net.WebUtility.HtmlDecode(value.GetString()) : null;

        /// <summary>A property that is a thing, or the first of a list.</summary>
        public JsonElement? Thing(JsonElement node, string name) =>
            Value(node, name) is { } value ? value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => (JsonElement?)Resolve(item)).FirstOrDefault() : Resolve(value) : null;

        public static bool IsReference(JsonElement node, string name) => Value(node, name) is { ValueKind: JsonValueKind.Object } value && !value.TryGetProperty("name", out _);

        public string? NameOf(JsonElement node, string name) => Names(node, name).FirstOrDefault(text => !text.Contains("://", StringComparison.Ordinal));

        /// <summary>The names of the things that a property leads to.</summary>
        public IEnumerable<string> Names(JsonElement node, string name) => Value(node, name) is { } value ? NamesIn(value, MostReferences) : [];

        private IEnumerable<string> NamesIn(JsonElement value, int depth)
        {
            if (depth == 0)
            {
                return [];
            }

            if (value.ValueKind == JsonValueKind.Array)
            {
                return value.EnumerateArray().SelectMany(item => NamesIn(item, depth));
            }

            if (value.ValueKind != JsonValueKind.Object)
            {
                return Text(value) is { } text ? [_things.TryGetValue(text, out var named) ? Property(named, "name") ?? text : text] : [];
            }

            var thing = Resolve(value);
            return Value(thing, "name") is { } names ? NamesIn(names, depth - 1) : Value(thing, "@value") is { } written ? NamesIn(written, depth - 1) : Value(thing, "@list") is { } list ? NamesIn(list, depth - 1) : [];
        }

        private JsonElement Resolve(JsonElement node)
        {
            for (var i = 0; i < MostReferences && node.ValueKind == JsonValueKind.Object && !node.TryGetProperty("name", out _) && node.TryGetProperty("@id", out var id) && Text(id) is { } key && _things.TryGetValue(key, out var named); i++)
            {
                node = named;
            }

            return node;
        }

        private void Note(JsonElement node, bool isOfPage)
        {
            var types = TypesOf(node).ToArray();
            if (node.TryGetProperty("@id", out var id) && Text(id) is { } key && node.EnumerateObject().Skip(1).Any() && (!_things.TryGetValue(key, out var known) || (!known.TryGetProperty("name", out _) && node.TryGetProperty("name", out _))))
            {
                _things[key] = node;
            }

            if (isOfPage && types.Any(IsArticle))
            {
                Articles.Add(node);
            }
            else if (isOfPage && types.Any(type => type.EndsWith("WebPage", StringComparison.Ordinal)))
            {
                Page ??= node;
            }
        }

        private static IEnumerable<string> TypesOf(JsonElement node) =>
            node.TryGetProperty("@type", out var type) ? (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text) : [Text(type)]).OfType<string>() : [];

        private static bool IsArticle(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..] is "BlogPosting" or "Report" or "LiveBlogPosting" or "SocialMediaPosting";

        private static JsonElement? Value(JsonElement node, string name) =>
            node.ValueKind == JsonValueKind.Object && (node.TryGetProperty(name, out var value) || node.TryGetProperty("schema:" + name, out value)) ? value : null;

        private static string? Text(JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Number)
            {
                return value.GetRawText();
            }

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
}
