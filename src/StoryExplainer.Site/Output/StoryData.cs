using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Output;

/// <summary>
/// Writes <c>data/story.json</c>: the whole story as data, in the shape of <see cref="StoryDataSchema"/>. Each entry stands on a line of its
/// own, so that the difference between two builds reads as the facts that changed.
/// </summary>
public static class StoryData
{
    /// <summary>Raised whenever a program that reads the file would have to change.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the file.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="stories">What the site is about.</param>
    /// <param name="settings">The choices of <c>input/site.yml</c>.</param>
    /// <param name="full">
    /// True for the complete file, with the texts of all articles; false for the published one, which holds no text of an article that may only be quoted.
    /// </param>
    public static void Write(Stream output, StoryCollection stories, SiteSettings settings, bool full)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        using var writer = new Utf8JsonWriter(buffer, Options);
        var lines = new StoryDataLines(output, buffer, writer);
        var addresses = new StoryDataAddresses(settings.BaseUrl?.AbsolutePath ?? "/");
        var cites = new CiteWriter(stories.Articles);
        var quotes = stories.Quotes.Where(quote => quote.Speaker is not null).ToLookup(quote => quote.Speaker!, quote => quote.Id, StringComparer.Ordinal);

        var lists = new EntityLists(stories);
        var organisations = new Queue<PageAddress>(Enumerable.Range(0, stories.Organisations.Length).Select(lists.Organisation));
        var places = new Queue<PageAddress>(Enumerable.Range(0, stories.Places.Length).Select(lists.Place));

        lines.Begin();
        lines.Value("schemaVersion", json => json.WriteNumberValue(SchemaVersion));
        lines.Value("generator", json => json.WriteStringValue(Generator()));
        lines.Value("site", json => WriteSite(json, settings));
        lines.List("stories", stories.Stories, (json, story) => WriteStory(json, story, stories, addresses));
        lines.List("articles", stories.Articles, (json, article) => StoryDataArticles.Write(json, article, full || article.Rights != RightsMode.Quoted, addresses));
        lines.List("people", stories.People, (json, person) => StoryDataEntries.Write(json, person, [.. quotes[person.Id]], cites, addresses));
        lines.List("organisations", stories.Organisations, (json, entity) => StoryDataEntries.Write(json, entity, organisations.Dequeue(), cites, addresses));
        lines.List("places", stories.Places, (json, entity) => StoryDataEntries.Write(json, entity, places.Dequeue(), cites, addresses));
        lines.List("terms", stories.Terms, (json, term) => StoryDataEntries.Write(json, term, cites, addresses));
        lines.List("events", stories.Events, (json, item) => StoryDataEntries.Write(json, item, cites));
        lines.List("quotes", stories.Quotes, (json, quote) => StoryDataEntries.Write(json, quote, cites));
        lines.End();
    }

    /// <summary>The file as bytes.</summary>
    public static byte[] ToUtf8(StoryCollection stories, SiteSettings settings, bool full)
    {
        using var data = new MemoryStream();
        Write(data, stories, settings, full);
        return data.ToArray();
    }

    private static string Generator()
    {
        var version = typeof(StoryData).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return "StoryExplainer " + version.Split('+')[0];
    }

    private static void WriteSite(Utf8JsonWriter json, SiteSettings settings)
    {
        json.WriteStartObject();
        json.WriteText("title", settings.Title);
        json.WriteText("baseUrl", settings.BaseUrl?.ToString());
        json.WriteEndObject();
    }

    private static void WriteStory(Utf8JsonWriter json, Story story, StoryCollection stories, StoryDataAddresses addresses)
    {
        json.WriteStartObject();
        json.WriteText("id", story.Id);
        json.WriteText("url", addresses.Of(story, stories));
        json.WriteText("title", story.Title);
        json.WriteTexts("articles", story.Articles);
        json.WriteEndObject();
    }
}
