using System.Text.Json;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>What a careful reader found in an article, as far as the sentence reader learns from it.</summary>
internal sealed record GoldFile
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public GoldPerson[] People { get; init; } = [];

    public string[] Organisations { get; init; } = [];

    public string[] Places { get; init; } = [];

    public GoldTerm[] Terms { get; init; } = [];

    public GoldQuote[] Quotes { get; init; } = [];

    public Dictionary<string, int[]> LineNumbers { get; init; } = [];

    /// <summary>Reads a file. Throws <see cref="JsonException"/> if it is not of the form.</summary>
    public static GoldFile Read(string path) =>
        JsonSerializer.Deserialize<GoldFile>(File.ReadAllText(path), Options) ?? throw new JsonException($"{path} is empty");

    internal sealed record GoldPerson(string Name, string[] Aliases, string[] Roles);

    internal sealed record GoldTerm(string Term, string? Definition);

    internal sealed record GoldQuote(string Starts, string? Speaker, string? Label);
}
