using System.Text.Json;

namespace StoryExplainer.SiteTests.Cases;

/// <summary>What the data of a site of one article says, in the words of the files of expected values.</summary>
/// <param name="data">The complete data file.</param>
/// <param name="problems">Codes of what was wrong with the seed.</param>
internal sealed class CaseFacts(JsonElement data, string[] problems)
{
    private const string Nothing = "none";

    private readonly JsonElement _article = data.GetProperty("articles")[0];

    /// <summary>What differs from the values expected under one key; nothing if all is right.</summary>
    public IEnumerable<string> Differences(string key, string[] expected) => key switch
    {
        "title" => Compare(key, Text(_article, "title"), expected[0]),
        "publisher" => Compare(key, Text(_article, "publisher"), expected[0]),
        "url" => Compare(key, Text(_article, "sourceUrl"), expected[0]),
        "authors" => Compare(key, List(_article.GetProperty("authors").EnumerateArray().Select(author => author.GetString()!)), expected[0]),
        "published" => Compare(key, Stated(), expected[0]),
        "problems" => Compare(key, string.Join(", ", problems.Distinct().Order(StringComparer.Ordinal)) is { Length: > 0 } codes ? codes : Nothing, expected[0]),
        "text" or "list" => Compare(key, string.Join('\n', Paragraphs(key)), string.Join('\n', expected)),
        "no-text" => expected.Where(words => Paragraphs(null).Any(text => text.Contains(words, StringComparison.Ordinal))).Select(words => $"no-text: \"{words}\" stands in the text"),
        "dropped" => Missing(key, Entries(_article, "dropped").Select(line => Text(line, "text")), expected),
        "event" => Missing(key, Entries(data, "events").Select(item => $"{Text(item.GetProperty("date"), "start")} | {Text(item, "headline")}"), expected),
        "no-event" => Unwanted(key, Entries(data, "events").Select(item => $"{Text(item.GetProperty("date"), "start")} | {Text(item, "headline")}"), expected),
        "quote" => Missing(key, Entries(data, "quotes").Select(quote => $"{Text(quote, "text")} | {SpeakerOf(quote)}"), expected),
        "no-quote" => Unwanted(key, Entries(data, "quotes").Select(quote => $"{Text(quote, "text")} | {SpeakerOf(quote)}"), expected),
        "person" => Missing(key, Entries(data, "people").Select(person => $"{Text(person, "name")} | {List(Entries(person, "roles").Select(role => Text(role, "text")))}"), expected),
        "no-person" => Unwanted(key, Entries(data, "people").Select(person => Text(person, "name")), expected),
        "organisation" => Missing(key, Entries(data, "organisations").Select(entity => Text(entity, "name")), expected),
        "term" => Missing(key, Entries(data, "terms").Select(term => $"{Text(term, "name")} | {(term.TryGetProperty("definition", out var words) && words.ValueKind == JsonValueKind.Object ? Text(words, "text") : Nothing)}"), expected),
        "no-term" => Unwanted(key, Entries(data, "terms").Select(term => Text(term, "name")), expected),
        _ => [$"{key}: no such key"],
    };

    private static IEnumerable<string> Compare(string key, string found, string expected) => found == expected ? [] : [$"{key}: {found}\n  instead of: {expected}"];

    /// <summary>An expected value is there if a found one begins with it.</summary>
    private static IEnumerable<string> Missing(string key, IEnumerable<string> found, string[] expected)
    {
        var all = found.ToArray();
        return expected.Where(value => !all.Any(other => other.StartsWith(value, StringComparison.Ordinal))).Select(value => $"{key}: {value}\n  is missing; there are: {string.Join(" // ", all)}");
    }

    private static IEnumerable<string> Unwanted(string key, IEnumerable<string> found, string[] words) =>
        found.Where(value => words.Any(word => value.Contains(word, StringComparison.Ordinal))).Select(value => $"{key}: {value}");

    private static JsonElement.ArrayEnumerator Entries(JsonElement thing, string name) => thing.GetProperty(name).EnumerateArray();

    private static string Text(JsonElement thing, string name) => thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : Nothing;

    private static string List(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } list ? list : Nothing;

    private IEnumerable<string> Paragraphs(string? kind) => Entries(_article, "paragraphs").Where(paragraph => kind is null || Text(paragraph, "kind") == kind).Select(paragraph => Text(paragraph, "text"));

    /// <summary>A date that was only inferred is not what the input says.</summary>
    private string Stated() =>
        _article.GetProperty("published") is { ValueKind: JsonValueKind.Object } published && Text(published, "basis") != "inferred" ? Text(published, "start") : Nothing;

    private string SpeakerOf(JsonElement quote) =>
        Text(quote, "speaker") is var id and not Nothing ? Text(Entries(data, "people").First(person => Text(person, "id") == id), "name") : Text(quote, "speakerLabel");
}
