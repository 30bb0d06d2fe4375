using System.Collections.Immutable;
using System.Text.Json;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Output;

/// <summary>Writes people, organisations, places, terms, events and quotations of the data file.</summary>
internal static class StoryDataEntries
{
    /// <summary>Writes a person.</summary>
    public static void Write(Utf8JsonWriter json, Person person, ImmutableArray<string> quotes, CiteWriter cites, StoryDataAddresses addresses)
    {
        json.WriteStartObject();
        json.WriteText("id", person.Id);
        json.WriteText("tier", person.Tier == PersonTier.Page ? "page" : "named");
        json.WriteText("url", addresses.Of(person));
        json.WriteText("name", person.Name);
        json.WriteTexts("aliases", person.Aliases);
        json.WriteStartArray("roles");
        foreach (var role in person.Roles)
        {
            json.WriteStartObject();
            json.WriteText("text", role.Text);
            cites.Write(json, "cite", role.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        cites.Write(json, "mentions", person.Mentions);
        json.WriteTexts("quotes", quotes);
        End(json, person.Origin);
    }

    /// <summary>Writes an organisation or a place.</summary>
    public static void Write(Utf8JsonWriter json, Entity entity, PageAddress list, CiteWriter cites, StoryDataAddresses addresses)
    {
        json.WriteStartObject();
        json.WriteText("id", entity.Id);
        json.WriteText("url", addresses.Of(entity, list));
        json.WriteText("name", entity.Name);
        json.WriteTexts("aliases", entity.Aliases);
        cites.Write(json, "mentions", entity.Mentions);
        End(json, entity.Origin);
    }

    /// <summary>Writes a term.</summary>
    public static void Write(Utf8JsonWriter json, Term term, CiteWriter cites, StoryDataAddresses addresses)
    {
        json.WriteStartObject();
        json.WriteText("id", term.Id);
        json.WriteText("url", addresses.Of(term));
        json.WriteText("name", term.Name);
        json.WriteTexts("variants", term.Variants);
        if (term.Definitions.IsEmpty)
        {
            json.WriteNull("definition");
        }
        else
        {
            json.WriteStartObject("definition");
            json.WriteText("text", term.Definitions[0].Text);
            json.WriteText("source", term.Definitions[0].Origin == Origin.Edited ? "editor" : "article");
            cites.Write(json, "cite", term.Definitions[0].Evidence);
            json.WriteEndObject();
        }

        if (term.Gloss is { } gloss)
        {
            json.WriteStartObject("dictionary");
            json.WriteText("lemma", gloss.Lemma);
            json.WriteText("field", gloss.Field);
            json.WriteText("text", gloss.Text);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("dictionary");
        }

        cites.Write(json, "mentions", term.Mentions);
        End(json, term.Origin);
    }

    /// <summary>Writes an event.</summary>
    public static void Write(Utf8JsonWriter json, TimelineEvent item, CiteWriter cites)
    {
        json.WriteStartObject();
        json.WriteText("id", item.Id);
        json.WriteStartObject("date");
        StoryDataArticles.WriteInterval(json, item.Date);
        json.WriteText("expression", item.Expression);
        json.WriteEndObject();
        json.WriteText("status", EventStates.NameOf(item.Status));
        json.WriteText("headline", item.Headline);
        cites.Write(json, "cite", item.Evidence);
        json.WriteTexts("people", item.People);
        json.WriteTexts("organisations", item.Organisations);
        json.WriteTexts("places", item.Places);
        json.WriteTexts("terms", item.Terms);
        End(json, item.Origin);
    }

    /// <summary>Writes a quotation.</summary>
    public static void Write(Utf8JsonWriter json, Quotation quote, CiteWriter cites)
    {
        json.WriteStartObject();
        json.WriteText("id", quote.Id);
        json.WriteText("text", quote.Text);
        json.WriteText("kind", quote.Kind == QuoteKind.Document ? "document" : "speech");
        json.WriteText("speaker", quote.Speaker);
        json.WriteText("speakerLabel", quote.SpeakerLabel);
        cites.Write(json, "cite", quote.Evidence);
        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json, Origin origin)
    {
        json.WriteText("origin", origin == Origin.Edited ? "edited" : "extracted");
        json.WriteEndObject();
    }
}
