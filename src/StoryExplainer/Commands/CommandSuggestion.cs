using System.Collections.Frozen;
using System.CommandLine;
using System.CommandLine.Parsing;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Commands;

/// <summary>What somebody most likely meant who wrote a command that there is not: a slip of the finger, or the word of another generator.</summary>
internal static class CommandSuggestion
{
    private static readonly FrozenDictionary<string, string> OtherWords = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["serve"] = "preview", ["server"] = "preview", ["watch"] = "preview", ["dev"] = "preview", ["start"] = "preview", ["run"] = "preview", ["open"] = "preview",
        ["generate"] = "build", ["make"] = "build", ["compile"] = "build", ["clean"] = "build --clean",
        ["validate"] = "check", ["lint"] = "check", ["test"] = "check", ["review"] = "check", ["doctor"] = "check",
        ["deploy"] = "publish", ["push"] = "publish", ["upload"] = "publish", ["release"] = "publish",
        ["init"] = "new site", ["create"] = "new site", ["site"] = "new site", ["seed"] = "new seed", ["desk"] = "new desk",
        ["import"] = "add", ["fetch"] = "add", ["get"] = "add", ["download"] = "add", ["clip"] = "add",
        ["why"] = "explain", ["themes"] = "theme",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The command or option that was most likely meant, or null.</summary>
    public static string? For(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is not [var written, ..])
        {
            return null;
        }

        var command = parsed.CommandResult.Command;
        if (written.StartsWith('-'))
        {
            return NearestName.Find(written, command.Options.Where(option => !option.Hidden).Select(option => option.Name));
        }

        var isRoot = parsed.CommandResult.Parent is not CommandResult;
        return NearestName.Find(written, command.Subcommands.Select(part => part.Name)) ?? (isRoot ? OtherWords.GetValueOrDefault(written) : null);
    }
}
