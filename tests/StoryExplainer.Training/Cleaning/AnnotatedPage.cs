using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;
using StoryExplainer.Stories.Seeds.Formats;

namespace StoryExplainer.Training.Cleaning;

/// <summary>A line of a page with its class.</summary>
internal sealed record PageLine(string Text, LineClass Class);

/// <summary>An article that a reader annotated: its lines with their classes, and the names that are in it.</summary>
/// <param name="Id">Name of the article.</param>
/// <param name="Source">The file as it is.</param>
/// <param name="Lines">The class of each line that is not blank, by line number.</param>
/// <param name="Title">The title.</param>
/// <param name="Names">People named in it.</param>
/// <param name="Places">Places named in it.</param>
/// <param name="Publisher">Who published it, or null.</param>
internal sealed record AnnotatedPage(
    string Id, string Source, ImmutableSortedDictionary<int, PageLine> Lines, string Title, ImmutableArray<string> Names, ImmutableArray<string> Places, string? Publisher)
{
    /// <summary>Reads all articles of a folder with <c>ID.gold.json</c>; the texts lie beside them or in another folder.</summary>
    public static IEnumerable<AnnotatedPage> ReadAll(string goldFolder, string textFolder) =>
        Directory.GetFiles(goldFolder, "*.gold.json").Order(StringComparer.Ordinal)
            .Select(path => (path, text: Path.Combine(textFolder, Path.GetFileName(path)[..^".gold.json".Length] + ".txt")))
            .Where(pair => File.Exists(pair.text))
            .Select(pair => Read(pair.path, pair.text));

    /// <summary>The article as an example to learn from, in the form in which it was annotated.</summary>
    public PageExample ToExample()
    {
        var document = TextSeedFormat.Read(new SourceText(Id, Source));
        return new PageExample(document, [.. document.Lines.Select(line => Lines.TryGetValue(line.Number, out var known) ? known.Class : LineClass.Text)]);
    }

    private static AnnotatedPage Read(string goldPath, string textPath)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(goldPath, Encoding.UTF8));
        var root = gold.RootElement;
        var source = File.ReadAllText(textPath, Encoding.UTF8);
        var title = root.GetProperty("title").GetString() ?? "";
        return new AnnotatedPage(
            Path.GetFileName(goldPath)[..^".gold.json".Length],
            source,
            Classify(source, root, title),
            title,
            [.. root.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("name").GetString()!)],
            [.. root.GetProperty("places").EnumerateArray().Select(place => place.GetString()!)],
            root.GetProperty("publisher").GetString());
    }

    private static ImmutableSortedDictionary<int, PageLine> Classify(string source, JsonElement root, string title)
    {
        var numbers = root.GetProperty("line_numbers");
        var (meta, captions, boilerplate) = (Numbers(numbers, "meta_lines"), Numbers(numbers, "captions"), Numbers(numbers, "boilerplate"));
        var texts = source.Split('\n').Select((text, index) => (Number: index + 1, Text: text.Trim())).Where(line => line.Text.Length > 0).ToArray();
        bool IsText((int Number, string Text) line) => line.Text.Any(char.IsLetterOrDigit) && !meta.Contains(line.Number) && !captions.Contains(line.Number) && !boilerplate.Contains(line.Number);
        var titleLine = texts.Where(line => IsText(line) && IsTitle(line.Text, title)).Select(line => line.Number).FirstOrDefault();
        var first = texts.Where(IsText).Select(line => line.Number).FirstOrDefault();
        titleLine = titleLine > 0 ? titleLine : 0;
        var last = texts.Where(IsText).Select(line => line.Number).LastOrDefault();
        var lines = ImmutableSortedDictionary.CreateBuilder<int, PageLine>();
        foreach (var (number, text) in texts)
        {
            var isAbove = titleLine > 0 ? number < titleLine : number < first;
            lines[number] = new PageLine(text,
                number == titleLine ? LineClass.Title
                : number > last ? LineClass.After
                : meta.Contains(number) ? isAbove && titleLine > 0 ? LineClass.MetaAbove : LineClass.Meta
                : isAbove ? LineClass.Above
                : captions.Contains(number) ? LineClass.Caption
                : boilerplate.Contains(number) || !text.Any(char.IsLetterOrDigit) ? LineClass.Inside
                : LineClass.Text);
        }

        return lines.ToImmutable();
    }

    private static HashSet<int> Numbers(JsonElement numbers, string name) =>
        numbers.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(number => number.GetInt32())] : [];

    private static bool IsTitle(string text, string title)
    {
        var (left, right) = (Key(text), Key(title));
        return right.Length > 0 && (left == right || left.EndsWith(": " + right, StringComparison.Ordinal) || (left.Length > 20 && (left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal))));
    }

    private static string Key(string text) => text.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Trim();
}
