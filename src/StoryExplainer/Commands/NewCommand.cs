using System.CommandLine;
using System.Reflection;
using System.Text;
using StoryExplainer.Site.Rendering;

namespace StoryExplainer.Commands;

/// <summary><c>new</c>: starts a project, or adds an article to one.</summary>
internal static class NewCommand
{
    private const string StarterPrefix = "Starter/";

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

    /// <summary>Makes the command with its two parts.</summary>
    public static Command Make(TextWriter output, TextWriter errors) =>
        new("new", "Starts a project, or adds an article to one.") { MakeSite(output, errors), MakeSeed(output, errors) };

    private static Command MakeSite(TextWriter output, TextWriter errors)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folder to make; it must be new or empty", DefaultValueFactory = _ => "my-site" };
        var ci = new Option<string?>("--ci") { Description = "Also write what publishes the site on every change, for this host", HelpName = string.Join('|', CiFiles.Names) };
        ci.AcceptOnlyFromAmong([.. CiFiles.Names]);
        var theme = new Option<string?>("--theme") { Description = "Built-in theme to start from", HelpName = string.Join('|', Theme.Names) };
        theme.AcceptOnlyFromAmong([.. Theme.Names]);
        var command = new Command("site", "Makes a project folder with an example article. \"build\" in it makes a site at once.") { folder, ci, theme };
        HelpWithExamples.Add(command, "story-explainer new site harbour", "story-explainer new site harbour --theme newspaper", "story-explainer new site harbour --ci github");
        command.SetAction(arguments =>
        {
            var target = arguments.GetRequiredValue(folder);
            if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            {
                errors.WriteLine($"\"{target}\" is there already and not empty. Nothing was written. Choose another folder.");
                return ExitCode.WrongArguments;
            }

            return Attempt(target, errors, () =>
            {
                WriteStarter(target);
                if (arguments.GetValue(theme) is { } name)
                {
                    File.AppendAllText(Path.Combine(target, "input", "site.yml"), $"theme: {name}\n");
                }

                var workflow = arguments.GetValue(ci) is { } host ? CiFiles.Write(target, host) : null;
                output.WriteLine($"{target} is ready. Put articles into {target}/seeds, then:");
                output.WriteLine($"  cd {target}");
                output.WriteLine("  story-explainer build");
                if (workflow is not null)
                {
                    output.WriteLine($"{workflow} publishes the site on every change; its first lines say what has to be set once.");
                }
            });
        });
        return command;
    }

    private static Command MakeSeed(TextWriter output, TextWriter errors)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the article's file, such as bridge-report, or STORY/bridge-report for a story of its own" };
        var seeds = new Option<string>("--seeds") { Description = "Folder with the articles", HelpName = "FOLDER", DefaultValueFactory = _ => "seeds" };
        var command = new Command("seed", "Adds an empty article, with a file beside it for what the text does not say.") { name, seeds };
        HelpWithExamples.Add(command, "story-explainer new seed bridge-report", "story-explainer new seed harbour/bridge-report");
        command.SetAction(arguments => AddSeed(arguments.GetRequiredValue(seeds), arguments.GetRequiredValue(name), output, errors));
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

        return Attempt(article, errors, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(article)!);
            File.WriteAllText(article, "");
            File.WriteAllText(sidecar, Sidecar + "\n");
            output.WriteLine($"Paste the article into {article}: the title first, then the text as it is.");
            output.WriteLine($"What the text does not say, such as its address, goes into {sidecar}.");
        });
    }

    private static int Attempt(string target, TextWriter errors, Action write)
    {
        try
        {
            write();
            return ExitCode.Fine;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"\"{target}\" cannot be written: {exception.Message}");
            return ExitCode.ContentHasErrors;
        }
    }

    private static void WriteStarter(string target)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(StarterPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var relative = name[StarterPrefix.Length..].Replace('\\', '/');
            var path = Path.Combine(target, relative == "gitignore" ? ".gitignore" : relative);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var resource = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(resource, Encoding.UTF8);
            File.WriteAllText(path, reader.ReadToEnd());
        }
    }
}
