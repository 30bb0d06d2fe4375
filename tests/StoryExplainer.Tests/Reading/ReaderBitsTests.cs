using System.Diagnostics;
using System.Globalization;

namespace StoryExplainer.Tests.Readings;

public sealed class ReaderBitsTests
{
    [Theory]
    [InlineData(1, "EnableAVX512F", "EnableAVX512")]
    [InlineData(1, "EnableAVX2", "EnableAVX")]
    [InlineData(7, "EnableHWIntrinsic")] // Thirty times slower: every seventh sentence.
    public void The_reader_computes_the_same_bits_without_the_widest_instructions(int step, params string[] switches)
    {
        var (here, there) = (ReaderHash.Describe(step), DescribeWithout(step, switches));

        Assert.Equal(SumOf(here), SumOf(there));
        Assert.True(switches[0] != "EnableHWIntrinsic" || there.StartsWith("none", StringComparison.Ordinal), "The switch took no instructions away.");
    }

    private static string SumOf(string description) => description.Split(' ')[1];

    private static string DescribeWithout(int step, string[] switches)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            ArgumentList = { typeof(ReaderHash).Assembly.Location, "reader-hash", step.ToString(CultureInfo.InvariantCulture) },
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
