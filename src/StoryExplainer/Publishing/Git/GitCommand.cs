using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace StoryExplainer.Publishing.Git;

/// <summary>Runs the git that is installed, with the user's own settings and credentials.</summary>
/// <param name="folder">Folder to run in: one of the repository, or a bare repository.</param>
/// <param name="program">Name of the program, or its path.</param>
internal sealed partial class GitCommand(string folder, string program = "git")
{
    /// <summary>Runs git and gives what it prints. Throws a <see cref="PublishProblemException"/> if it fails.</summary>
    /// <param name="what">What it is for, in words that follow "git could not".</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads, or null for nothing.</param>
    /// <param name="environment">Further environment variables.</param>
    /// <param name="cancellation">Ends the process.</param>
    public async Task<string> RunAsync(
        string what, ImmutableArray<string> arguments, string? input = null, ImmutableArray<(string Name, string Value)> environment = default, CancellationToken cancellation = default)
    {
        var (code, output, errors) = await TryAsync(arguments, input, environment, cancellation);
        return code == 0 ? output : throw new PublishProblemException(PublishDiagnostics.GitFailed, what, Publisher.Sentence(WithoutSecrets(LastLines(errors))));
    }

    /// <summary>Runs git and gives its exit code and what it prints, whatever that is.</summary>
    public async Task<(int Code, string Output, string Errors)> TryAsync(
        ImmutableArray<string> arguments, string? input = null, ImmutableArray<(string Name, string Value)> environment = default, CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Messages are compared in one place and shown in others; a hook of the user's shell must not be asked for a password nobody can type.
        start.Environment["LC_ALL"] = "C";
        if (Console.IsInputRedirected)
        {
            start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        }

        foreach (var (name, value) in environment.IsDefault ? [] : environment)
        {
            start.Environment[name] = value;
        }

        using var process = Start(start);
        await using var stop = cancellation.Register(() => Stop(process));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await FeedAsync(process, input);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>A text of git's without names and passwords in addresses.</summary>
    internal static string WithoutSecrets(string text) => Credentials().Replace(text, "://***@");

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new PublishProblemException(PublishDiagnostics.NoGit);
        }
        catch (Win32Exception)
        {
            throw new PublishProblemException(PublishDiagnostics.NoGit);
        }
    }

    private static async Task FeedAsync(Process process, string? input)
    {
        try
        {
            if (input is not null)
            {
                await process.StandardInput.WriteAsync(input);
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // git ended before it had read everything; its exit code tells why.
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static string LastLines(string errors) =>
        string.Join(' ', errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(3));

    [GeneratedRegex(@"://[^/@\s]+@", RegexOptions.ExplicitCapture)]
    private static partial Regex Credentials();
}
