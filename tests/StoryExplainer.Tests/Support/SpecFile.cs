using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace StoryExplainer.Tests.Support;

/// <summary>
/// A specification in Markdown under <c>Specs/</c>: prose for people, and fenced <c>```example</c> blocks for the machine. In a block,
/// the text stands above a line of three hyphens and what is expected of it below.
/// </summary>
internal static class SpecFile
{
    /// <summary>Reads all examples of <c>Specs/NAME.md</c>, in order.</summary>
    public static ImmutableArray<SpecExample> Read(string name)
    {
        var path = Path.Combine(Folder(), name + ".md");
        var lines = File.ReadAllLines(path);
        var examples = ImmutableArray.CreateBuilder<SpecExample>();
        var heading = name;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                heading = lines[i].TrimStart('#', ' ');
            }
            else if (lines[i].StartsWith("```example", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, "```", i + 1);
                var bar = Array.IndexOf(lines, "---", i + 1, end - i - 1);
                examples.Add(new SpecExample(
                    $"{name}.md:{i + 1} {heading}",
                    string.Join('\n', lines[(i + 1)..bar]),
                    [.. lines[(bar + 1)..end].Where(line => line.Length > 0)],
                    string.Join(' ', lines[i]["```example".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "gap")),
                    lines[i].EndsWith(" gap", StringComparison.Ordinal)));
                i = end;
            }
        }

        return examples.ToImmutable();
    }

    /// <summary>Examples as rows of an xunit theory: one row per example, shown by file, line and heading.</summary>
    public static TheoryData<SpecExample> Rows(string name) => [.. Read(name)];

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Specs");
}

/// <summary>One example of a specification.</summary>
/// <param name="Name">File, line and heading.</param>
/// <param name="Text">The text above the bar.</param>
/// <param name="Expected">The lines below it.</param>
/// <param name="Settings">What stands behind <c>```example</c> on its line, such as <c>published=2025-08-18</c>.</param>
/// <param name="IsGap">True for <c>```example gap</c>: what is right, though the program does not reach it yet.</param>
public sealed record SpecExample(string Name, string Text, ImmutableArray<string> Expected, string Settings, bool IsGap)
{
    /// <summary>Asserts that the program finds what is expected; for a gap, that it still does not, so that a gap that closes is seen.</summary>
    public void Holds(IEnumerable<string> found)
    {
        if (!IsGap)
            Assert.Equal(Expected, found);
        else
            Assert.False(Expected.SequenceEqual(found), $"{Name} holds now: take \"gap\" from its example.");
    }

    /// <summary>The same for any assertion.</summary>
    public void Holds(Action assertion)
    {
        if (!IsGap)
        {
            assertion();
            return;
        }

        var failure = Record.Exception(assertion);
        Assert.True(failure is not null, $"{Name} holds now: take \"gap\" from its example.");
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
