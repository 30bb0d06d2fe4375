using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Publishing.Support;

/// <summary>OpenSSH's own server on loopback, with a key of its own and a list of allowed keys of its own.</summary>
internal sealed class SshServer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    public SshServer()
    {
        var program = Find() ?? throw new InvalidOperationException("There is no sshd. Install OpenSSH's server.");
        if (Environment.UserName == "root")
        {
            // Where the server runs as root it wants this folder, which only a system's own start script makes.
            Directory.CreateDirectory("/run/sshd");
        }

        MakeKey("host_ed25519", "ed25519");
        MakeKey("host_ecdsa", "ecdsa");
        MakeKey("user_ed25519", "ed25519");
        MakeKey("user_rsa", "rsa");
        MakeKey("stranger", "ed25519");
        File.WriteAllText(_folder["authorized"], File.ReadAllText(_folder["user_ed25519.pub"]) + File.ReadAllText(_folder["user_rsa.pub"]));
        Port = FreePort();
        _folder.Write(
            "config",
            $"""
            ListenAddress 127.0.0.1
            Port {Port}
            HostKey {_folder["host_ed25519"]}
            HostKey {_folder["host_ecdsa"]}
            AuthorizedKeysFile {_folder["authorized"]}
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin yes
            Subsystem sftp internal-sftp
            """);
        _process = Process.Start(new ProcessStartInfo(program, ["-D", "-e", "-f", _folder["config"]]) { UseShellExecute = false, RedirectStandardError = true })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        WaitUntilItAnswers();
    }

    public int Port { get; }

    /// <summary>Folder that the server's users may write to.</summary>
    public string Files => _folder["files"];

    /// <summary>The public keys of the server, as lines of a list of known hosts for a name.</summary>
    public string KnownHosts(string name, params string[] keys) => string.Concat(keys.Select(key => $"{name} {File.ReadAllText(_folder[key + ".pub"])}"));

    /// <summary>A private key file: "user_ed25519", "user_rsa" or "stranger".</summary>
    public string Key(string name) => _folder[name];

    /// <summary>Fingerprint of a key, as ssh-keygen prints it.</summary>
    public string Fingerprint(string key) => Run("ssh-keygen", "-l", "-E", "sha256", "-f", _folder[key + ".pub"]).Split(' ')[1];

    /// <summary>The server program, or null.</summary>
    public static string? Find() =>
        OperatingSystem.IsWindows()
            ? null
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Append("/usr/local/sbin").Select(folder => Path.Combine(folder, "sshd")).FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end.</summary>
    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void MakeKey(string name, string type) => Run("ssh-keygen", "-q", "-t", type, "-N", "", "-C", name, "-f", _folder[name]);

    private void WaitUntilItAnswers()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (attempt < 200 && !_process.HasExited)
            {
                Thread.Sleep(50);
            }
        }
    }
}
