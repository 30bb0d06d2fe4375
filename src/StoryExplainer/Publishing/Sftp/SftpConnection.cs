using System.Net.Sockets;
using Renci.SshNet;
using Renci.SshNet.Common;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Publishing.Sftp;

/// <summary>Connects to a server after checking its key, and gives its refusals words.</summary>
internal sealed class SftpConnection(SftpPublishing settings, string project, SftpSecrets secrets)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string Server => settings.Port == 22 ? settings.Host : FormattableString.Invariant($"{settings.Host}:{settings.Port}");

    /// <summary>Connects.</summary>
    public async Task<SftpClient> ConnectAsync(CancellationToken cancellation)
    {
        var keys = new SftpKeys(settings, project, secrets);
        if (keys.Methods.Count == 0)
        {
            throw new PublishProblemException(
                PublishDiagnostics.NoCredentials, Server, "Load a key into the SSH agent, name one with \"key-file\", or set STORYEXPLAINER_SFTP_KEY or STORYEXPLAINER_SFTP_PASSWORD.");
        }

        var known = ReadKnownHosts();
        var connection = new ConnectionInfo(settings.Host, settings.Port, settings.User, [.. keys.Methods]) { Timeout = Patience };
        PreferKnownKeys(connection, known);
        var client = new SftpClient(connection) { OperationTimeout = Patience, KeepAliveInterval = TimeSpan.FromSeconds(15) };
        PublishProblemException? problem = null;
        client.HostKeyReceived += (_, shown) =>
        {
            problem = Judge(shown, known);
            shown.CanTrust = problem is null;
        };
        try
        {
            await GuardAsync(() => client.ConnectAsync(cancellation));
            return client;
        }
        catch (Exception exception)
        {
            client.Dispose();
            if (problem is not null)
            {
                throw problem;
            }

            if (exception.InnerException is SshAuthenticationException)
            {
                throw new PublishProblemException(PublishDiagnostics.LoginRefused, Server, settings.User, keys.Tried);
            }

            throw;
        }
    }

    /// <summary>Does something with the server and translates what it says.</summary>
    public async Task GuardAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception exception) when (exception is SshConnectionException or SshOperationTimeoutException or SocketException or ObjectDisposedException or SshAuthenticationException or ProxyException)
        {
            throw new IOException(exception.Message, exception);
        }
        catch (SshException exception)
        {
            throw new PublishProblemException(PublishDiagnostics.ServerRefused, Server, Publisher.Sentence(exception.Message));
        }
    }

    private PublishProblemException? Judge(HostKeyEventArgs shown, KnownHosts known)
    {
        var fingerprint = "SHA256:" + shown.FingerPrintSHA256.TrimEnd('=');
        var type = TypeOf(shown);
        if (settings.Fingerprint is { } wanted)
        {
            return wanted.TrimEnd('=') == fingerprint ? null : new PublishProblemException(PublishDiagnostics.WrongHostKey, Server, type, fingerprint, "\"fingerprint\" in site.yml");
        }

        return known.Judge(settings.Host, settings.Port, type, shown.HostKey) switch
        {
            HostKeyVerdict.Trusted => null,
            HostKeyVerdict.Unknown => new PublishProblemException(PublishDiagnostics.UnknownHostKey, Server, type, fingerprint),
            _ => new PublishProblemException(PublishDiagnostics.WrongHostKey, Server, type, fingerprint, "your list of known hosts"),
        };
    }

    // The event names the algorithm of the signature ("rsa-sha2-512"); the key itself says what it is ("ssh-rsa"), as lists of known hosts do.
    private static string TypeOf(HostKeyEventArgs shown) => System.Text.Encoding.ASCII.GetString(new SshReader(shown.HostKey).Bytes());

    private KnownHosts ReadKnownHosts()
    {
        string[] lists = [Path.Combine(secrets.SshFolder ?? "", "known_hosts"), Path.Combine(secrets.SshFolder ?? "", "known_hosts2"), "/etc/ssh/ssh_known_hosts"];
        return KnownHosts.Parse(lists.Where(File.Exists).Select(File.ReadAllText));
    }

    // A server with several keys shows the kind that is asked for first; it has to be one that can be checked.
    private void PreferKnownKeys(ConnectionInfo connection, KnownHosts known)
    {
        var types = known.TypesOf(settings.Host, settings.Port).ToList();
        if (settings.Fingerprint is not null || types.Count == 0)
        {
            return;
        }

        var algorithms = connection.HostKeyAlgorithms.Select(algorithm => algorithm.Key).Where(name => types.Contains(name.StartsWith("rsa-sha2-", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) ? "ssh-rsa" : name)).ToList();
        for (var position = 0; position < algorithms.Count; position++)
        {
            connection.HostKeyAlgorithms.SetPosition(algorithms[position], position);
        }
    }
}
