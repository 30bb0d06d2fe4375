using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StoryExplainer.Site;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Preview.Desk.Writing;

/// <summary>The files that the desk may write: the corrections of <c>input/</c>, and the file beside each article that is there. No other name is ever looked at.</summary>
/// <param name="folders">Where the project lies.</param>
internal sealed class DeskFiles(SiteFolders folders)
{
    private const string Input = "input/";
    private const string Seeds = "seeds/";

    private static readonly ImmutableArray<string> Corrections = ["people.yml", "organisations.yml", "places.yml", "terms.yml", "timeline.yml", "quotes.yml"];

    /// <summary>Names of the files that may be written while the site has some articles.</summary>
    public static IEnumerable<string> Names(StoryCollection stories) =>
        Corrections.Select(name => Input + name).Concat(stories.Articles.Select(article => Seeds + SeedPath.SidecarOf(article.Seed))).Distinct(StringComparer.Ordinal);

    /// <summary>Where a file lies, or null if it may not be written.</summary>
    /// <param name="name">Its name as the desk shows it: "input/people.yml".</param>
    /// <param name="stories">The stories of the site.</param>
    public string? PathOf(string name, StoryCollection stories) => !Names(stories).Contains(name, StringComparer.Ordinal) ? null
        : name.StartsWith(Input, StringComparison.Ordinal) ? Path.Combine(folders.Input, name[Input.Length..])
        : BesideSeed(Path.Combine([folders.Seeds, .. name[Seeds.Length..].Split('/')]));

    /// <summary>The name under <c>input/</c>, or null for the file beside a seed.</summary>
    public static string? InputName(string name) => name.StartsWith(Input, StringComparison.Ordinal) ? name[Input.Length..] : null;

    // Both endings are read, and the one that is there stays.
    private static string BesideSeed(string path) => !File.Exists(path) && Path.ChangeExtension(path, ".yaml") is var other && File.Exists(other) ? other : path;

    /// <summary>The bytes of a file, or null if there is none.</summary>
    public static byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>A few letters that change with every change of a file.</summary>
    public static string VersionOf(byte[]? bytes) => bytes is null ? "none" : Convert.ToHexStringLower(SHA256.HashData(bytes))[..20];

    /// <summary>Puts a whole file in the place of another; nobody ever sees half of it.</summary>
    public static void Write(string path, byte[] bytes)
    {
        var folder = Path.GetDirectoryName(path)!; // Every file of a project lies in a folder.
        Directory.CreateDirectory(folder);
        var half = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(path)}.{Environment.ProcessId}"));
        try
        {
            File.WriteAllBytes(half, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(half, File.GetUnixFileMode(path));
            }

            File.Move(half, path, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>The text of a file, or null if it is not in UTF-8.</summary>
    public static string? TextOf(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
