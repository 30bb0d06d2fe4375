namespace StoryExplainer.Publishing.Sftp;

/// <summary>What a list of known hosts says about a key.</summary>
internal enum HostKeyVerdict
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>It is this server's.</summary>
    Trusted,

    /// <summary>The server has another one.</summary>
    Different,

    /// <summary>It must not be trusted any more.</summary>
    Revoked,
}
