using System.Runtime.CompilerServices;
using System.Text.Json;

namespace StoryExplainer.Tests.Annotations;

/// <summary>The annotated articles must agree with their own texts, or they measure nothing.</summary>
public class AnnotationTests
{
    public static TheoryData<string> Articles => [.. Directory.GetFiles(Folder(), "*.gold.json").Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path)[..^".gold.json".Length])];

    [Fact]
    public void There_are_at_least_twenty_articles() => Assert.True(Articles.Count >= 20);

    [Theory]
    [MemberData(nameof(Articles))]
    public void Line_numbers_and_strings_of_left_out_lines_agree(string id)
    {
        var (lines, gold) = Read(id);

        foreach (var kind in new[] { "meta_lines", "captions", "boilerplate" })
        {
            var numbered = gold.GetProperty("line_numbers").GetProperty(kind).EnumerateArray().Select(number => lines[number.GetInt32() - 1]);
            Assert.Equal(Strings(gold.GetProperty(kind)), numbered);
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_name_role_term_and_definition_stands_in_the_body(string id)
    {
        var (lines, gold) = Read(id);
        var body = Body(lines, gold);

        Assert.Contains(gold.GetProperty("title").GetString()!, lines);
        foreach (var person in gold.GetProperty("people").EnumerateArray())
        {
            string[] forms = [person.GetProperty("name").GetString()!, .. Strings(person.GetProperty("aliases"))];
            Assert.Contains(forms, form => body.Contains(form, StringComparison.Ordinal));
            Assert.All(Strings(person.GetProperty("aliases")), alias => Assert.Contains(alias, body, StringComparison.Ordinal));
            Assert.All(Strings(person.GetProperty("roles")), role => Assert.Contains(role, body, StringComparison.Ordinal));
            Assert.InRange(person.GetProperty("mentions").GetInt32(), 1, 50);
        }

        foreach (var term in gold.GetProperty("terms").EnumerateArray())
        {
            Assert.Contains(term.GetProperty("term").GetString()!, body, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(term.GetProperty("definition").GetString() ?? "", body, StringComparison.Ordinal);
        }

        Assert.All([.. Strings(gold.GetProperty("organisations")), .. Strings(gold.GetProperty("places"))], name => Assert.Contains(name, body, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_dated_expression_stands_behind_the_start_of_its_sentence(string id)
    {
        var (lines, gold) = Read(id);

        Assert.All(gold.GetProperty("events").EnumerateArray(), annotated =>
        {
            var sentence = annotated.GetProperty("sentence").GetString()!;
            var line = Assert.Single(lines, line => line.Contains(sentence, StringComparison.Ordinal));
            Assert.Contains(annotated.GetProperty("expression").GetString()!, line[line.IndexOf(sentence, StringComparison.Ordinal)..], StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_quotation_opens_with_its_words_and_has_a_known_speaker_or_none(string id)
    {
        var (lines, gold) = Read(id);
        var body = Body(lines, gold);
        var people = gold.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("name").GetString()).ToArray();

        Assert.All(gold.GetProperty("quotes").EnumerateArray(), quote =>
        {
            var starts = quote.GetProperty("starts").GetString()!;
            Assert.True(body.Contains('“' + starts, StringComparison.Ordinal) || body.Contains('"' + starts, StringComparison.Ordinal), $"No quotation opens with: {starts}");
            Assert.True(quote.GetProperty("speaker").GetString() is not { } speaker || people.Contains(speaker), $"The speaker of \"{starts}\" is not among the people.");
        });
    }

    private static (string[] Lines, JsonElement Gold) Read(string id)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), id + ".txt"));
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), id + ".gold.json")));
        return (lines, json.RootElement.Clone());
    }

    private static string Body(string[] lines, JsonElement gold)
    {
        var others = gold.GetProperty("line_numbers").EnumerateObject().SelectMany(kind => kind.Value.EnumerateArray()).Select(number => number.GetInt32()).ToHashSet();
        return string.Join('\n', lines.Where((_, index) => !others.Contains(index + 1)));
    }

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "StoryExplainer.Evaluation", "Articles");
}
