using System.Diagnostics;

namespace StoryExplainer.Tests.Publishing.Support;

/// <summary>OpenSSH's own agent with one key.</summary>
internal sealed class RunningAgent : IDisposable
{
    private readonly Process _process;

    public RunningAgent(string address, string key)
    {
        Address = address;
        _process = Process.Start(new ProcessStartInfo("ssh-agent", ["-D", "-a", address]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        for (var attempt = 0; !File.Exists(address) && attempt < 200; attempt++)
        {
            Thread.Sleep(25);
        }

        using var add = Process.Start(new ProcessStartInfo("ssh-add", ["-q", key]) { UseShellExecute = false, Environment = { ["SSH_AUTH_SOCK"] = address } })!;
        add.WaitForExit();
        Assert.Equal(0, add.ExitCode);
    }

    public string Address { get; }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
