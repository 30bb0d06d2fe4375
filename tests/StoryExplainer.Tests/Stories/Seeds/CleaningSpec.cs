using System.Globalization;
using System.Text;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Stories.Seeds;

/// <summary>Runs the pages of <c>Specs/Cleaning.md</c>.</summary>
public class CleaningSpec
{
    public static TheoryData<SpecExample> Pages => SpecFile.Rows("Cleaning");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_line_of_a_page_is_kept_or_left_out_as_the_specification_says(SpecExample example) => example.Holds(() => Check(example));

    private static void Check(SpecExample example)
    {
        var seed = SeedReader.Read("page.txt", Encoding.UTF8.GetBytes(example.Text), null, new DiagnosticBag());

        Assert.NotNull(seed);
        var expected = example.Expected.Where(line => char.IsAsciiDigit(line[0])).SelectMany(Expand).ToDictionary(pair => pair.Line, pair => pair.What);
        Assert.Empty(Differences(example.Text, line => expected.GetValueOrDefault(line, "text"), line => WhatBecameOf(seed, line, expected)));
        Assert.Equal(example.Expected.Where(line => !char.IsAsciiDigit(line[0])), Facts(seed));
    }

    private static IEnumerable<(int Line, string What)> Expand(string entry)
    {
        var space = entry.IndexOf(' ', StringComparison.Ordinal);
        var range = entry[..space].Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return Enumerable.Range(range[0], range[^1] - range[0] + 1).Select(line => (line, entry[(space + 1)..]));
    }

    private static string WhatBecameOf(CleanedSeed seed, int line, Dictionary<int, string> expected)
    {
        if (seed.Text.Paragraphs.FirstOrDefault(paragraph => paragraph.Line == line) is { } kept)
        {
            return kept.Id == "title" ? "title" : kept.Kind switch { ParagraphKind.Heading => "heading", ParagraphKind.List => "list", _ => "text" };
        }

        // "dropped" leaves the reason open where several are as good.
        return expected.GetValueOrDefault(line) == "dropped" ? "dropped" : seed.Dropped.First(dropped => dropped.Line == line).Reason;
    }

    private static IEnumerable<string> Differences(string text, Func<int, string> expected, Func<int, string> actual) =>
        text.Split('\n').Select((line, index) => (line, number: index + 1))
            .Where(pair => !string.IsNullOrWhiteSpace(pair.line) && expected(pair.number) != actual(pair.number))
            .Select(pair => $"line {pair.number} is {expected(pair.number)}, became {actual(pair.number)}: {pair.line}");

    private static IEnumerable<string> Facts(CleanedSeed seed)
    {
        yield return $"title: {seed.Text.Title}";
        if (seed.Text.Publisher is { } publisher)
        {
            yield return $"publisher: {publisher}";
        }

        if (seed.Text.Authors.Length > 0)
        {
            yield return $"authors: {string.Join("; ", seed.Text.Authors)}";
        }

        if (seed.Text.Published?.Date.Start is { } day)
        {
            yield return $"published: {day:yyyy-MM-dd}";
        }
    }
}
