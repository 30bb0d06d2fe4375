using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Pages.Making;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Output;

/// <summary>
/// Writes the search index as classic scripts, which browsers load from a disk too. Each script is one call of the function
/// <c>storySearch({ parts, entries })</c> that the theme's search defines:
/// <list type="bullet">
/// <item><c>parts</c>: in the first script, the paths of the other scripts from the root of the site; else empty;</item>
/// <item><c>entries</c>: arrays <c>[kind, name, path, detail, citation, other forms, story]</c>. The kind is person, term, organisation, place, article,
/// event or quote. The path is from the root of the site, with the place on the page. Detail is a role, definition, date or speaker; it, the
/// citation ("¶8"), the other forms of the name and the story (of what belongs to one story of several) can be empty texts.</item>
/// </list>
/// What has a name comes first, so that the first script finds every person and term.
/// </summary>
internal static class SearchIndex
{
    private const int MaximumEntries = 2_000;
    private const int MaximumDetail = 160;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>The scripts of the index.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteModel site) => Plan(site, MaximumEntries);

    /// <summary>The scripts of an index with so many entries a script.</summary>
    internal static IEnumerable<PlannedFile> Plan(SiteModel site, int maximum)
    {
        // Worked out once for all scripts, and only when the first of them is asked for.
        var entries = new Lazy<List<SearchEntry>>(() => [.. Entries(site)]);
        var total = CountOf(site.Collection);
        var count = Math.Max(1, (total + maximum - 1) / maximum);
        var paths = Enumerable.Range(1, count - 1).Select(part => string.Create(CultureInfo.InvariantCulture, $"search/{part + 1}.js")).ToList();
        yield return new PlannedFile(SiteAddresses.SearchIndex, () => Write(entries.Value.Take(maximum), paths));
        for (var i = 0; i < paths.Count; i++)
        {
            var part = i + 1;
            yield return new PlannedFile(new PageAddress(paths[i]), () => Write(entries.Value.Skip(part * maximum).Take(maximum), parts: []));
        }
    }

    private static int CountOf(StoryCollection collection) =>
        collection.People.Count(person => person.Tier == PersonTier.Page) + collection.Terms.Length + collection.Organisations.Length + collection.Places.Length
        + collection.Articles.Length + collection.Events.Length + collection.Quotes.Length;

    private static byte[] Write(IEnumerable<SearchEntry> entries, List<string> parts)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        buffer.Write("storySearch("u8);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteTexts(json, "parts", parts);
            json.WriteStartArray("entries");
            foreach (var entry in entries)
            {
                json.WriteStartArray();
                json.WriteStringValue(entry.Kind);
                json.WriteStringValue(entry.Name);
                json.WriteStringValue(entry.Path);
                json.WriteStringValue(WordsUpTo(entry.Detail, MaximumDetail));
                json.WriteStringValue(entry.Citation);
                json.WriteStringValue(entry.Forms);
                json.WriteStringValue(entry.Story);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write(");\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static IEnumerable<SearchEntry> Entries(SiteModel site)
    {
        var collection = site.Collection;
        var addresses = site.Addresses;
        var citations = new CitationMaker(site, (page, fragment) => page.Path + "#" + fragment);
        for (var i = 0; i < collection.People.Length; i++)
        {
            if (collection.People[i] is { Tier: PersonTier.Page } person && addresses.Person(i) is { } page)
            {
                var role = person.Roles.FirstOrDefault();
                yield return new SearchEntry("person", person.Name, role?.Text ?? "", page.Path, citations.Cite(role?.Evidence)?.Label ?? "", string.Join(' ', person.Aliases), StoryOf(site, site.Index.People[i]));
            }
        }

        for (var i = 0; i < collection.Terms.Length; i++)
        {
            var term = collection.Terms[i];
            var definition = term.Definitions.FirstOrDefault();
            yield return new SearchEntry("term", term.Name, definition?.Text ?? (term.Gloss is { } gloss ? site.Words.Say("card.dictionary", ("definition", gloss.Text)) : ""), addresses.Term(i).Path, citations.Cite(definition?.Evidence)?.Label ?? "", string.Join(' ', term.Variants), StoryOf(site, site.Index.Terms[i]));
        }

        for (var i = 0; i < collection.Organisations.Length; i++)
        {
            var entity = collection.Organisations[i];
            yield return new SearchEntry("organisation", entity.Name, "", $"{addresses.Organisation(i).Path}#{entity.Id}", "", string.Join(' ', entity.Aliases), StoryOf(site, site.Index.Organisations[i]));
        }

        for (var i = 0; i < collection.Places.Length; i++)
        {
            var entity = collection.Places[i];
            yield return new SearchEntry("place", entity.Name, "", $"{addresses.Place(i).Path}#{entity.Id}", "", string.Join(' ', entity.Aliases), StoryOf(site, site.Index.Places[i]));
        }

        foreach (var article in collection.Articles)
        {
            yield return new SearchEntry("article", article.Text.Title, article.Text.Publisher ?? "", SiteAddresses.Article(article).Path, "", string.Join(' ', article.Text.Authors), StoryOf(site, site.Index.Article(article.Id).Story));
        }

        foreach (var entry in Statements(site, citations))
        {
            yield return entry;
        }
    }

    private static IEnumerable<SearchEntry> Statements(SiteModel site, CitationMaker citations)
    {
        var collection = site.Collection;
        var dates = new DateTexts(site.Words);
        for (var i = 0; i < collection.Events.Length; i++)
        {
            var entry = collection.Events[i];
            yield return new SearchEntry("event", entry.Title, dates.Of(entry.Date).ShortText ?? "", $"{site.Addresses.Event(i).Path}#{entry.Id}", citations.Cite(entry.Evidence)?.Label ?? "", entry.Expression ?? "", StoryOf(site, site.Index.StoryNumbers.GetValueOrDefault(entry.Story, -1)));
        }

        for (var i = 0; i < collection.Quotes.Length; i++)
        {
            var quotation = collection.Quotes[i];
            var person = site.Index.Person(quotation.Speaker);
            var speaker = person >= 0 ? collection.People[person].Name : quotation.SpeakerLabel ?? "";
            yield return new SearchEntry("quote", EvidenceMaker.ShownWords(quotation.Text), speaker, $"{site.Addresses.Quote(i).Path}#{quotation.Id}", citations.Cite(quotation).Label, "", StoryOf(site, site.Index.Article(quotation.Evidence.Article).Story));
        }
    }

    /// <summary>The story of what belongs to one of several; else empty.</summary>
    private static string StoryOf(SiteModel site, SubjectIndex subject) =>
        subject.Articles.Select(article => site.Index.Articles[article].Story).Distinct().Take(2).ToList() is [var only] ? StoryOf(site, only) : "";

    private static string StoryOf(SiteModel site, int story) => site.Addresses.HasStories && story >= 0 && story < site.Collection.Stories.Length ? site.Collection.Stories[story].Title : "";

    /// <summary>Cuts a long text at a space.</summary>
    private static string WordsUpTo(string text, int maximum) =>
        text.Length <= maximum ? text : text.LastIndexOf(' ', maximum) is > 0 and var space ? text[..space] + " …" : text[..maximum];

    private readonly record struct SearchEntry(string Kind, string Name, string Detail, string Path, string Citation, string Forms, string Story);
}
