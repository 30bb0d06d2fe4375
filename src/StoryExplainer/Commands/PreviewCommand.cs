using System.CommandLine;
using System.Globalization;
using System.Net;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Preview;
using StoryExplainer.Reporting;

namespace StoryExplainer.Commands;

/// <summary><c>preview</c>: shows the site in a browser while it is worked on.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 4780;

    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var folders = new FolderOptions();
        var port = new Option<int>("--port") { Description = "Port to listen on, 0 for any free one", HelpName = "NUMBER", DefaultValueFactory = _ => UsualPort };
        port.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens.Count > 0 ? result.Tokens[0].Value : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > ushort.MaxValue)
            {
                result.AddError("--port needs a number from 0 to 65535.");
            }
        });
        var host = new Option<IPAddress>("--host")
        {
            Description = "Address to listen on, for a telephone in the same network; whoever reaches it can read drafts and full texts",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => IPAddress.Loopback,
            CustomParser = result =>
            {
                var words = result.Tokens[0].Value;
                if (words == "localhost")
                {
                    return IPAddress.Loopback;
                }

                if (IPAddress.TryParse(words, out var address))
                {
                    return address;
                }

                result.AddError($"--host needs an address of this machine such as 192.168.1.20, or 0.0.0.0 for all, not \"{words}\".");
                return null;
            },
        };
        var noOpen = new Option<bool>("--no-open") { Description = "Do not open the browser" };
        var deskWrites = new Option<bool>("--desk-writes") { Description = "With --host: whoever reaches the preview may also save corrections at its desk" };
        var command = new Command("preview", "Shows the site in a browser and keeps it fresh while you edit. Only its desk writes, and only what you save there.") { port, host, noOpen, deskWrites };
        folders.AddTo(command, withOutput: false);
        HelpWithExamples.Add(command, "story-explainer preview", "story-explainer preview --port 8080 --no-open", "story-explainer preview --host 0.0.0.0    for a telephone in the same network");
        command.SetAction((arguments, cancellation) => RunAsync(
            new PreviewOptions(folders.Read(arguments), arguments.GetValue(host)!, arguments.GetValue(port), !arguments.GetValue(noOpen)) { DeskWrites = arguments.GetValue(deskWrites) }, output, errors, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(PreviewOptions options, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var problems = new DiagnosticBag();
        using var progress = ProgressLine.For(errors);
        await using var server = await PreviewServer.StartAsync(options, progress, problems);
        if (server is null)
        {
            DiagnosticReport.Write(errors, problems.ToSorted());
            return ExitCode.WrongArguments;
        }

        try
        {
            var state = await server.Session.CurrentAsync(cancellation);
            progress.Clear();
            var address = new Uri(server.Root, state.BasePath);
            await output.WriteLineAsync($"Preview: {address}");
            await output.WriteLineAsync($"Desk:    {new Uri(address, Responder.DeskFolder)}");
            await output.WriteLineAsync("Save a file and the page follows. Ctrl+C ends the preview.");
            if (options.OpensBrowser && !Browser.Open(address))
            {
                await output.WriteLineAsync("No browser could be opened: open the address yourself.");
            }

            var report = new PreviewReport(output, errors);
            while (true)
            {
                report.Tell(state, server.Session.Problems);
                state = await server.Session.AfterAsync(state.Id, cancellation);
                progress.Clear();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await output.WriteLineAsync("Preview ended.");
            return ExitCode.Fine;
        }
    }
}
