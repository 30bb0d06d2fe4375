using System.Diagnostics;

namespace StoryExplainer.Tests.Readings;

public sealed class ReaderBitsTests
{
    [Theory]
    [InlineData("EnableAVX512F", "EnableAVX512")]
    [InlineData("EnableAVX2", "EnableAVX")]
    [InlineData("EnableHWIntrinsic")]
    public void The_reader_computes_the_same_bits_without_the_widest_instructions(params string[] switches)
    {
        var (here, there) = (ReaderHash.Describe(), DescribeWithout(switches));

        Assert.Equal(SumOf(here), SumOf(there));
        Assert.True(switches[0] != "EnableHWIntrinsic" || there.StartsWith("none", StringComparison.Ordinal), "The switch took no instructions away.");
    }

    private static string SumOf(string description) => description.Split(' ')[1];

    private static string DescribeWithout(string[] switches)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            ArgumentList = { typeof(ReaderHash).Assembly.Location, "reader-hash" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var name in switches)
            start.Environment["DOTNET_" + name] = "0";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }
}
