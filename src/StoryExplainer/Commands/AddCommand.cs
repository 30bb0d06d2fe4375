using System.CommandLine;
using StoryExplainer.Adding;
using StoryExplainer.Reporting;
using StoryExplainer.Site;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Commands;

/// <summary><c>add</c>: saves articles into <c>seeds/</c>, from the web or from files.</summary>
internal static class AddCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "Web addresses, files, or folders of files", HelpName = "URL|FILE|FOLDER", Arity = ArgumentArity.ZeroOrMore };
        var list = new Option<string?>("--list") { Description = "File with one web address or file a line", HelpName = "FILE" };
        var options = new AddOptions();
        var command = new Command("add", "Saves articles into seeds/, each as it came, with a file beside it for its address and date.") { sources, list };
        options.AddTo(command);
        HelpWithExamples.Add(
            command,
            "story-explainer add https://example.org/report",
            "story-explainer add ~/Downloads/report.html letter.eml --story harbour",
            "story-explainer add --list links.txt");
        command.SetAction((arguments, cancellation) =>
        {
            var wanted = (arguments.GetValue(sources) ?? []).ToList();
            if (arguments.GetValue(list) is { } file)
            {
                if (!File.Exists(file))
                {
                    errors.WriteLine($"There is no file \"{file}\" to read addresses from. Nothing was added.");
                    return Task.FromResult(ExitCode.WrongArguments);
                }

                wanted.AddRange(File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'));
            }

            if (wanted.Count == 0)
            {
                errors.WriteLine("Nothing was named to add. Give web addresses, files or folders, or --list FILE.");
                return Task.FromResult(ExitCode.WrongArguments);
            }

            return RunAsync(wanted, options.Read(arguments), output, errors, cancellation);
        });
        return command;
    }

    /// <summary>True for a web address.</summary>
    internal static bool IsAddress(string words) =>
        words.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || words.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds everything that is named, tells what became of each, and goes on after a failure.</summary>
    internal static async Task<int> RunAsync(IEnumerable<string> wanted, AddRequest request, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var all = wanted.SelectMany(Expand).Distinct(StringComparer.Ordinal).ToList();
        var adder = new ArticleAdder(request.Seeds, request.Story, request.Today);
        using var fetcher = new PageFetcher(request.Limits, TimeProvider.System);
        using var progress = ProgressLine.For(errors);
        var added = 0;
        for (var i = 0; i < all.Count; i++)
        {
            progress.Report(new SiteProgress("Adding", i + 1, all.Count));
            var article = await AddAsync(all[i], adder, fetcher, cancellation);
            progress.Clear();
            if (article.Path is { } path)
            {
                added++;
                await output.WriteLineAsync($"{path}: {article.Words}");
            }
            else
            {
                await errors.WriteLineAsync($"{article.Source} was not added: {article.Words}");
            }
        }

        if (added > 0)
        {
            await output.WriteLineAsync($"Next: {ProgramName.Here} preview");
        }

        return added == all.Count && added > 0 ? ExitCode.Fine : ExitCode.ContentHasErrors;
    }

    private static async Task<AddedArticle> AddAsync(string source, ArticleAdder adder, PageFetcher fetcher, CancellationToken cancellation)
    {
        try
        {
            if (IsAddress(source))
            {
                return Uri.TryCreate(source, UriKind.Absolute, out var address)
                    ? adder.Add(source, await fetcher.FetchAsync(address, cancellation))
                    : new AddedArticle(source, null, "this is no web address.");
            }

            return File.Exists(source) ? adder.AddFile(source)
                : new AddedArticle(source, null, source.Contains('.', StringComparison.Ordinal) && !source.Contains('/', StringComparison.Ordinal) ? $"there is no such file. If it is a web address, write https://{source}." : "there is no such file or folder.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new AddedArticle(source, null, exception.Message);
        }
    }

    /// <summary>A folder stands for the articles in it; pictures and scripts of saved pages, hidden files and the files beside seeds are none.</summary>
    private static IEnumerable<string> Expand(string source)
    {
        if (!Directory.Exists(source))
        {
            return [source];
        }

        var files = Directory.EnumerateFiles(source).Where(file => SeedReader.IsSeed(file) && !Path.GetFileName(file).StartsWith('.') && !Path.GetFileNameWithoutExtension(file).Equals("README", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : [Path.Combine(source, "*")];
    }
}

/// <summary>What articles are added to, and by which rules.</summary>
/// <param name="Seeds">Folder with the articles.</param>
/// <param name="Story">Folder of the story below it, or null.</param>
/// <param name="Limits">What a page may cost, and where it may come from.</param>
/// <param name="Today">The day.</param>
internal sealed record AddRequest(string Seeds, string? Story, FetchLimits Limits, DateOnly Today);

/// <summary>The options of commands that add articles.</summary>
internal sealed class AddOptions
{
    private readonly Option<string?> _story = new("--story") { Description = "Story that the articles belong to: a folder below seeds/", HelpName = "NAME" };
    private readonly Option<string> _seeds = new("--seeds") { Description = "Folder with the articles", HelpName = "FOLDER", DefaultValueFactory = _ => "seeds" };
    private readonly Option<bool> _allowsPrivate = new("--allow-private") { Description = "Also ask servers inside your own network" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_story);
        command.Options.Add(_seeds);
        command.Options.Add(_allowsPrivate);
    }

    /// <summary>What the arguments say.</summary>
    public AddRequest Read(ParseResult arguments)
    {
        var limits = new FetchLimits();
        return new AddRequest(
            arguments.GetRequiredValue(_seeds),
            arguments.GetValue(_story) is { Length: > 0 } story ? Slug.From(story) : null,
            arguments.GetValue(_allowsPrivate) ? limits with { Allows = _ => true } : limits,
            DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
    }
}
