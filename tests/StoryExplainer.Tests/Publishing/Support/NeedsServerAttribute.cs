namespace StoryExplainer.Tests.Publishing.Support;

/// <summary>Says that the tests of a class need OpenSSH's server. With <c>CI=true</c> they run anyway, and fail where it is missing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsServerAttribute : Attribute
{
    /// <summary>Why the tests cannot run here, or null if they can or must.</summary>
    public static string? ReasonToSkip =>
        SshServer.Find() is null && Environment.GetEnvironmentVariable("CI") is not "true"
            ? "There is no OpenSSH server on this machine (sshd). Install it (Debian: apt-get install openssh-server) to test publishing by SFTP."
            : null;
}
