using System.Collections.Immutable;
using System.Text.Json;

namespace StoryExplainer.Stories.Editing.Suggesting;

/// <summary>Reads the answer of a model. Models wrap JSON into prose or code fences; what is inside is read, and nothing is guessed.</summary>
public static class ProposalReader
{
    /// <summary>The proposals of an answer; null if it holds none that can be read.</summary>
    /// <param name="kind">What was asked for.</param>
    /// <param name="answer">The answer.</param>
    public static ImmutableArray<Proposal>? Read(ProposalKind kind, string answer)
    {
        var (start, end) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        if (start < 0 || end < start)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(answer.AsMemory(start, end - start + 1));
            return document.RootElement.TryGetProperty("proposals", out var list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Proposal(kind, item))]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Proposal Proposal(ProposalKind kind, JsonElement item) => new(
        kind,
        kind == ProposalKind.Brief ? null : Text(item, "target"),
        (Text(item, "text") ?? "").Trim(),
        item.TryGetProperty("rests_on", out var places) && places.ValueKind == JsonValueKind.Array
            ? [.. places.EnumerateArray().Select(place => place.ValueKind == JsonValueKind.String ? place.GetString()!.Trim().Trim('[', ']') : "")] // A string has a value.
            : []);

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
