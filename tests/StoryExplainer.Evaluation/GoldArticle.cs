using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StoryExplainer.Evaluation;

/// <summary>What a careful reader found in an article: the content of <c>ID.gold.json</c>.</summary>
internal sealed record GoldArticle
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public bool PublisherInText { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Published { get; init; }

    public ImmutableArray<GoldPerson> People { get; init; } = [];

    public ImmutableArray<string> Organisations { get; init; } = [];

    public ImmutableArray<string> Places { get; init; } = [];

    public ImmutableArray<GoldTerm> Terms { get; init; } = [];

    public ImmutableArray<GoldEvent> Events { get; init; } = [];

    public ImmutableArray<GoldQuote> Quotes { get; init; } = [];

    public GoldLines LineNumbers { get; init; } = new();

    /// <summary>Reads a gold file. Throws <see cref="JsonException"/> if it is not of the form.</summary>
    public static GoldArticle Read(string path) =>
        JsonSerializer.Deserialize<GoldArticle>(File.ReadAllText(path), Options) ?? throw new JsonException($"{path} is empty");
}

internal sealed record GoldPerson
{
    public required string Name { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    public ImmutableArray<string> Roles { get; init; } = [];

    public int Mentions { get; init; }
}

internal sealed record GoldTerm
{
    public required string Term { get; init; }

    public string? Definition { get; init; }
}

internal sealed record GoldEvent
{
    public string? Date { get; init; }

    public required string Expression { get; init; }

    public required string Sentence { get; init; }

    [JsonConverter(typeof(OneOrMany))]
    public ImmutableArray<string> Accept { get; init; } = [];
}

internal sealed record GoldQuote
{
    public string? Speaker { get; init; }

    public required string Starts { get; init; }
}

internal sealed record GoldLines
{
    public ImmutableArray<int> MetaLines { get; init; } = [];

    public ImmutableArray<int> Captions { get; init; } = [];

    public ImmutableArray<int> Boilerplate { get; init; } = [];
}

/// <summary>A string or a list of strings.</summary>
internal sealed class OneOrMany : JsonConverter<ImmutableArray<string>>
{
    public override ImmutableArray<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? [reader.GetString()!] : [.. JsonSerializer.Deserialize<ImmutableArray<string?>>(ref reader, options).OfType<string>()];

    public override void Write(Utf8JsonWriter writer, ImmutableArray<string> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.AsEnumerable(), options);
}
