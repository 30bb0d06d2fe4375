using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Publishing.Sftp;

/// <summary>Finds what proves to a server who we are: the key file of the settings, a key of the environment, the agent's keys, the usual key files; then a password.</summary>
internal sealed class SftpKeys
{
    private static readonly string[] UsualFiles = ["id_ed25519", "id_ecdsa", "id_rsa"];

    private readonly List<IPrivateKeySource> _keys = [];
    private readonly List<string> _tried = [];

    /// <summary>Finds the keys. One that was named and cannot be used is a problem; a usual one that is locked is left out.</summary>
    /// <param name="settings">The server.</param>
    /// <param name="project">Folder of the project, from which a relative key file is seen.</param>
    /// <param name="secrets">What the environment gives.</param>
    public SftpKeys(SftpPublishing settings, string project, SftpSecrets secrets)
    {
        if (settings.KeyFile is { } file)
        {
            Add($"the key file {file}", Load("\"key-file\"", () => new PrivateKeyFile(FullPathOf(file, project), secrets.Passphrase)));
        }

        if (secrets.Key is { } text)
        {
            Add("STORYEXPLAINER_SFTP_KEY", Load("STORYEXPLAINER_SFTP_KEY", () =>
            {
                using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n"));
                return new PrivateKeyFile(stream, secrets.Passphrase);
            }));
        }

        if (secrets.Agent is { } address)
        {
            var agent = new SshAgent(address);
            foreach (var key in agent.Keys())
            {
                Add("the SSH agent", new AgentKey(agent, key));
            }
        }

        if (secrets.SshFolder is { } folder && settings.KeyFile is null && secrets.Key is null)
        {
            foreach (var name in UsualFiles.Where(name => File.Exists(Path.Combine(folder, name))))
            {
                if (TryLoad(Path.Combine(folder, name), secrets.Passphrase) is { } usual)
                {
                    Add("~/.ssh/" + name, usual);
                }
            }
        }

        if (_keys.Count > 0)
        {
            Methods.Add(new PrivateKeyAuthenticationMethod(settings.User, [.. _keys]));
        }

        if (secrets.Password is { } password)
        {
            Methods.Add(new PasswordAuthenticationMethod(settings.User, password));
            _tried.Add("STORYEXPLAINER_SFTP_PASSWORD");
        }
    }

    /// <summary>Ways to prove who we are; may be empty.</summary>
    public List<AuthenticationMethod> Methods { get; } = [];

    /// <summary>What there is, in words, without secrets.</summary>
    public string Tried => string.Join(", ", _tried.Distinct(StringComparer.Ordinal));

    private static string FullPathOf(string file, string project) => file.StartsWith("~/", StringComparison.Ordinal)
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), file[2..])
        : Path.GetFullPath(Path.Combine(project, file));

    private static PrivateKeyFile Load(string what, Func<PrivateKeyFile> load)
    {
        try
        {
            return load();
        }
        catch (SshPassPhraseNullOrEmptyException)
        {
            throw new PublishProblemException(PublishDiagnostics.BadKey, what, "it is locked.", "Put its passphrase into STORYEXPLAINER_SFTP_PASSPHRASE, or load it into the SSH agent.");
        }
        catch (Exception exception) when (exception is SshException or IOException or UnauthorizedAccessException or NotSupportedException or FormatException)
        {
            throw new PublishProblemException(PublishDiagnostics.BadKey, what, Publisher.Sentence(exception.Message), "It has to be a private key in the form that ssh-keygen writes.");
        }
    }

    private static PrivateKeyFile? TryLoad(string path, string? passphrase)
    {
        try
        {
            return new PrivateKeyFile(path, passphrase);
        }
        catch (Exception exception) when (exception is SshException or IOException or UnauthorizedAccessException or NotSupportedException or FormatException)
        {
            return null;
        }
    }

    private void Add(string what, IPrivateKeySource key)
    {
        _keys.Add(key);
        _tried.Add(what);
    }
}
