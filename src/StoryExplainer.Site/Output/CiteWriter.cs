using System.Collections.Immutable;
using System.Text.Json;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Output;

/// <summary>Writes evidence as a citation: article, paragraph and the offsets of the words.</summary>
internal sealed class CiteWriter
{
    private readonly Dictionary<string, Article> _articles;

    /// <summary>Knows the articles that can be cited.</summary>
    public CiteWriter(ImmutableArray<Article> articles) => _articles = articles.ToDictionary(article => article.Id, StringComparer.Ordinal);

    /// <summary>Writes one citation, or null.</summary>
    public void Write(Utf8JsonWriter json, string name, Evidence? evidence)
    {
        json.WritePropertyName(name);
        Write(json, evidence);
    }

    /// <summary>Writes a list of citations.</summary>
    public void Write(Utf8JsonWriter json, string name, ImmutableArray<Evidence> mentions)
    {
        json.WriteStartArray(name);
        foreach (var mention in mentions)
        {
            Write(json, mention);
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Evidence? evidence)
    {
        if (evidence is not { } cite)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("article", cite.Article);
        json.WriteString("paragraph", _articles[cite.Article].Text.Paragraphs[cite.Paragraph].Id);
        json.WriteNumber("start", cite.Span.Start);
        json.WriteNumber("end", cite.Span.End);
        json.WriteEndObject();
    }
}
