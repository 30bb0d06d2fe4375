using System.Collections.Frozen;
using System.CommandLine;
using System.CommandLine.Parsing;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Commands;

/// <summary>What somebody most likely meant who wrote a command that there is not: a slip of the finger, or the word of another generator.</summary>
internal static class CommandSuggestion
{
    private static readonly FrozenDictionary<string, string> OtherWords = new (string Meant, string[] Words)[]
    {
        ("preview", ["serve", "server", "watch", "dev", "start", "run", "open"]),
        ("build", ["generate", "make", "compile"]),
        ("build --clean", ["clean"]),
        ("check", ["validate", "lint", "test", "review", "doctor"]),
        ("publish", ["deploy", "push", "upload", "release"]),
        ("new site", ["init", "create", "site"]),
        ("new seed", ["seed"]),
        ("new desk", ["desk"]),
        ("add", ["import", "fetch", "get", "download", "clip"]),
        ("explain", ["why"]),
    }.SelectMany(entry => entry.Words.Select(word => (word, entry.Meant))).ToFrozenDictionary(pair => pair.word, pair => pair.Meant, StringComparer.OrdinalIgnoreCase);

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
