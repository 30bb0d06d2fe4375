using System.Text;
using Renci.SshNet;
using Renci.SshNet.Security;

namespace StoryExplainer.Publishing.Sftp;

/// <summary>A key of the SSH agent, as the SSH library wants keys.</summary>
internal sealed class AgentKey : IPrivateKeySource
{
    private const uint Sha256 = 2;
    private const uint Sha512 = 4;

    /// <summary>Wraps a key.</summary>
    public AgentKey(SshAgent agent, byte[] key)
    {
        var type = Encoding.ASCII.GetString(new SshReader(key).Bytes());
        HostKeyAlgorithms = type == "ssh-rsa"
            ? [new AgentAlgorithm("rsa-sha2-512", agent, key, Sha512), new AgentAlgorithm("rsa-sha2-256", agent, key, Sha256)]
            : [new AgentAlgorithm(type, agent, key, 0)];
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<HostAlgorithm> HostKeyAlgorithms { get; }

    private sealed class AgentAlgorithm(string name, SshAgent agent, byte[] key, uint flags) : HostAlgorithm(name)
    {
        public override byte[] Data => key;

        public override byte[] Sign(byte[] data) => agent.Sign(key, data, flags);

        // Only servers' keys are verified, and this is one of the user's.
        public override bool VerifySignature(byte[] data, byte[] signature) => throw new NotSupportedException("A key of the agent signs and does not verify.");
    }
}
