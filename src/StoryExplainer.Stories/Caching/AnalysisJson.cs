using System.Text.Json;
using System.Text.Json.Serialization;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Stories.Caching;

/// <summary>How cached results are written. The form may change with every version: a cache of another version is not read.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(PassageConverter), typeof(TextSpanConverter)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnalysedSeed))]
internal sealed partial class AnalysisJson : JsonSerializerContext;

/// <summary>Passages are most of a result: three numbers instead of nested objects make it a third as large.</summary>
internal sealed class PassageConverter : JsonConverter<Passage>
{
    public override Passage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var paragraph = reader.GetInt32();
        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        reader.Read();
        return new Passage(paragraph, new TextSpan(start, end));
    }

    public override void Write(Utf8JsonWriter writer, Passage value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Paragraph);
        writer.WriteNumberValue(value.Span.Start);
        writer.WriteNumberValue(value.Span.End);
        writer.WriteEndArray();
    }
}

/// <summary>Two numbers instead of an object.</summary>
internal sealed class TextSpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        reader.Read();
        return new TextSpan(start, end);
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
