using System.CommandLine;

namespace StoryExplainer.Commands;

/// <summary><c>new seed</c>: adds an empty article, ready for pasting.</summary>
internal static class NewSeedCommand
{
    private const string Sidecar =
        """
        # What the text itself does not say. Remove the # in front of what you know.
        # url: https://example.org/the-original
        # publisher: The Example Times
        # authors: [First Author, Second Author]
        # published: 2026-01-31
        # rights: quoted        # quoted, licensed, own or public-domain
        # draft: true           # shows in preview only
        """;

    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the article's file, such as bridge-report or STORY/bridge-report, or a web address to save", HelpName = "NAME|URL" };
        var options = new AddOptions();
        var command = new Command("seed", "Adds an empty article, with a file beside it for what the text does not say; or saves an article of the web, as \"add\" does.") { name };
        options.AddTo(command);
        HelpWithExamples.Add(command, "story-explainer new seed bridge-report", "story-explainer new seed harbour/bridge-report", "story-explainer new seed https://example.org/report");
        command.SetAction((arguments, cancellation) =>
        {
            var (request, wanted) = (options.Read(arguments), arguments.GetRequiredValue(name));
            return AddCommand.IsAddress(wanted)
                ? AddCommand.RunAsync([wanted], request, output, errors, cancellation)
                : Task.FromResult(AddSeed(request.Story is null ? request.Seeds : Path.Combine(request.Seeds, request.Story), wanted, output, errors));
        });
        return command;
    }

    private static int AddSeed(string seeds, string name, TextWriter output, TextWriter errors)
    {
        var stem = name.Replace('\\', '/').Trim('/');
        stem = stem.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? stem[..^4] : stem;
        if (stem.Length == 0 || stem.Split('/').Any(part => part.Length == 0 || part[0] == '.' || part.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0))
        {
            errors.WriteLine($"\"{name}\" cannot be the name of a file. Nothing was written. Use letters, digits and hyphens, such as bridge-report; what begins with a dot is never read.");
            return ExitCode.WrongArguments;
        }

        var article = Path.Combine(seeds, stem + ".txt");
        var sidecar = Path.Combine(seeds, stem + ".yml");
        if (File.Exists(article) || File.Exists(sidecar))
        {
            errors.WriteLine($"{(File.Exists(article) ? article : sidecar)} is there already. Nothing was written. Choose another name.");
            return ExitCode.WrongArguments;
        }

        return NewCommand.Attempt(article, errors, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(article)!);
            File.WriteAllText(article, "");
            File.WriteAllText(sidecar, Sidecar + "\n");
            output.WriteLine($"Paste the article into {article}: the title first, then the text as it is.");
            output.WriteLine($"What the text does not say, such as its address, goes into {sidecar}.");
        });
    }
}
