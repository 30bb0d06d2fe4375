using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using StoryExplainer.Commands;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Tests.Architecture;

/// <summary>Every message is in its catalogue, and some test makes it appear.</summary>
public sealed partial class MessageTests
{
    [Fact]
    public void Every_rule_that_is_declared_is_listed_and_explained()
    {
        var declared = Declared().Select(rule => rule.Code).Order(StringComparer.Ordinal);

        Assert.Equal(declared, ExplainCommand.Rules.Select(rule => rule.Code));
        Assert.Equal(ExplainCommand.Rules.Length, ExplainCommand.Rules.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>
    /// A test that makes a message appear says its code. A new rule without such a test fails here, with its code.
    /// </summary>
    [Fact]
    public void Every_message_has_a_test_that_makes_it_appear()
    {
        var tested = CodesInTests();

        Assert.Empty(ExplainCommand.Rules.Where(rule => !tested.Contains(rule.Code)).Select(rule => $"{rule.Code} {rule.Title}"));
    }

    private static IEnumerable<DiagnosticRule> Declared() =>
        from assembly in new[] { typeof(ExplainCommand).Assembly, typeof(StoryExplainer.Site.SitePipeline).Assembly, typeof(StoryExplainer.Stories.Model.Story).Assembly, typeof(DiagnosticRule).Assembly }
        from type in assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(DiagnosticRule) && !field.IsDefined(typeof(CompilerGeneratedAttribute))
        select (DiagnosticRule)field.GetValue(null)!; // A static field that is set once, as all of them are.

    // Whole test sources without comments: a code that only a comment names is not tested.
    private static HashSet<string> CodesInTests([CallerFilePath] string thisFile = "")
    {
        var tests = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
        return Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Artefacts().IsMatch(path) && path != thisFile)
            .SelectMany(File.ReadLines)
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line).Select(match => match.Value))
            .ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex("SE[1-6][0-9]{3}(?![0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.ExplicitCapture)]
    private static partial Regex Artefacts();
}
