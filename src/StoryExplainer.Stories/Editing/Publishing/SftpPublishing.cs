namespace StoryExplainer.Stories.Editing.Publishing;

/// <summary>A folder of a server that is reached by SFTP.</summary>
public sealed record SftpPublishing : PublishSettings
{
    /// <summary>Name of the server.</summary>
    public required string Host { get; init; }

    /// <summary>Port of the server.</summary>
    public int Port { get; init; } = 22;

    /// <summary>Name of the user there.</summary>
    public required string User { get; init; }

    /// <summary>The folder there: absolute, or seen from the user's home.</summary>
    public required string Folder { get; init; }

    /// <summary>Fingerprint of the server's key (<c>SHA256:…</c>), or null to use the list of known hosts.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>File with the user's private key, or null for the agent's and the usual ones.</summary>
    public string? KeyFile { get; init; }
}
