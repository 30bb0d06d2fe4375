namespace StoryExplainer.Publishing.Sftp;

/// <summary>What proves to a server who we are, and where the user's own keys lie. Nothing of it is ever printed.</summary>
internal sealed record SftpSecrets
{
    /// <summary>The user's folder with keys and known hosts.</summary>
    public string? SshFolder { get; init; }

    /// <summary>Where the SSH agent listens, or null if none does.</summary>
    public string? Agent { get; init; }

    /// <summary>A password, or null.</summary>
    public string? Password { get; init; }

    /// <summary>What unlocks key files, or null.</summary>
    public string? Passphrase { get; init; }

    /// <summary>A private key as text, or null.</summary>
    public string? Key { get; init; }

    /// <summary>What the environment gives.</summary>
    public static SftpSecrets FromEnvironment() => new()
    {
        SshFolder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".ssh"),
        Agent = OperatingSystem.IsWindows() ? "openssh-ssh-agent" : Read("SSH_AUTH_SOCK"),
        Password = Read("STORYEXPLAINER_SFTP_PASSWORD"),
        Passphrase = Read("STORYEXPLAINER_SFTP_PASSPHRASE"),
        Key = Read("STORYEXPLAINER_SFTP_KEY"),
    };

    // Records print their members; this one must not.
    /// <inheritdoc/>
    public override string ToString() => nameof(SftpSecrets);

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
