using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace StoryExplainer.SiteTests.Support;

/// <summary>
/// Compares <c>&lt;main&gt;</c> of a page with what was accepted before, in Verify's manner: <c>NAME.verified.html</c> lies in git,
/// <c>NAME.received.html</c> shows what came instead. <c>UPDATE_SNAPSHOTS=1</c> accepts, except in CI.
/// </summary>
internal static partial class Snapshot
{
    private static readonly bool Accepts =
        Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1" && Environment.GetEnvironmentVariable("CI") is not "true";

    /// <summary>Folder of the snapshots.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>Compares; a missing snapshot fails like a different one.</summary>
    public static void Verify(string name, IElement main) => Verify(name, ".html", Pretty(main));

    /// <summary>Compares a text file; its name ends as the file does.</summary>
    public static void VerifyText(string name, string text) => Verify(Path.ChangeExtension(name, null), Path.GetExtension(name), text.ReplaceLineEndings("\n"));

    private static void Verify(string name, string extension, string received)
    {
        var verifiedPath = Path.Combine(Folder, name + ".verified" + extension);
        var receivedPath = Path.Combine(Folder, name + ".received" + extension);
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(verifiedPath)!);
            File.WriteAllText(verifiedPath, received);
            File.Delete(receivedPath);
            return;
        }

        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(receivedPath)!);
        File.WriteAllText(receivedPath, received);
        Assert.Fail(verified is null
            ? $"There is no snapshot {name}.verified{extension}. Look at {name}.received{extension}, then accept with UPDATE_SNAPSHOTS=1."
            : $"{name} changed:\n{FirstDifferences(verified, received)}\nIf this is right, accept with UPDATE_SNAPSHOTS=1.");
    }

    private static string Pretty(IElement main)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        main.ToHtml(writer, new PrettyMarkupFormatter { Indentation = " ", NewLine = "\n" });
        return string.Join('\n', Version().Replace(writer.ToString(), "StoryExplainer VERSION").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)) + "\n";
    }

    // A release changes no page but for its number.
    [GeneratedRegex(@"StoryExplainer \d+\.\d+\.\d+(-[\w.]+)?")]
    private static partial Regex Version();

    private static string FirstDifferences(string verified, string received)
    {
        var (before, after) = (verified.Split('\n'), received.Split('\n'));
        var text = new StringBuilder();
        var shown = 0;
        for (var i = 0; i < Math.Max(before.Length, after.Length) && shown < 8; i++)
        {
            var (old, now) = (i < before.Length ? before[i] : "(end)", i < after.Length ? after[i] : "(end)");
            if (old != now)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"line {i + 1}\n  - {old.Trim()}\n  + {now.Trim()}\n");
                shown++;
            }
        }

        return text.ToString();
    }

    private static string FindFolder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Snapshots");
}
