using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Preview;

/// <summary>What can go wrong with the preview: SE60xx.</summary>
internal static class PreviewDiagnostics
{
    /// <summary>Another program listens on the port.</summary>
    public static readonly DiagnosticRule PortInUse = new(
        "SE6001",
        Severity.Error,
        "The port is in use",
        "Another program already listens on port {0}, so the preview cannot start. Stop that program (perhaps another preview), or choose another port with --port; --port 0 takes any free one.",
        """
        A preview is a small web server on your own machine, and two programs cannot listen on one port. A preview that you started in another window
        is the usual cause: use that one, or end it with Ctrl+C.
        """);

    /// <summary>The address is not of this machine, or may not be used.</summary>
    public static readonly DiagnosticRule CannotListen = new(
        "SE6002",
        Severity.Error,
        "The preview cannot listen there",
        "The preview cannot listen on \"{0}\", port {1}: {2} Leave --host out to listen on this machine only, give an address of this machine, and a port above 1023.",
        """
        --host takes an address of this machine, such as 192.168.1.20, or 0.0.0.0 for all of them, so that a telephone in the same network can open the
        preview. Ports below 1024 usually belong to the system. Everybody who can reach that address can read your drafts and the full texts in the
        desk view, so do this only in a network that you trust.
        """);

    /// <summary>The system does not tell about changed files.</summary>
    public static readonly DiagnosticRule NoWatching = new(
        "SE6003",
        Severity.Info,
        "Changes are found by looking",
        "The system does not tell about changes in \"{0}\" ({1}), so the preview looks by itself every second or so; changes show a little later. Nothing needs to be done.",
        """
        Network drives, some containers and systems with very many watched folders do not tell programs about changed files. On Linux the limit is
        fs.inotify.max_user_watches. The preview then compares lengths and times of all files every second or so.
        """);

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } = [PortInUse, CannotListen, NoWatching];
}
