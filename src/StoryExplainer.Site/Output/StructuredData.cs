using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StoryExplainer.Site.Pages;

namespace StoryExplainer.Site.Output;

/// <summary>
/// Writes structured data for search engines. Nothing is claimed that the articles do not give: the source's article is never ours, a date is
/// only given where it is exact, and no claim is ever rated.
/// </summary>
internal static class StructuredData
{
    // Angle brackets, ampersands and quotation marks are written as \uXXXX, so that nothing can end the script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The JSON of a page, or null if there is nothing to say.</summary>
    /// <param name="thing">What the page is about, or null.</param>
    /// <param name="url">The page's address on the web, or null.</param>
    /// <param name="trail">The way from the home page to the page, both included, with addresses on the web; empty if those are not known.</param>
    public static string? Write(StructuredThing? thing, string? url, ImmutableArray<(string Label, string Url)> trail)
    {
        var hasTrail = trail.Length > 1;
        if (thing is null && !hasTrail)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            thing?.Invoke(json, url);
            if (hasTrail)
            {
                WriteTrail(json, trail);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A page of the site that is no more than a page.</summary>
    public static StructuredThing Page(string type, string name, string description) => (json, url) =>
    {
        Begin(json, type, name, url);
        json.WriteString("description", description);
        json.WriteEndObject();
    };

    /// <summary>A story's overview: an article where the editor wrote it, else a page; based on the articles of others either way.</summary>
    public static StructuredThing Overview(StoryOverview story, string description, bool isWritten) => (json, url) =>
    {
        Begin(json, isWritten ? "Article" : "WebPage", isWritten ? null : story.Title, url);
        if (isWritten)
        {
            json.WriteString("headline", story.Title);
        }

        json.WriteString("description", description);
        if (!story.Terms.IsEmpty)
        {
            json.WriteStartArray("about");
            foreach (var term in story.Terms)
            {
                json.WriteStartObject();
                json.WriteString("@type", "DefinedTerm");
                json.WriteString("name", term.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("isBasedOn");
        foreach (var article in story.Sources)
        {
            WriteSource(json, article);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    };

    /// <summary>A page about an article of somebody else.</summary>
    public static StructuredThing AboutArticle(ArticleEntry article, string title) => (json, url) =>
    {
        Begin(json, "WebPage", title, url);
        json.WritePropertyName("about");
        WriteSource(json, article);
        json.WriteEndObject();
    };

    /// <summary>A person's page.</summary>
    public static StructuredThing Person(string name, string? role) => (json, url) =>
    {
        Begin(json, "ProfilePage", null, url);
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", "Person");
        json.WriteString("name", name);
        WriteIfKnown(json, "jobTitle", role);
        json.WriteEndObject();
        json.WriteEndObject();
    };

    /// <summary>A term's page.</summary>
    public static StructuredThing Term(string name, string? definition, string set, string? setUrl) => (json, url) =>
    {
        Begin(json, "DefinedTerm", name, url);
        WriteIfKnown(json, "description", definition);
        json.WriteStartObject("inDefinedTermSet");
        json.WriteString("@type", "DefinedTermSet");
        json.WriteString("name", set);
        WriteIfKnown(json, "url", setUrl);
        json.WriteEndObject();
        json.WriteEndObject();
    };

    /// <summary>A list of terms.</summary>
    public static StructuredThing TermSet(string name, IEnumerable<TermEntry> terms) => (json, url) =>
    {
        Begin(json, "DefinedTermSet", name, url);
        json.WriteStartArray("hasDefinedTerm");
        foreach (var term in terms)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DefinedTerm");
            json.WriteString("name", term.Name);
            WriteIfKnown(json, "description", term.Definition?.Text.Plain);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    };

    /// <summary>A timeline. An entry is an event only where its day is exact.</summary>
    public static StructuredThing Timeline(string name, IEnumerable<EventEntry> events) => (json, url) =>
    {
        Begin(json, "ItemList", name, url);
        json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var entry in events)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++position);
            if (entry.Date is { Precision: "day", Iso: { } day, IsInferred: false } && entry.State != "said")
            {
                json.WriteStartObject("item");
                json.WriteString("@type", "Event");
                json.WriteString("name", entry.Headline.Plain);
                json.WriteString("startDate", day);
                json.WriteEndObject();
            }
            else
            {
                json.WriteString("name", entry.Headline.Plain);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    };

    /// <summary>A list of quotations.</summary>
    public static StructuredThing Quotes(string name, IEnumerable<QuoteEntry> quotes) => (json, url) =>
    {
        Begin(json, "CollectionPage", name, url);
        json.WriteStartArray("hasPart");
        foreach (var quote in quotes)
        {
            WriteQuote(json, quote);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    };

    /// <summary>A single quotation.</summary>
    public static StructuredThing Quote(QuoteEntry quote) => (json, _) => WriteQuote(json, quote);

    private static void Begin(Utf8JsonWriter json, string type, string? name, string? url)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        WriteIfKnown(json, "name", name);
        WriteIfKnown(json, "url", url);
    }

    private static void WriteQuote(Utf8JsonWriter json, QuoteEntry quote)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Quotation");
        json.WriteString("text", quote.Text.Plain);
        if (quote.Speaker is { } speaker)
        {
            json.WriteStartObject("creator");
            json.WriteString("@type", "Person");
            json.WriteString("name", speaker.Name);
            json.WriteEndObject();
        }

        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("headline", quote.Article.Title);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, ArticleEntry article)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("headline", article.Article.Title);
        WriteIfKnown(json, "url", article.SourceUrl);
        if (article.Published is { Basis: not "inferred", Date: { Precision: "day", Iso: { } day } })
        {
            json.WriteString("datePublished", day);
        }

        if (article.Article.Publisher is { } publisher)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "NewsMediaOrganization");
            json.WriteString("name", publisher);
            json.WriteEndObject();
        }

        if (!article.Authors.IsEmpty)
        {
            json.WriteStartArray("author");
            foreach (var author in article.Authors)
            {
                json.WriteStartObject();
                json.WriteString("@type", "Person");
                json.WriteString("name", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteTrail(Utf8JsonWriter json, ImmutableArray<(string Label, string Url)> trail)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < trail.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", trail[i].Label);
            json.WriteString("item", trail[i].Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
