using System.Text.Json;
using StoryExplainer.Language;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Output;

/// <summary>Writes the articles of the data file.</summary>
internal static class StoryDataArticles
{
    /// <summary>Writes an article.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="article">The article.</param>
    /// <param name="withText">False to leave out the words of its paragraphs and dropped lines.</param>
    /// <param name="addresses">Where pages stand.</param>
    public static void Write(Utf8JsonWriter json, Article article, bool withText, StoryDataAddresses addresses)
    {
        json.WriteStartObject();
        json.WriteText("story", article.Story);
        json.WriteText("id", article.Id);
        json.WriteText("url", addresses.Of(article));
        json.WriteText("seed", article.Seed);
        json.WriteText("title", article.Text.Title);
        json.WriteText("publisher", article.Text.Publisher);
        json.WriteTexts("authors", article.Text.Authors);
        WritePublished(json, article.Published);
        json.WriteText("sourceUrl", article.SourceUrl);
        json.WriteText("rights", article.RightsLine);
        json.WriteText("rightsMode", Word(article.Rights));
        WriteParagraphs(json, article, withText);
        WriteDropped(json, article, withText);
        json.WriteEndObject();
    }

    /// <summary>Dates have the same form everywhere in the file; only an event adds the words of its date.</summary>
    public static void WriteInterval(Utf8JsonWriter json, DateInterval date)
    {
        json.WriteDay("start", date.Start);
        json.WriteDay("end", date.End);
        json.WriteString("precision", date.Precision switch
        {
            DatePrecision.Day => "day",
            DatePrecision.Week => "week",
            DatePrecision.Month => "month",
            DatePrecision.Season => "season",
            DatePrecision.Year => "year",
            DatePrecision.Decade => "decade",
            DatePrecision.Range => "range",
            _ => "unknown",
        });
    }

    private static void WritePublished(Utf8JsonWriter json, PublicationDate? published)
    {
        if (published is null)
        {
            json.WriteNull("published");
            return;
        }

        json.WriteStartObject("published");
        WriteInterval(json, published.Date);
        json.WriteText("basis", published.Basis switch { DateBasis.Stated => "stated", DateBasis.Edited => "edited", _ => "inferred" });
        json.WriteText("evidence", published.Evidence);
        json.WriteEndObject();
    }

    private static void WriteParagraphs(Utf8JsonWriter json, Article article, bool withText)
    {
        json.WriteStartArray("paragraphs");
        foreach (var paragraph in article.Text.Paragraphs)
        {
            json.WriteStartObject();
            json.WriteText("id", paragraph.Id);
            json.WriteText("kind", paragraph.Kind switch
            {
                ParagraphKind.Heading => "heading",
                ParagraphKind.Caption => "caption",
                ParagraphKind.List => "list",
                _ => "text",
            });
            json.WriteNumber("line", paragraph.Line);
            json.WriteNumber("words", CountWords(paragraph.Text));
            json.WriteText("text", withText ? paragraph.Text : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDropped(Utf8JsonWriter json, Article article, bool withText)
    {
        json.WriteStartArray("dropped");
        foreach (var line in article.Dropped)
        {
            json.WriteStartObject();
            json.WriteNumber("line", line.Line);
            json.WriteNumber("words", line.Words);
            json.WriteText("text", withText ? line.Text : null);
            json.WriteText("reason", line.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(RightsMode rights) => rights switch
    {
        RightsMode.Licensed => "licensed",
        RightsMode.Own => "own",
        RightsMode.PublicDomain => "public-domain",
        _ => "quoted",
    };

    private static int CountWords(string text)
    {
        var (words, isInside) = (0, false);
        foreach (var character in text)
        {
            var isWord = !char.IsWhiteSpace(character);
            words += isWord && !isInside ? 1 : 0;
            isInside = isWord;
        }

        return words;
    }
}
