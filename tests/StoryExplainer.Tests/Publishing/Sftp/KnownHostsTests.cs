using StoryExplainer.Publishing.Sftp;

namespace StoryExplainer.Tests.Publishing.Sftp;

public sealed class KnownHostsTests
{
    private const string Key = "AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
    private const string OtherKey = "AAAAC3NzaC1lZDI1NTE5AAAAIB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEA";

    [Theory]
    [InlineData("files.example.org ssh-ed25519 " + Key, "files.example.org", 22, "Trusted")]
    [InlineData("files.example.org,192.0.2.7 ssh-ed25519 " + Key + " a comment", "192.0.2.7", 22, "Trusted")]
    [InlineData("files.example.org ssh-ed25519 " + Key, "FILES.example.org", 22, "Trusted")]
    [InlineData("files.example.org ssh-ed25519 " + Key, "other.example.org", 22, "Unknown")]
    [InlineData("files.example.org ssh-ed25519 " + Key, "files.example.org", 2222, "Unknown")]
    [InlineData("[files.example.org]:2222 ssh-ed25519 " + Key, "files.example.org", 2222, "Trusted")]
    [InlineData("*.example.org,!secret.example.org ssh-ed25519 " + Key, "files.example.org", 22, "Trusted")]
    [InlineData("*.example.org,!secret.example.org ssh-ed25519 " + Key, "secret.example.org", 22, "Unknown")]
    [InlineData("files.example.org ssh-ed25519 " + OtherKey, "files.example.org", 22, "Different")]
    [InlineData("files.example.org ecdsa-sha2-nistp256 " + OtherKey, "files.example.org", 22, "Unknown")]
    [InlineData("files.example.org ssh-ed25519 " + OtherKey + "\nfiles.example.org ssh-ed25519 " + Key, "files.example.org", 22, "Trusted")]
    [InlineData("files.example.org ssh-ed25519 " + Key + "\n@revoked * ssh-ed25519 " + Key, "files.example.org", 22, "Revoked")]
    [InlineData("@cert-authority *.example.org ssh-ed25519 " + Key, "files.example.org", 22, "Unknown")]
    [InlineData("# files.example.org ssh-ed25519 " + Key, "files.example.org", 22, "Unknown")]
    [InlineData("files.example.org ssh-ed25519 not+base64", "files.example.org", 22, "Unknown")]
    [InlineData("files.example.org", "files.example.org", 22, "Unknown")]
    public void A_list_says_what_OpenSSH_would_say(string list, string host, int port, string verdict) =>
        Assert.Equal(verdict, KnownHosts.Parse(list).Judge(host, port, "ssh-ed25519", Convert.FromBase64String(Key)).ToString());

    [Fact]
    public void A_hashed_name_is_found()
    {
        var salt = "a salt of twenty byt"u8.ToArray();
#pragma warning disable CA5350 // OpenSSH's own format.
        var hash = System.Security.Cryptography.HMACSHA1.HashData(salt, "files.example.org"u8);
#pragma warning restore CA5350
        var list = KnownHosts.Parse($"|1|{Convert.ToBase64String(salt)}|{Convert.ToBase64String(hash)} ssh-ed25519 {Key}");
        Assert.Equal(HostKeyVerdict.Trusted, list.Judge("files.example.org", 22, "ssh-ed25519", Convert.FromBase64String(Key)));
        Assert.Equal(HostKeyVerdict.Unknown, list.Judge("other.example.org", 22, "ssh-ed25519", Convert.FromBase64String(Key)));
    }
}
