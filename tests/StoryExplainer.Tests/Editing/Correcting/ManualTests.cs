using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Editing.Correcting;

/// <summary>Runs the examples of <c>input/README.md</c>: each changes what it says it changes, and nothing else.</summary>
public class ManualTests
{
    private const string Manual = "../../../input/README";

    public static TheoryData<SpecExample> Examples => SpecFile.Rows(Manual);

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_manual_does_what_it_says(SpecExample example)
    {
        var diagnostics = new DiagnosticBag();
        var corrections = CorrectionsReader.Read(new EditorFiles([new(example.Settings, example.Text)]), diagnostics);

        var before = StoryLines.Of(StoryBuilder.Build(FerryStory.Seeds, new SiteSettings(), null, diagnostics));
        var after = StoryLines.Of(StoryBuilder.Build(FerryStory.Seeds, new SiteSettings(), corrections, diagnostics));

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(
            example.Expected.Order(StringComparer.Ordinal),
            before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_of_correction_has_an_example()
    {
        var texts = string.Join('\n', SpecFile.Read(Manual).Select(example => example.Text));

        foreach (var key in "name slug merge split in mentions form remove-aliases remove-connections hide private aliases role source remove-roles page group add review definition words date headline status people quote speaker label".Split(' '))
        {
            Assert.Contains($"{key}:", texts, StringComparison.Ordinal);
        }
    }
}
